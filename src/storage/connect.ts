import { PrismaPg } from '@prisma/adapter-pg'
import { type ClientConfig, Pool, type QueryConfig } from 'pg'
import { PrismaClient } from './generated/client.ts'
import { type Log, silent } from './log.ts'
import { withOptions } from './session-options.ts'

/** An open database: plain SQL on the pool, the ports through Prisma over the same pool. */
export type Database = {
  readonly pool: Pool
  readonly prisma: PrismaClient
  /** Connections for locks that last; one is made when it is asked for. */
  readonly locks: Pool
  /** How further connections to the same database are made, outside of the pool. */
  readonly connection: ClientConfig
  /** Throws within about 3 s where the database does not answer. */
  readonly ping: () => Promise<void>
  readonly close: () => Promise<void>
}

/** An absent database is noticed after this long. */
const noticeMs = 3_000

/** The client's limit on a query is above the server's: it is for a server that vanished. */
const limits = {
  connectionTimeoutMillis: noticeMs,
  query_timeout: 35_000,
  keepAlive: true,
  keepAliveInitialDelayMillis: 5_000,
  application_name: 'giaoban',
}

/** The server asks a silent machine each second and frees its locks after 4 s. */
export const keepalive =
  '-c tcp_keepalives_idle=1 -c tcp_keepalives_interval=1 -c tcp_keepalives_count=3 -c tcp_user_timeout=4s'

/** One for each platform on which messages are sent at the same time. */
const mostLocks = 4

/**
 * Opens a pool on a migrated database. A connection that breaks is dropped and the next query makes a new
 * one: a server that went away and came back needs no restart of the process.
 */
export function connect(connection: ClientConfig, log: Log = silent): Database {
  const config = { ...limits, ...connection }
  const pool = new Pool({ ...config, max: 10 })
  pool.on('error', (err) => log.warn({ err }, 'an idle database connection broke'))
  const locks = new Pool({ ...withOptions(config, keepalive), max: mostLocks })
  locks.on('error', (err) => log.warn({ err }, 'an idle connection for locks broke'))
  const prisma = new PrismaClient({
    adapter: new PrismaPg(pool),
    transactionOptions: { maxWait: noticeMs, timeout: 30_000 },
  })
  return {
    pool,
    prisma,
    locks,
    connection: config,
    ping: async () => {
      await pool.query({ text: 'SELECT 1', query_timeout: noticeMs } as QueryConfig)
    },
    close: async () => {
      await prisma.$disconnect()
      await Promise.all([pool.end(), locks.end()])
    },
  }
}
