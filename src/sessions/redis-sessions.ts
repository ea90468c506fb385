import type { Redis } from 'ioredis'
import type { SessionStore } from './storage-adapter.ts'

/** Writes if the stored revision is the expected one, or whatever it is where none is expected. */
const replaceScript = `
  local revision = tonumber(redis.call('HGET', KEYS[1], 'revision') or '0')
  if ARGV[1] ~= '' and tonumber(ARGV[1]) ~= revision then return 0 end
  redis.call('HSET', KEYS[1], 'revision', revision + 1, 'value', ARGV[2])
  if ARGV[3] ~= '' then redis.call('PEXPIRE', KEYS[1], ARGV[3]) end
  return 1`

/**
 * Sessions in Redis: one hash for each key, of the value as JSON and its revision. Revisions are compared where
 * they are written, so that of two replicas one is told. `ttlMs`: forgotten that long after the last writing.
 */
export function redisSessions<T>(
  redis: Redis,
  options: { readonly prefix: string; readonly ttlMs: number | null },
): SessionStore<T> {
  const name = (key: string) => options.prefix + key

  async function put(key: string, expected: number | null, value: T): Promise<boolean> {
    const text = JSON.stringify(value)
    const done = await redis.eval(replaceScript, 1, name(key), expected ?? '', text, options.ttlMs ?? '')
    return done === 1
  }

  const load: SessionStore<T>['load'] = async (key) => {
    const [value, revision] = await redis.hmget(name(key), 'value', 'revision')
    if (value == null) return undefined
    return { value: JSON.parse(value) as T, revision: Number(revision) }
  }

  return {
    load,
    replace: put,
    readAll: async (keys) => {
      const pipeline = redis.pipeline()
      for (const key of keys) pipeline.hget(name(key), 'value')
      const answers = (await pipeline.exec()) ?? []
      return answers.map(([error, value]) => {
        if (error !== null) throw error
        return typeof value === 'string' ? (JSON.parse(value) as T) : undefined
      })
    },
    read: async (key) => (await load(key))?.value,
    write: async (key, value) => {
      await put(key, null, value)
    },
    delete: async (key) => {
      await redis.del(name(key))
    },
  }
}
