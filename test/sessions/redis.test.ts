import { randomUUID } from 'node:crypto'
import { connect, createServer, type Server, type Socket } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { Redis } from 'ioredis'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openRedis } from '../../src/sessions/redis-client.ts'
import { redisLock } from '../../src/sessions/redis-lock.ts'
import { redisSessions } from '../../src/sessions/redis-sessions.ts'
import { describeWith, need } from '../support/services.ts'

/** A way to Redis that can be cut, or go silent as a vanished machine does. */
async function wayTo(url: string) {
  const sockets = new Set<Socket>()
  let silent = false
  const { hostname, port } = new URL(url)
  const server: Server = createServer((from) => {
    const to = connect(Number(port || 6379), hostname)
    for (const socket of [from, to]) {
      sockets.add(socket)
      socket.on('error', () => {})
      socket.on('close', () => sockets.delete(socket))
    }
    from.on('data', (data) => silent || to.write(data))
    to.on('data', (data) => from.write(data))
    to.on('close', () => from.destroy())
  })
  const listen = (at: number) => new Promise<void>((resolve) => server.listen(at, '127.0.0.1', resolve))
  await listen(0)
  const at = (server.address() as { port: number }).port
  return {
    url: `redis://127.0.0.1:${at}`,
    hush: () => {
      silent = true
    },
    cut: () => {
      server.close()
      for (const socket of sockets) socket.destroy()
    },
    mend: () => {
      silent = false
      return server.listening ? Promise.resolve() : listen(at)
    },
  }
}

describeWith('REDIS_URL')('Redis', () => {
  let way: Awaited<ReturnType<typeof wayTo>>
  let prefix: string

  beforeEach(async () => {
    way = await wayTo(need('REDIS_URL'))
    prefix = `giaoban-test:${randomUUID()}:`
  })

  afterEach(() => way.cut())

  test.each(['cut', 'hush'] as const)(
    'fails a command soon and comes back by itself (%s)',
    async (trouble) => {
      const warnings: string[] = []
      const redis = await openRedis(way.url, { warn: (_, message) => warnings.push(message) })
      const sessions = redisSessions<string>(redis, { prefix, ttlMs: 60_000 })
      const lock = redisLock(redis, { prefix })
      await sessions.write('a', 'before')
      way[trouble]()
      await expect(sessions.write('a', 'lost')).rejects.toThrow(/./)
      await expect(lock.run('b', () => Promise.resolve())).rejects.toThrow(/./)
      await way.mend()
      await expect.poll(() => sessions.read('a').catch(() => null)).toBe('before')
      expect(warnings.length).toBeLessThanOrEqual(1)
      redis.disconnect()
    },
  )

  test('that is away from the start is told in a sentence', async () => {
    way.cut()
    await expect(openRedis(way.url, { warn: () => {} })).rejects.toThrow(
      /Redis at 127.0.0.1:\d+ does not answer/,
    )
  })

  test('keeps a session for the time that is asked, counted from its last writing', async () => {
    const redis = new Redis(need('REDIS_URL'))
    const sessions = redisSessions<string>(redis, { prefix, ttlMs: 60_000 })
    await sessions.replace('a', 0, 'one')
    await redis.pexpire(`${prefix}a`, 1_000)
    await sessions.replace('a', 1, 'two')
    expect(await redis.pttl(`${prefix}a`)).toBeGreaterThan(30_000)
    await sessions.delete('a')
    redis.disconnect()
  })

  test('holds a chat for longer than a lease while its holder lives', async () => {
    const redis = new Redis(need('REDIS_URL'))
    const [one, other] = [redisLock(redis, { prefix }), redisLock(redis, { prefix })]
    const seen: string[] = []
    const holder = one.run('a', async () => {
      await sleep(5_000)
      seen.push('holder')
    })
    await expect.poll(() => redis.exists(`${prefix}a`)).toBe(1)
    await other.run('a', async () => {
      seen.push('next')
    })
    await holder
    expect(seen).toEqual(['holder', 'next'])
    redis.disconnect()
  })

  test('lets no one free a chat that was taken over meanwhile', async () => {
    const redis = new Redis(need('REDIS_URL'))
    await redisLock(redis, { prefix }).run('a', async () => {
      await redis.set(`${prefix}a`, 'somebody else')
    })
    expect(await redis.get(`${prefix}a`)).toBe('somebody else')
    await redis.del(`${prefix}a`)
    redis.disconnect()
  })
})
