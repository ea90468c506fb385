import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Redis } from 'ioredis'
import { Client, escapeIdentifier } from 'pg'
import type { Keeping } from './bots.ts'
import type { Place } from './committee.ts'

const DATABASE_URL = process.env.DATABASE_URL ?? 'postgresql://postgres@127.0.0.1:5432/postgres'
const REDIS_URL = process.env.REDIS_URL ?? 'redis://127.0.0.1:6379'

/** The number of the Redis database that is the bench's own: it is emptied before and afterwards. */
const REDIS_DATABASE = 5

/** Somewhere to keep data, as the bot is told of it. */
export type Home = {
  readonly place: Place
  readonly keeping: Keeping
  readonly remove: () => Promise<void>
}

/** A folder that is removed with all that is in it. */
export async function makeFolder(): Promise<{ readonly path: string; readonly remove: () => Promise<void> }> {
  const path = await mkdtemp(join(tmpdir(), 'giaoban-bench-'))
  return { path, remove: () => rm(path, { recursive: true, force: true }) }
}

/** A data folder, in which the embedded database will be. */
export async function embeddedHome(): Promise<Home> {
  const { path, remove } = await makeFolder()
  return { place: { url: null, dataDir: path }, keeping: { DATA_DIR: path }, remove }
}

/** A database of the bench's own on the given server. Rejects where there is none. */
export async function givenHome(label: string): Promise<Home> {
  const url = new URL(DATABASE_URL)
  const name = `giaoban_bench_${label}_${process.pid}`
  const drop = async (): Promise<void> => {
    const client = new Client({ connectionString: DATABASE_URL, connectionTimeoutMillis: 3_000 })
    await client.connect()
    await client.query(`DROP DATABASE IF EXISTS ${escapeIdentifier(name)} WITH (FORCE)`)
    await client.end()
  }
  await drop()
  url.pathname = `/${name}`
  return {
    place: { url: url.href, dataDir: '' },
    keeping: { DATABASE_URL: url.href },
    remove: drop,
  }
}

/** The same with sessions and locks in Redis. Rejects where there is no Redis. */
export async function givenHomeWithRedis(label: string): Promise<Home> {
  const url = new URL(REDIS_URL)
  url.pathname = `/${REDIS_DATABASE}`
  const empty = async (): Promise<void> => {
    const redis = new Redis(url.href, { lazyConnect: true, retryStrategy: () => null })
    redis.on('error', () => {})
    await redis.connect()
    await redis.flushdb()
    redis.disconnect()
  }
  await empty()
  const home = await givenHome(label)
  return {
    place: home.place,
    keeping: { ...home.keeping, REDIS_URL: url.href },
    remove: async () => {
      await home.remove()
      await empty()
    },
  }
}
