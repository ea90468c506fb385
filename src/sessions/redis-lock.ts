import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Redis } from 'ioredis'
import { inOrder } from './in-order.ts'
import type { ChatLock } from './storage-adapter.ts'

/** A holder that died is forgotten after this long; one that lives says so three times in between. */
const leaseMs = 4_000
const renewMs = 1_000

/** A chat that stays held this long is given up: the platform brings the update again. */
const patienceMs = 30_000

const renewScript = `if redis.call('GET', KEYS[1]) == ARGV[1] then return redis.call('PEXPIRE', KEYS[1], ARGV[2]) end`
const releaseScript = `if redis.call('GET', KEYS[1]) == ARGV[1] then return redis.call('DEL', KEYS[1]) end`

/**
 * One chat at a time over all replicas on one Redis. Within the process the turns of a chat queue in order; the
 * first of them competes with other replicas for a lease. A holder that was paused for longer than its lease may
 * overlap with the next one: the revision of its session is what stops it then.
 * @see https://redis.io/docs/latest/develop/use/patterns/distributed-locks/
 */
export function redisLock(redis: Redis, options: { readonly prefix: string }): ChatLock {
  const queue = inOrder()
  return {
    run: (key, work) =>
      queue(key, async () => {
        const release = await acquire(redis, options.prefix + key)
        try {
          return await work()
        } finally {
          await release()
        }
      }),
  }
}

async function acquire(redis: Redis, name: string): Promise<() => Promise<void>> {
  const token = randomUUID()
  const giveUp = performance.now() + patienceMs
  while ((await redis.set(name, token, 'PX', leaseMs, 'NX')) !== 'OK') {
    if (performance.now() > giveUp) throw new Error(`The chat ${name} stayed held by another process.`)
    await sleep(10 + Math.random() * 20)
  }
  const renewal = setInterval(() => {
    redis.eval(renewScript, 1, name, token, leaseMs).catch(() => {})
  }, renewMs)
  return async () => {
    clearInterval(renewal)
    await redis.eval(releaseScript, 1, name, token).catch(() => {})
  }
}
