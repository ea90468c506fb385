import type { Event, Handled } from '../../../src/chat/ports.ts'
import { makeClient } from '../../../src/channels/telegram/client.ts'
import { startTelegram } from '../../../src/channels/telegram/telegram.ts'
import { makeMetrics } from '../../../src/http/metrics.ts'
import { makeServer } from '../../../src/http/server.ts'
import { makeLog } from '../../../src/log/log.ts'
import { makeBell } from '../../support/bot-api/bell.ts'
import type { BotApi } from '../../support/bot-api/contract.ts'
import { afterwards } from '../../support/bot-api/opened.ts'

/** These tests have no outbox to look at. */
const noOutbox = () => Promise.reject(new Error('There is no outbox.'))

/** A client of the stand-in that only makes calls. */
export function clientAt({ token, root }: Pick<BotApi, 'token' | 'root'>, proxy: string | null = null) {
  return makeClient({
    token,
    apiRoot: root,
    proxy,
    handle: makeEar().handle,
    handleGroup: async () => 'done',
    log: makePaper().log,
  })
}

export const SECRET = 'bi_mat-cua-webhook'

/** Everything logged, as one text, and what waits for a line of it. */
export function makePaper() {
  const lines: string[] = []
  const bell = makeBell()
  return {
    lines,
    log: makeLog('debug', {
      out: {
        write: (line) => {
          lines.push(line)
          bell.ring()
        },
      },
    }),
    logged: (text: string) =>
      bell.until(
        () => lines.some((line) => line.includes(text)),
        () => `nothing logged like "${text}" but ${lines.join('')}`,
      ),
    times: (text: string) => lines.filter((line) => line.includes(text)).length,
  }
}

/** Takes every event down, and answers as `answer` says. */
export function makeEar(answer: (event: Event) => Promise<Handled> = async () => 'done') {
  const heard: Event[] = []
  const bell = makeBell()
  return {
    heard,
    texts: () => heard.map(({ input }) => (input.kind === 'text' ? input.text : input.kind)),
    handle: async (event: Event): Promise<Handled> => {
      heard.push(event)
      bell.ring()
      return answer(event)
    },
    until: (count: number) =>
      bell.until(
        () => heard.length >= count,
        () => `heard ${heard.length} of ${count}`,
      ),
  }
}

/** A promise and the way to keep it. */
export function makePromise() {
  const keepers: (() => void)[] = []
  const kept = new Promise<void>((resolve) => keepers.push(resolve))
  return { kept, keep: () => keepers.forEach((keep) => keep()) }
}

/** A free port for a server that has to know its address before it listens. */
async function freePort(): Promise<number> {
  const { app, listen, close } = makeBareServer(0)
  await listen()
  const { port } = app.server.address() as { port: number }
  await close()
  return port
}

const makeBareServer = (port: number) =>
  makeServer({
    host: '127.0.0.1',
    port,
    ready: async () => ({ ok: true }),
    log: makePaper().log,
    metrics: makeMetrics(noOutbox),
  })

type Wishes = {
  readonly ear?: ReturnType<typeof makeEar>
  readonly paper?: ReturnType<typeof makePaper>
  readonly webhook?: boolean
  readonly onName?: (username: string) => Promise<void>
  readonly root?: string
}

/** The bot at the stand-in, by polling or by webhook, until the end of the test. */
export async function startDesk(
  api: BotApi,
  {
    ear = makeEar(),
    paper = makePaper(),
    webhook = false,
    onName = async () => undefined,
    root = api.root,
  }: Wishes = {},
) {
  const port = webhook ? await freePort() : 0
  const server = makeBareServer(port)
  const telegram = startTelegram({
    token: api.token,
    apiRoot: root,
    proxy: null,
    delivery: webhook
      ? { kind: 'webhook', publicUrl: `http://127.0.0.1:${port}/`, secret: SECRET }
      : { kind: 'polling' },
    handle: ear.handle,
    handleGroup: async () => 'done',
    attach: async () => null,
    showsTables: async () => false,
    log: paper.log,
    commands: [{ command: 'baocao', description: 'Báo cáo tháng' }],
    onName,
    server: server.app,
  })
  let stopped: Promise<void> | undefined
  const stop = () => (stopped ??= telegram.stop().then(server.close))
  afterwards(stop)
  if (webhook) await server.listen()
  return { channel: telegram.channel, url: `http://127.0.0.1:${port}/telegram/webhook`, ear, paper, stop }
}
