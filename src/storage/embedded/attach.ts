import { setTimeout as sleep } from 'node:timers/promises'
import { Client, type ClientConfig } from 'pg'
import { codeOf } from '../trouble.ts'
import { owner } from './cluster.ts'
import { dropStalePidFile, writtenSocketFolder } from './pid-file.ts'
import type { Started } from './start.ts'

/** Two processes may race, a dying server may still hold its folder: adopting or starting is tried this long. */
const patienceMs = 30_000

/** What a server says that could not start because of another one that is there, or was a moment ago. */
const another = /lock file|pre-existing shared memory|is starting up|is shutting down/

/** What a socket says behind which nobody listens. */
const absent: readonly unknown[] = ['ENOENT', 'ECONNREFUSED', 'ENOTDIR']

/** How a database of the server behind a socket is reached. */
export function connectionTo(socket: string, database: string): ClientConfig {
  return { host: socket, port: 5432, user: owner, database, password: '', ssl: false }
}

/**
 * A connection to the server of a folder, and its socket: to the one that runs, whoever started it, or else to
 * one that `start` starts. Whether it runs is asked of its socket; its files say so after a crash too.
 */
export async function attach(
  cluster: string,
  socket: string,
  start: () => Promise<Started>,
): Promise<{ readonly client: Client; readonly socket: string }> {
  const giveUp = performance.now() + patienceMs
  let started: Started | null = null
  for (;;) {
    const folder = (await writtenSocketFolder(cluster)) ?? socket
    const answer = await knock(folder)
    if (answer instanceof Client) return { client: answer, socket: folder }
    if (performance.now() > giveUp)
      throw new Error(`The database in ${cluster} does not answer: ${answer.message}`, { cause: answer })
    if (started?.ended() === true) {
      await excuse(cluster, await started.said())
      started = null
      await sleep(200)
    } else if (started === null && absent.includes(codeOf(answer))) started = await start()
    else await sleep(20)
  }
}

/** Takes a server's last words as a reason to try again, or throws them. */
async function excuse(cluster: string, said: string): Promise<void> {
  if (!another.test(said)) throw new Error(`The database in ${cluster} does not start: ${said}`)
  // It may vanish while it is looked at: then somebody else was quicker.
  if (said.includes('lock file')) await dropStalePidFile(cluster).catch(() => {})
}

async function knock(socket: string): Promise<Client | Error> {
  const client = new Client({ ...connectionTo(socket, 'postgres'), connectionTimeoutMillis: 3_000 })
  client.on('error', () => {})
  try {
    await client.connect()
    return client
  } catch (error) {
    await client.end().catch(() => {})
    return error instanceof Error ? error : new Error(String(error))
  }
}
