import type { FastifyInstance } from 'fastify'
import type { Attach, Channel, Handle, HandleGroup, Message } from '../../chat/ports.ts'
import type { Log } from '../../log/log.ts'
import { makeClient } from './client.ts'
import type { Client } from './client.ts'
import { makeSend, telegramPace } from './outbound.ts'
import { makeTables } from './tables.ts'
import { ALLOWED_UPDATES, startPolling } from './polling.ts'
import { untilItWorks } from './retry.ts'
import { WEBHOOK_PATH, registerWebhook } from './webhook.ts'

/** Where Telegram reaches this service, and how it shows who it is: 1 to 256 of A-Z a-z 0-9 _ - */
type Webhook = { readonly kind: 'webhook'; readonly publicUrl: string; readonly secret: string }

type Deps = {
  readonly token: string
  readonly apiRoot: string
  /** The way out for https, or null. */
  readonly proxy: string | null
  readonly delivery: { readonly kind: 'polling' } | Webhook
  readonly handle: Handle
  readonly handleGroup: HandleGroup
  /** Makes the files of messages. */
  readonly attach: Attach
  /** Whether a chat has chosen to see figures and lists as tables. */
  readonly showsTables: (chat: string) => Promise<boolean>
  readonly log: Log
  /** The menu that Telegram shows beside the text field. */
  readonly commands: NonNullable<Message['menu']>
  /** Told the bot's name as soon as Telegram has told it; tried again when it rejects. */
  readonly onName: (username: string) => Promise<void>
  /** Gets the webhook's route, so it must not listen yet. */
  readonly server: FastifyInstance
}

type Running = { readonly channel: Channel; readonly stop: () => Promise<void> }

/**
 * Telegram, from now until `stop`. Nothing here waits for the platform: what it refuses or does not answer is
 * logged and tried again. `stop` ends the intake and waits for the turns in hand; requests that the webhook has
 * begun are waited for by the server's own close.
 */
export function startTelegram(deps: Deps): Running {
  const { delivery, server, log } = deps
  const client = makeClient(deps)
  const stopping = new AbortController()
  const about = { signal: stopping.signal, log }
  const tables = makeTables(client.call, deps.showsTables)
  const introduced = introduce(client, deps, about)
  const intake =
    delivery.kind === 'polling'
      ? startPolling({ ...client, log })
      : startWebhook(client, delivery, server, about)
  return {
    channel: {
      name: 'telegram',
      send: makeSend(client.call, deps.attach, tables),
      showing: tables.showing,
      pace: telegramPace,
    },
    stop: async () => {
      stopping.abort()
      await Promise.all([introduced, intake.stop()])
      await client.quiet()
    },
  }
}

type About = { readonly signal: AbortSignal; readonly log: Log }

/** Learns the bot's name, tells it on, and sets the menu. */
async function introduce(
  { call, meet }: Client,
  { commands, onName }: Pick<Deps, 'commands' | 'onName'>,
  about: About,
): Promise<void> {
  const { signal } = about
  const me = await untilItWorks('getMe', () => call('getMe', {}, { signal }), about)
  if (me === undefined) return
  meet(me)
  await untilItWorks('keeping the name of the bot', () => onName(me.username), about)
  if (commands.length === 0) return
  await untilItWorks('setMyCommands', () => call('setMyCommands', { commands }, { signal }), about)
}

/** Registers the route and tells Telegram where it is. Stopping leaves the webhook set: other replicas have the same. */
function startWebhook(
  { call, take }: Client,
  { publicUrl, secret }: Webhook,
  server: FastifyInstance,
  about: About,
): { readonly stop: () => Promise<void> } {
  registerWebhook(server, { secret, take })
  const payload = {
    url: `${publicUrl.replace(/\/+$/, '')}${WEBHOOK_PATH}`,
    secret_token: secret,
    allowed_updates: ALLOWED_UPDATES,
    max_connections: 40,
    drop_pending_updates: false,
  }
  const set = untilItWorks('setWebhook', () => call('setWebhook', payload, { signal: about.signal }), about)
  return {
    stop: async () => {
      await set
    },
  }
}
