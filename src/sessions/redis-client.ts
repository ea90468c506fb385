import { Redis } from 'ioredis'

/** What the connection needs of a log; pino fits. */
export type Log = { readonly warn: (about: object, message: string) => void }

/**
 * Connects to Redis. Where it is away, a command fails within 2 s instead of waiting in a queue, nothing is sent
 * a second time, and the connection comes back by itself. Throws a sentence where it is away from the start.
 */
export async function openRedis(url: string, log: Log): Promise<Redis> {
  const redis = new Redis(url, {
    lazyConnect: true,
    enableOfflineQueue: false,
    autoResendUnfulfilledCommands: false,
    maxRetriesPerRequest: 0,
    connectTimeout: 1_500,
    commandTimeout: 1_500,
    socketTimeout: 3_000,
    retryStrategy: (times) => Math.min(times * 100, 1_000),
  })
  logOutages(redis, log)
  try {
    await redis.connect()
  } catch (cause) {
    redis.disconnect()
    throw new Error(`Redis at ${redis.options.host}:${redis.options.port} does not answer.`, { cause })
  }
  return redis
}

/** Every attempt to connect again is an error event; an outage is one line. */
function logOutages(redis: Redis, log: Log): void {
  let away = false
  redis.on('error', (err: Error) => {
    if (!away) log.warn({ err }, 'Redis went away')
    away = true
  })
  redis.on('ready', () => {
    away = false
  })
}
