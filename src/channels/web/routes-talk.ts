import type { FastifyInstance, FastifyReply } from 'fastify'
import { type Handle, tapOn } from '../../chat/ports.ts'
import type { PersonInput } from '../../conversation/input.ts'
import type { WebChannel } from './web-channel.ts'

type Deps = {
  readonly handle: Handle
  readonly seats: () => Promise<readonly { readonly id: string }[]>
  readonly channel: WebChannel
  readonly firstUpdate: number
}

type Said = { readonly seat: string; readonly text: string }
type Tapped = { readonly seat: string; readonly data: string; readonly label: string }

const words = (maxLength: number) => ({ type: 'string', minLength: 1, maxLength })
const body = (properties: Readonly<Record<string, unknown>>) => ({
  body: { type: 'object', required: Object.keys(properties), properties },
})

// Five thousand letters, each written as an escape.
const bodyLimit = 64 * 1024

const said = body({ seat: words(100), text: words(5_000) })
const tapped = body({ seat: words(100), data: words(64), label: words(200) })

/** What a seat has said and heard, and what it says now. A post is answered when its turn is over. */
export function addTalkRoutes(scope: FastifyInstance, { handle, seats, channel, firstUpdate }: Deps): void {
  let update = firstUpdate

  const isSeat = async (id: string): Promise<boolean> => (await seats()).some((seat) => seat.id === id)
  const take = async (reply: FastifyReply, seat: string, shown: string, input: PersonInput) => {
    if (!(await isSeat(seat))) return reply.code(404).send({ status: 'refused' })
    const key = `web:${update}`
    update += 1
    channel.heard(seat, shown)
    const handled = await handle({ address: { channel: 'web', id: seat }, key, input })
    return handled === 'done' ? { status: 'done' } : reply.code(503).send({ status: 'failed' })
  }

  scope.get<{ Params: { seat: string } }>('/trial/chat/:seat', async (request, reply) => {
    const { seat } = request.params
    return (await isSeat(seat)) ? channel.messages(seat) : reply.code(404).send({ status: 'refused' })
  })
  scope.post<{ Body: Said }>('/trial/say', { schema: said, bodyLimit }, ({ body: { seat, text } }, reply) =>
    take(reply, seat, text, { kind: 'text', text, message: null }),
  )
  scope.post<{ Body: Tapped }>(
    '/trial/tap',
    { schema: tapped, bodyLimit },
    ({ body: { seat, data, label } }, reply) => take(reply, seat, label, tapOn(data, label)),
  )
}
