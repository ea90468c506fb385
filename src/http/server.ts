import { fastify } from 'fastify'
import type { FastifyInstance } from 'fastify'
import type { Log } from '../log/log.ts'
import type { Metrics } from './metrics.ts'

type Deps = {
  readonly host: string
  /** 0 takes a free port. */
  readonly port: number
  readonly ready: () => Promise<{ readonly ok: boolean; readonly why?: string }>
  readonly log: Log
  readonly metrics: Metrics
}

/** The web server: channels add their routes to `app` before it listens. */
export type Server = {
  readonly app: FastifyInstance
  /** Resolves to the address it listens at. */
  readonly listen: () => Promise<string>
  /** Takes nothing new and waits for the requests in hand. */
  readonly close: () => Promise<void>
}

// The time a client has to send its whole request.
const REQUEST_MS = 30_000

// Above the minute of the usual proxies, so that it is they who close an idle connection and not a request that is lost.
const KEEP_ALIVE_MS = 75_000

/** How long a client that says nothing may hold the end up. */
const PATIENCE_MS = 5_000

/** Waits for the requests in hand; a connection that was only opened, as browsers do, is cut after a while. */
async function closeSoon(app: FastifyInstance): Promise<void> {
  const cut = setTimeout(() => app.server.closeAllConnections(), PATIENCE_MS)
  try {
    await app.close()
  } finally {
    clearTimeout(cut)
  }
}

/** GET /healthz (the process lives), /readyz (it can work), /metrics. Bodies are never logged, nor addresses as asked. */
export function makeServer({ host, port, ready, log, metrics }: Deps): Server {
  const app = fastify({
    logger: false,
    requestTimeout: REQUEST_MS,
    keepAliveTimeout: KEEP_ALIVE_MS,
    forceCloseConnections: 'idle',
  })

  app.setErrorHandler((error, request, reply) => {
    const { statusCode = 500 } = error as { readonly statusCode?: number }
    if (statusCode >= 500) {
      log.error('a request broke', { method: request.method, route: request.routeOptions.url, error })
    }
    return reply.code(statusCode).send({ status: statusCode >= 500 ? 'failed' : 'refused' })
  })

  app.get('/healthz', () => ({ status: 'ok' }))
  app.get('/readyz', async (_request, reply) => {
    const { ok, why } = await ready().catch((error: unknown) => {
      log.error('readiness is not known', { error })
      return { ok: false, why: 'unknown' }
    })
    return ok ? { status: 'ready' } : reply.code(503).send({ status: 'not ready', why })
  })
  app.get('/metrics', async (_request, reply) => {
    const { type, text } = await metrics.page()
    return reply.type(type).send(text)
  })

  return { app, listen: () => app.listen({ host, port }), close: () => closeSoon(app) }
}
