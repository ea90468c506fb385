import type { FastifyInstance } from 'fastify'
import type { Handle } from '../../chat/ports.ts'
import type { Instant } from '../../domain/day.ts'
import type { Role } from '../../domain/office.ts'
import { makeEventStreams, type Told } from './event-streams.ts'
import { readPageFiles } from './page-files.ts'
import { addPageHeaders, refuseOtherSites } from './page-headers.ts'
import { addClockRoutes } from './routes-clock.ts'
import { addFileRoute } from './routes-file.ts'
import { addTalkRoutes } from './routes-talk.ts'
import type { TrialClock } from './trial-clock.ts'
import type { WebChannel } from './web-channel.ts'

/** A chair in the trial room: whoever sits on it holds that office. */
export type Seat = {
  /** Its address on the channel `web`. */
  readonly id: string
  readonly group: Exclude<Role, 'deputy'>
  /** As the page shows it. */
  readonly name: string
  /** The commands of its menu, without the slash. */
  readonly commands: readonly string[]
}

type Deps = {
  readonly handle: Handle
  readonly seats: () => Promise<readonly Seat[]>
  readonly clock: TrialClock
  readonly channel: WebChannel
  /** Every word of the page: `locales/<language>/trial.json`. */
  readonly sentences: Readonly<Record<string, unknown>>
  /** The next moment after `now` at which the schedule has something to say. */
  readonly nextReminder: (now: Instant) => Promise<Instant | null>
  /** Makes and delivers what is due, after the clock has moved. */
  readonly moved: () => Promise<void>
  /** The number of the first update: above those of earlier processes, for a repeated one changes nothing. */
  readonly firstUpdate: number
}

/**
 * The trial room: a page at `/` where one person sits on two seats and talks to the bot from both. Anybody who
 * reaches it may be anybody in it, so it belongs on demo data and on an address of this machine alone.
 */
export function registerTrialRoom(server: FastifyInstance, deps: Deps): void {
  const { seats, channel, clock, sentences } = deps
  const files = readPageFiles()
  const streams = makeEventStreams()
  const time = (): Told => ({ event: 'clock', data: { now: clock.now() } })
  const page = files.get('index.html')
  if (page === undefined) throw new Error('The trial room has no index.html.')

  server.register((scope, _options, ready) => {
    const unlisten = channel.listen((message) =>
      streams.tell({ event: 'message', data: message }, message.seat),
    )
    scope.addHook('preClose', (done) => {
      unlisten()
      streams.end()
      done()
    })
    scope.removeContentTypeParser('text/plain')
    scope.addHook('onRequest', addPageHeaders)
    scope.addHook('onRequest', refuseOtherSites)

    scope.get('/', (_request, reply) => reply.type(page.type).send(page.body))
    scope.get<{ Params: { file: string } }>('/trial/page/:file', (request, reply) => {
      const file = files.get(request.params.file)
      if (file === undefined) return reply.callNotFound()
      return reply.type(file.type).send(file.body)
    })
    addFileRoute(scope, channel)
    scope.get('/trial/sentences', () => sentences)
    scope.get('/trial/seats', () => seats())
    addTalkRoutes(scope, deps)
    addClockRoutes(scope, { ...deps, told: () => streams.tell(time()) })
    scope.get<{ Querystring: { seat: string[] } }>(
      '/trial/events',
      { schema: { querystring: seatsAsked } },
      (request, reply) => {
        const opened = streams.open(reply, request.query.seat, time())
        return opened ? reply : reply.code(503).send({ status: 'refused' })
      },
    )
    ready()
  })
}

const seatsAsked = {
  type: 'object',
  required: ['seat'],
  properties: { seat: { type: 'array', items: { type: 'string', maxLength: 100 }, maxItems: 200 } },
}
