import { createHash, timingSafeEqual } from 'node:crypto'
import type { FastifyInstance } from 'fastify'
import type { Handled } from '../../chat/ports.ts'
import type { TelegramUpdate } from './inbound.ts'

export const WEBHOOK_PATH = '/telegram/webhook'

const BODY_LIMIT = 1024 * 1024

// Seconds; Telegram obeys Retry-After (WebhookActor.cpp), where its own waits grow to a minute and more.
const RETRY_AFTER = '2'

type Deps = {
  readonly secret: string
  readonly take: (update: TelegramUpdate) => Promise<Handled>
}

/**
 * Takes updates at POST /telegram/webhook. 200 says that the turn is committed and Telegram may forget the update;
 * 503 asks for it again. The body stays bytes until it is whole, for a chunk may end inside a letter.
 */
export function registerWebhook(server: FastifyInstance, { secret, take }: Deps): void {
  const isOurs = sameAs(secret)
  server.register((scope, _options, ready) => {
    scope.removeAllContentTypeParsers()
    scope.addContentTypeParser('*', { parseAs: 'buffer', bodyLimit: BODY_LIMIT }, (_request, body, done) =>
      done(null, body),
    )
    scope.route({
      method: 'POST',
      url: WEBHOOK_PATH,
      onRequest: async (request, reply) => {
        if (!isOurs(request.headers['x-telegram-bot-api-secret-token'])) return reply.code(401).send()
      },
      handler: async (request, reply) => {
        const update = updateIn(request.body)
        if (update === undefined) return reply.code(400).send()
        const handled = await take(update)
        return handled === 'done'
          ? reply.code(200).send()
          : reply.code(503).header('retry-after', RETRY_AFTER).send()
      },
    })
    ready()
  })
}

/** Compares digests, so that neither the time nor the length of the secret shows. */
function sameAs(secret: string): (given: unknown) => boolean {
  const expected = digest(secret)
  return (given) => typeof given === 'string' && timingSafeEqual(digest(given), expected)
}

const digest = (text: string): Buffer => createHash('sha256').update(text).digest()

function updateIn(body: unknown): TelegramUpdate | undefined {
  if (!Buffer.isBuffer(body)) return undefined
  try {
    const value: unknown = JSON.parse(body.toString('utf8'))
    return isUpdate(value) ? value : undefined
  } catch {
    return undefined
  }
}

const isUpdate = (value: unknown): value is TelegramUpdate =>
  typeof value === 'object' && value !== null && 'update_id' in value && Number.isSafeInteger(value.update_id)
