import type { IncomingMessage, ServerResponse } from 'node:http'
import { readAsked, readBytes } from './body.ts'
import type { Calls } from './calls.ts'
import { answerOf } from './calls.ts'
import { Refusal } from './types.ts'
import type { Answer } from './types.ts'

/** Serves `/bot<token>/<method>`; 401 for another token; a scripted hang-up destroys the socket. */
export function answerHttp(
  request: IncomingMessage,
  response: ServerResponse,
  token: string,
  run: Calls['run'],
): void {
  const leaving = new AbortController()
  response.on('close', () => leaving.abort())
  answer(request, token, run, leaving.signal).then(
    (given) => (given === undefined ? request.socket.destroy() : write(response, given)),
    (error: unknown) => write(response, answerOf(new Refusal(500, `The stand-in broke: ${String(error)}`))),
  )
}

async function answer(
  request: IncomingMessage,
  token: string,
  run: Calls['run'],
  gone: AbortSignal,
): Promise<Answer | undefined> {
  const body = await readBytes(request)
  const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost')
  const [, given, method] = /^\/bot([^/]+)\/(\w+)$/.exec(decodeURIComponent(pathname)) ?? []
  if (given === undefined || method === undefined) return answerOf(new Refusal(404, 'Not Found'))
  if (given !== token) return answerOf(new Refusal(401, 'Unauthorized'))
  try {
    return await run(method, readAsked(body, request.headers['content-type'] ?? '', searchParams), gone)
  } catch (error) {
    if (error instanceof Refusal) return answerOf(error)
    throw error
  }
}

function write(response: ServerResponse, given: Answer): void {
  if (response.destroyed) return
  const body = Buffer.from(JSON.stringify(given))
  response.writeHead(given.ok ? 200 : given.error_code, {
    'content-type': 'application/json',
    'content-length': body.length,
  })
  response.end(body)
}
