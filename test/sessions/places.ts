import { randomUUID } from 'node:crypto'
import { Redis } from 'ioredis'
import { redisLock } from '../../src/sessions/redis-lock.ts'
import { redisSessions } from '../../src/sessions/redis-sessions.ts'
import type { ChatLock, SessionStore } from '../../src/sessions/storage-adapter.ts'
import { chatLock } from '../../src/storage/chat-lock.ts'
import { connect } from '../../src/storage/connect.ts'
import { sessionStore } from '../../src/storage/session-store.ts'
import { type DatabaseKind, databaseKinds, freshDatabase } from '../support/databases.ts'
import { need, runsWith } from '../support/services.ts'

export type Place = DatabaseKind | 'Redis'

/** Where sessions may live; for `describe.each`. */
export const places: readonly Place[] = runsWith('REDIS_URL') ? [...databaseKinds, 'Redis'] : databaseKinds

/** What one process of several has in hand. */
export type Replica<T> = { readonly sessions: SessionStore<T>; readonly lock: ChatLock }

/** Replicas that share a place, which is empty; `close` removes what they stored. */
export type Replicas<T> = {
  readonly replica: () => Replica<T>
  readonly close: () => Promise<void>
}

export async function replicasOn<T>(place: Place, now: () => number = () => 0): Promise<Replicas<T>> {
  return place === 'Redis' ? replicasOnRedis() : replicasOnDatabase(place, now)
}

function replicasOnRedis<T>(): Replicas<T> {
  const prefix = `giaoban-test:${randomUUID()}:`
  const clients: Redis[] = []
  return {
    replica: () => {
      const redis = new Redis(need('REDIS_URL'))
      clients.push(redis)
      return {
        sessions: redisSessions<T>(redis, { prefix: `${prefix}session:`, ttlMs: null }),
        lock: redisLock(redis, { prefix: `${prefix}chat:` }),
      }
    },
    close: async () => {
      for (const key of (await clients[0]?.keys(`${prefix}*`)) ?? []) await clients[0]?.del(key)
      for (const client of clients) client.disconnect()
    },
  }
}

async function replicasOnDatabase<T>(kind: DatabaseKind, now: () => number): Promise<Replicas<T>> {
  const database = await freshDatabase(kind)
  const closers: (() => Promise<void>)[] = []
  return {
    replica: () => {
      const own = connect(database.connection)
      const lock = chatLock(database.connection)
      closers.push(own.close, lock.close)
      return { sessions: sessionStore<T>(own.pool, now), lock }
    },
    close: async () => {
      for (const close of closers) await close()
      await database.drop()
    },
  }
}
