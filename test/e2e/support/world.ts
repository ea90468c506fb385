import { randomInt, randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Redis } from 'ioredis'
import { Client, type ClientConfig, type QueryResultRow } from 'pg'
import { stringify } from 'yaml'
import { openEmbedded } from '../../../src/storage/embedded/open.ts'
import { silent } from '../../../src/storage/log.ts'
import type { BotApi, Options } from '../../support/bot-api/contract.ts'
import type { Person } from '../../support/bot-api/person.ts'
import { startBotApi } from '../../support/bot-api/server.ts'
import { dropDatabases, withName } from '../../support/databases.ts'
import { need } from '../../support/services.ts'
import type { Setup } from './commune.ts'
import { freshDist } from './dist.ts'
import { type Env, type Run, runGiaoban, type Service, startService } from './process.ts'

export type Wish = {
  readonly database: 'embedded' | 'given'
  readonly sessions: 'database' | 'redis'
  readonly updates: 'polling' | 'webhook'
  readonly api?: Options
  /** Addresses to reach the given services by, where something stands in between. */
  readonly throughDatabase?: (port: number) => Promise<number>
  readonly throughRedis?: (port: number) => Promise<number>
  /** Further variables of `.env`. */
  readonly env?: Env
}

/** An office's machine: a folder with its `.env`, the services that it names, and the platform. */
export type World = {
  readonly api: BotApi
  readonly folder: string
  /** Starts a service; all that still run are stopped at the end. */
  readonly start: (env?: Env) => Promise<Service>
  readonly giaoban: (...args: readonly string[]) => Promise<Run>
  /** Runs a command with `--json` that is to succeed; its one value. */
  readonly value: <T = Readonly<Record<string, unknown>>>(...args: readonly string[]) => Promise<T>
  readonly file: (name: string, content: string | Uint8Array) => Promise<string>
  readonly setUp: (setup: Setup) => Promise<string>
  readonly invite: (role: string, ...more: readonly string[]) => Promise<string>
  readonly person: (number: number) => Person
  readonly sql: <R extends QueryResultRow>(text: string, values?: readonly unknown[]) => Promise<R[]>
  readonly close: () => Promise<void>
}

export async function openWorld(wish: Wish): Promise<World> {
  await freshDist()
  const closing: (() => Promise<unknown>)[] = []
  const folder = await mkdtemp(join(tmpdir(), 'giaoban-e2e-'))
  closing.push(() => rm(folder, { recursive: true, force: true }))
  const api = await startBotApi({ retryMs: 100, ...wish.api })
  closing.push(api.stop)
  const database = wish.database === 'embedded' ? embedded(folder) : await given(wish)
  closing.push(database.close)
  // Private chats have the person's number everywhere, so that other runs on the same Redis are left alone.
  const first = randomInt(1e6, 2e9) * 100
  const redis = wish.sessions === 'redis' ? await redisOf(wish, first) : { env: {}, close: async () => {} }
  closing.push(redis.close)
  const port = String(await freePort())
  const env: Env = {
    BOT_TOKEN: api.token,
    TELEGRAM_API_ROOT: api.root,
    PORT: port,
    SCHEDULE: 'off',
    ...(wish.updates === 'webhook' ? { PUBLIC_URL: `http://127.0.0.1:${port}` } : {}),
    ...database.env,
    ...redis.env,
    ...wish.env,
  }
  const lines = Object.entries(env).map(([name, value]) => `${name}=${value}\n`)
  await writeFile(join(folder, '.env'), lines.join(''))

  const services: Service[] = []
  closing.push(async () => {
    for (const service of services) if (service.running()) await service.kill('SIGTERM')
  })
  const giaoban: World['giaoban'] = (...args) => runGiaoban(folder, args)
  const value = async <T>(...args: readonly string[]): Promise<T> => {
    const { status, out, err } = await giaoban(...args, '--json')
    if (status !== 0) throw new Error(`giaoban ${args.join(' ')} ended with ${status}: ${err}`)
    return JSON.parse(out) as T
  }
  let committee = ''
  return {
    api,
    folder,
    start: async (env) => {
      const service = await startService(folder, env)
      services.push(service)
      return service
    },
    giaoban,
    value,
    file: async (name, content) => {
      const path = join(folder, name)
      await writeFile(path, content)
      return path
    },
    setUp: async (setup) => {
      committee = setup.committee.code
      await writeFile(join(folder, 'xa.yaml'), stringify(setup))
      const { invitation } = await value<{ invitation: { code: string } }>('setup', 'xa.yaml')
      return invitation.code
    },
    invite: async (role, ...more) => {
      const args = ['invite', '--committee', committee, '--role', role, ...more]
      return (await value<{ code: string }>(...args)).code
    },
    person: (number) => api.person(first + number),
    sql: (text, values) => database.query(text, values),
    close: async () => {
      for (const close of closing.toReversed()) await close()
    },
  }
}

type Place = {
  readonly env: Env
  readonly query: <R extends QueryResultRow>(text: string, values?: readonly unknown[]) => Promise<R[]>
  readonly close: () => Promise<void>
}

/** The database in the folder; looking into it attaches to its server, and stops it where nobody else is. */
function embedded(folder: string): Place {
  const dataDir = join(folder, 'data')
  const attached = async <T>(work: (connection: ClientConfig) => Promise<T>): Promise<T> => {
    const server = await openEmbedded({ dataDir, log: silent })
    try {
      return await work(await server.database('giaoban'))
    } finally {
      await server.close()
    }
  }
  return {
    env: { DATA_DIR: dataDir },
    query: (text, values) => attached((connection) => ask(connection, text, values)),
    close: async () => {
      // A service that was killed has left its server behind; the last to let go of it stops it.
      if (existsSync(join(dataDir, 'postgres', 'postmaster.pid'))) await attached(async () => {})
    },
  }
}

async function given({ throughDatabase }: Wish): Promise<Place> {
  const server = new URL(need('DATABASE_URL'))
  const name = `giaoban_e2e_${randomUUID().slice(0, 8)}`
  const connection = { connectionString: server.href }
  const url = new URL(withName(connection, name).connectionString as string)
  const port = await throughDatabase?.(Number(server.port || 5432))
  const seen = new URL(url)
  if (port !== undefined) seen.host = `127.0.0.1:${port}`
  return {
    env: { DATABASE_URL: seen.href },
    query: (text, values) => ask({ connectionString: url.href }, text, values),
    close: () => dropDatabases(connection, name),
  }
}

async function ask<R extends QueryResultRow>(
  connection: ClientConfig,
  text: string,
  values: readonly unknown[] = [],
): Promise<R[]> {
  const client = new Client(connection)
  await client.connect()
  try {
    return (await client.query<R>(text, [...values])).rows
  } finally {
    await client.end()
  }
}

async function redisOf(
  { throughRedis }: Wish,
  first: number,
): Promise<{ env: Env; close: () => Promise<void> }> {
  const url = new URL(need('REDIS_URL'))
  const port = await throughRedis?.(Number(url.port || 6379))
  const seen = new URL(url)
  if (port !== undefined) seen.host = `127.0.0.1:${port}`
  return {
    env: { REDIS_URL: seen.href },
    close: async () => {
      const redis = new Redis(url.href)
      const pattern = `giaoban:*:telegram:${String(first).slice(0, -2)}??`
      const keys = await redis.keys(pattern)
      if (keys.length > 0) await redis.del(...keys)
      redis.disconnect()
    },
  }
}

/** A port that nobody listens on at this moment. */
export async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  await new Promise((resolve) => server.close(resolve))
  return port
}
