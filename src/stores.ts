import { randomUUID } from 'node:crypto'
import type { Config } from './config.ts'
import type { State } from './conversation/state.ts'
import type { Instant } from './domain/day.ts'
import type { Log } from './log/log.ts'
import type { Notes } from './services/ports/notes.ts'
import { redisLock } from './sessions/redis-lock.ts'
import { redisSessions } from './sessions/redis-sessions.ts'
import type { ChatLock, SessionStore } from './sessions/storage-adapter.ts'
import { chatLock } from './storage/chat-lock.ts'
import { makeChats } from './storage/chats.ts'
import type { Database } from './storage/connect.ts'
import { makeBranchLedger } from './storage/branch-ledger.ts'
import { makeForms } from './storage/forms.ts'
import { makeGroups } from './storage/groups.ts'
import { makeMessages } from './storage/messages.ts'
import { makeLadderStore } from './storage/ladder.ts'
import { makeNotes } from './storage/notes.ts'
import { makeOffices } from './storage/offices.ts'
import type { DatabaseName } from './storage/given.ts'
import { openDatabase } from './storage/open.ts'
import { makeOutbox } from './storage/outbox.ts'
import { makeRegistry } from './storage/registry.ts'
import { makeReports } from './storage/reports.ts'
import { makeReviews } from './storage/reviews.ts'
import { makeStatistics } from './storage/statistics.ts'
import { sessionStore } from './storage/session-store.ts'

/** A state that nobody went on with for so long starts over; the draft is in the database all the same. */
const FORGOTTEN_MS = 180 * 86_400_000

/** The ports of the services, on one database. */
export type Ports = ReturnType<typeof portsOf>

export function portsOf(database: Database) {
  return {
    registry: makeRegistry(database),
    branchLedger: makeBranchLedger(database),
    forms: makeForms(database),
    offices: makeOffices(database),
    reports: makeReports(database),
    reviews: makeReviews(database),
    notes: makeNotes(database),
    outbox: makeOutbox(database),
    groups: makeGroups(database),
    chats: makeChats(database),
    messages: makeMessages(database),
    ladder: makeLadderStore(database),
    statistics: makeStatistics(database),
  }
}

/** Opens the database of this process: the real one, or the trial room's own. */
export function openStorage(config: Config, name: DatabaseName, log: Log): Promise<Database> {
  const { database } = config
  const place =
    database.kind === 'given' ? { url: database.url, dataDir: '' } : { url: null, dataDir: database.folder }
  return openDatabase({ ...place, name, log: aboutFirst(log) })
}

/** Storage and sessions say what it is about first, as pino does. */
function aboutFirst(log: Log) {
  return {
    info: (about: object, message: string) => log.info(message, { ...about }),
    warn: (about: object, message: string) => log.warn(message, { ...about }),
  }
}

/** Sessions and the lock of each chat: in Redis where it is given, else in the database. */
export type ChatStores = {
  readonly sessions: SessionStore<State>
  readonly lock: ChatLock
  readonly ping: () => Promise<void>
  readonly close: () => Promise<void>
}

export async function openChatStores(
  config: Config,
  notes: Pick<Notes, 'keep'>,
  database: Database,
  now: () => Instant,
  log: Log,
): Promise<ChatStores> {
  if (config.redisUrl === null) {
    const lock = chatLock(database.connection, aboutFirst(log))
    return { sessions: sessionStore<State>(database.pool, now), lock, ping: database.ping, close: lock.close }
  }
  // Several communes may share one Redis: each keeps its chats under the name of its own database.
  const name = `giaoban:${await notes.keep('instance', randomUUID())}`
  // Loaded only where Redis is given: one machine and the command line have no use for it.
  const { openRedis } = await import('./sessions/redis-client.ts')
  const redis = await openRedis(config.redisUrl, aboutFirst(log))
  return {
    sessions: redisSessions<State>(redis, { prefix: `${name}:session:`, ttlMs: FORGOTTEN_MS }),
    lock: redisLock(redis, { prefix: `${name}:chat:` }),
    ping: async () => {
      await redis.ping()
    },
    close: async () => {
      redis.disconnect()
    },
  }
}
