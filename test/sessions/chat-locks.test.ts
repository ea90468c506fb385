import { randomUUID } from 'node:crypto'
import { Redis } from 'ioredis'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { redisLock } from '../../src/sessions/redis-lock.ts'
import type { ChatLock } from '../../src/sessions/storage-adapter.ts'
import { chatLock } from '../../src/storage/chat-lock.ts'
import { cutConnections, databaseKinds, freshDatabase } from '../support/databases.ts'
import { type Build, buildForProcesses } from '../support/processes.ts'
import { describeWith, need } from '../support/services.ts'
import { places, type Replica, type Replicas, replicasOn } from './places.ts'

type Count = { count: number }

/** Something that happens once, and can be waited for. */
function event() {
  const listeners: (() => void)[] = []
  const happened = new Promise<void>((resolve) => listeners.push(resolve))
  return { happened, happen: () => listeners[0]?.() }
}

/** A holder that waits until it is let go. */
function holding({ lock }: { readonly lock: ChatLock }, key: string) {
  const [taken, end] = [event(), event()]
  const done = lock.run(key, async () => {
    taken.happen()
    await end.happened
  })
  return { taken: taken.happened, letGo: end.happen, done }
}

/** Reads, and writes what it read and one: without the lock, two of them would overwrite each other. */
function increment({ lock, sessions }: Replica<Count>): Promise<void> {
  return lock.run('a', async () => {
    const found = await sessions.read('a')
    await sessions.write('a', { count: (found?.count ?? 0) + 1 })
  })
}

describe.each(places)('chats held in %s', (place) => {
  let replicas: Replicas<Count>
  let one: Replica<Count>
  let other: Replica<Count>

  beforeAll(async () => {
    replicas = await replicasOn<Count>(place)
    one = replicas.replica()
    other = replicas.replica()
  })

  afterAll(() => replicas.close())

  test('are served by one replica at a time, other chats meanwhile', async () => {
    const holder = holding(one, 'a')
    await holder.taken
    const seen: string[] = []
    const waiting = other.lock.run('a', async () => {
      seen.push('a')
    })
    await other.lock.run('b', async () => {
      seen.push('b')
    })
    expect(seen).toEqual(['b'])
    holder.letGo()
    await holder.done
    await waiting
    expect(seen).toEqual(['b', 'a'])
  })

  test('are let go when a turn fails', async () => {
    await expect(one.lock.run('a', () => Promise.reject(new Error('no')))).rejects.toThrow('no')
    expect(await other.lock.run('a', () => Promise.resolve('served'))).toBe('served')
  })

  test('lose none of 200 increments that two replicas make at once', async () => {
    await Promise.all(Array.from({ length: 100 }, () => Promise.all([increment(one), increment(other)])))
    expect(await one.sessions.read('a')).toEqual({ count: 200 })
  })
})

describe.each(databaseKinds)('chats held in the %s database', (kind) => {
  test('are let go when the connection of their holder breaks, and its turn can no longer overwrite', async () => {
    const replicas = await replicasOn<Count>(kind)
    const [one, other] = [replicas.replica(), replicas.replica()]
    const database = await freshDatabase(kind)
    const lock = chatLock(database.connection)
    const holder = holding({ lock }, 'a')
    await holder.taken
    const late = await one.sessions.load('a')
    await cutConnections(database)
    const next = chatLock(database.connection)
    await next.run('a', () => other.sessions.write('a', { count: 1 }))
    expect(await one.sessions.replace('a', late?.revision ?? 0, { count: 99 })).toBe(false)
    holder.letGo()
    await holder.done
    expect(await lock.run('a', () => Promise.resolve('served'))).toBe('served')
    await lock.close()
    await next.close()
    await database.drop()
    await replicas.close()
  })

  test('are refused while the database is away', async () => {
    const database = await freshDatabase(kind)
    const lock = chatLock(database.connection)
    await lock.run('a', () => Promise.resolve())
    await database.drop()
    await expect(lock.run('a', () => Promise.resolve())).rejects.toThrow('does not exist')
    await lock.close()
  })
})

describe('the chats of a process that is killed', () => {
  let build: Build

  beforeAll(async () => {
    build = await buildForProcesses()
  })

  afterAll(() => build.remove())

  test.each(databaseKinds)('are free again, on the %s database', async (kind) => {
    const database = await freshDatabase(kind)
    const child = build.run(`
      import { chatLock } from './storage/chat-lock.js'
      const lock = chatLock(${JSON.stringify(database.connection)})
      await lock.run('a', () => { console.log('held'); return new Promise(() => { setInterval(() => {}, 1000) }) })`)
    expect(await child.line()).toBe('held')
    await child.kill('SIGKILL')
    const lock = chatLock(database.connection)
    expect(await lock.run('a', () => Promise.resolve('served'))).toBe('served')
    await lock.close()
    await database.drop()
  })

  describeWith('REDIS_URL')('in Redis', () => {
    test('are free again', async () => {
      const prefix = `giaoban-test:${randomUUID()}:`
      const child = build.run(`
        import { openRedis } from './sessions/redis-client.js'
        import { redisLock } from './sessions/redis-lock.js'
        const redis = await openRedis(${JSON.stringify(need('REDIS_URL'))}, { warn: () => {} })
        const lock = redisLock(redis, { prefix: '${prefix}' })
        await lock.run('a', () => { console.log('held'); return new Promise(() => {}) })`)
      expect(await child.line()).toBe('held')
      await child.kill('SIGKILL')
      const redis = new Redis(need('REDIS_URL'))
      const lock = redisLock(redis, { prefix })
      expect(await lock.run('a', () => Promise.resolve('served'))).toBe('served')
      redis.disconnect()
    })
  })
})
