import { connect, type Socket } from 'node:net'

/** What came of a load. */
export type Driven = {
  readonly updates: number
  readonly seconds: number
  /** From the request to its answer, in milliseconds, sorted. */
  readonly latencies: readonly number[]
}

/**
 * Brings updates by as many connections as there are lanes; on each the next follows the answer to the last. It
 * speaks to bare sockets, since whatever it spends is taken from the bots beside it. Rejects for any answer
 * but 200.
 */
export async function drive(port: number, lanes: readonly (readonly Buffer[])[]): Promise<Driven> {
  const callers = await Promise.all(lanes.map(() => makeCaller(port)))
  const latencies: number[] = []
  const begun = performance.now()
  try {
    await Promise.all(
      callers.map(async ({ call }, at) => {
        for (const request of lanes[at] ?? []) {
          const asked = performance.now()
          const status = await call(request)
          if (status !== 200) throw new Error(`An update was answered with ${status}.`)
          latencies.push(performance.now() - asked)
        }
      }),
    )
    const seconds = (performance.now() - begun) / 1_000
    return { updates: latencies.length, seconds, latencies: latencies.sort((one, other) => one - other) }
  } finally {
    for (const { socket } of callers) socket.destroy()
  }
}

type Caller = { readonly socket: Socket; readonly call: (request: Buffer) => Promise<number> }

async function makeCaller(port: number): Promise<Caller> {
  const socket = connect({ host: '127.0.0.1', port, noDelay: true })
  await new Promise<void>((resolve, reject) => socket.once('connect', resolve).once('error', reject))
  let waiting: { readonly done: (status: number) => void; readonly fail: (error: Error) => void } | undefined
  let got = ''
  socket.setEncoding('latin1')
  socket.on('data', (chunk) => {
    got += chunk.toString()
    const status = statusOf(got)
    if (status === undefined) return
    got = ''
    waiting?.done(status)
  })
  socket.on('error', (error) => waiting?.fail(error))
  socket.on('close', () => waiting?.fail(new Error('A connection was closed.')))
  return {
    socket,
    call: (request) =>
      new Promise((done, fail) => {
        waiting = { done, fail }
        socket.write(request)
      }),
  }
}

/** The status of an answer once it is whole; its body, if any, is counted or chunked. */
function statusOf(got: string): number | undefined {
  const end = got.indexOf('\r\n\r\n')
  if (end < 0) return undefined
  const head = got.slice(0, end).toLowerCase()
  const length = /content-length: (\d+)/.exec(head)?.[1]
  const whole = length === undefined ? got.endsWith('0\r\n\r\n') : got.length >= end + 4 + Number(length)
  return whole ? Number(head.slice(9, 12)) : undefined
}
