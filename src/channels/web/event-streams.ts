import type { ServerResponse } from 'node:http'
import type { FastifyReply } from 'fastify'

export type Told = { readonly event: string; readonly data: unknown }

/** The pages that listen, each to some seats, over Server-Sent Events. */
export type EventStreams = {
  /** Takes the reply over and tells it `first`; false when too many are open. */
  readonly open: (reply: FastifyReply, seats: readonly string[], first: Told) => boolean
  /** Tells those who listen to a seat, or all of them. */
  readonly tell: (told: Told, seat?: string) => void
  /** Ends them all, so that the server can close. */
  readonly end: () => void
}

const MOST_STREAMS = 50
/** Beyond this a page does not read what it is told; it comes back and asks for the chats anew. */
const MOST_UNREAD_BYTES = 1024 * 1024
/** Below the idle time of the usual proxies. */
const HEARTBEAT_MS = 20_000

export function makeEventStreams(): EventStreams {
  const streams = new Map<ServerResponse, ReadonlySet<string>>()
  return {
    open: (reply, seats, first) => {
      if (streams.size >= MOST_STREAMS) return false
      reply.hijack()
      const stream = reply.raw
      for (const [name, value] of Object.entries(reply.getHeaders())) {
        if (value !== undefined) stream.setHeader(name, value)
      }
      stream.writeHead(200, {
        'content-type': 'text/event-stream; charset=utf-8',
        // A connection that is kept would outlive its stream, and hold up the server's close.
        connection: 'close',
        'x-accel-buffering': 'no',
      })
      stream.write(`retry: 2000\n${written(first)}`)
      streams.set(stream, new Set(seats))
      const heartbeat = setInterval(() => write(stream, ':\n\n'), HEARTBEAT_MS)
      stream.once('close', () => {
        clearInterval(heartbeat)
        streams.delete(stream)
      })
      return true
    },
    tell: (told, seat) => {
      for (const [stream, seats] of streams) {
        if (seat !== undefined && !seats.has(seat)) continue
        write(stream, written(told))
      }
    },
    end: () => {
      for (const stream of streams.keys()) {
        if (stream.writableNeedDrain) stream.destroy()
        else stream.end()
      }
    },
  }
}

function written({ event, data }: Told): string {
  return `event: ${event}\ndata: ${JSON.stringify(data)}\n\n`
}

function write(stream: ServerResponse, text: string): void {
  if (stream.writableLength > MOST_UNREAD_BYTES) stream.destroy()
  else stream.write(text)
}
