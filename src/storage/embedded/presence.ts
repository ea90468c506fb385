import { setTimeout as sleep } from 'node:timers/promises'
import type { Client } from 'pg'
import type { Log } from '../log.ts'
import { codeOf } from '../trouble.ts'
import { serverPid } from './pid-file.ts'

/** Every process that uses the server holds this lock shared; advisory locks are counted by the server. */
const presenceLock = 72707370

export type Presence = {
  /** Leaves; the last one out stops the server and waits until it is down. */
  readonly leave: () => Promise<void>
}

/**
 * Keeps this process counted among the users of a server, and the server up: where its connection breaks, it
 * attaches again, which starts the server if it died.
 */
export async function enter(cluster: string, attach: () => Promise<Client>, log: Log): Promise<Presence> {
  const state = { left: false, client: await hold(attach), recovery: Promise.resolve() }
  watch()

  function watch(): void {
    state.client.once('end', () => {
      if (!state.left) state.recovery = again()
    })
  }

  async function again(): Promise<void> {
    log.warn({}, 'the embedded database went away; attaching again')
    while (!state.left) {
      try {
        state.client = await hold(attach)
        return watch()
      } catch (err) {
        log.warn({ err }, 'the embedded database cannot be attached')
        await sleep(1_000)
      }
    }
  }

  return {
    leave: async () => {
      state.left = true
      await state.recovery
      const last = await isLast(state.client).catch(() => false)
      if (last) await stop(cluster)
      await state.client.end().catch(() => {})
    },
  }
}

/** Waits while the last one before is stopping the server, and attaches to the next one then. */
async function hold(attach: () => Promise<Client>): Promise<Client> {
  for (;;) {
    const client = await attach()
    try {
      await client.query('SELECT pg_advisory_lock_shared($1)', [presenceLock])
      // Asked once more: a session that got the lock from a server that is going down ends here.
      await client.query('SELECT 1')
      return client
    } catch (error) {
      await client.end().catch(() => {})
      if (!isBroken(error)) throw error
    }
  }
}

/** The connection broke under the question: reset, closed, or ended by a server that shuts down. */
function isBroken(error: unknown): boolean {
  const code = codeOf(error) ?? 'ECONNRESET'
  return typeof code === 'string' && /^(ECONNRESET|EPIPE|57P0\d)$/.test(code)
}

async function isLast(client: Client): Promise<boolean> {
  await client.query('SELECT pg_advisory_unlock_shared($1)', [presenceLock])
  const { rows } = await client.query<{ last: boolean }>('SELECT pg_try_advisory_lock($1) AS last', [
    presenceLock,
  ])
  return rows[0]?.last === true
}

/**
 * SIGINT is a fast shutdown: SIGTERM would wait for every client. The connection is left to the server to end, so
 * that whoever comes in between waits for its lock until the server is down.
 */
async function stop(cluster: string): Promise<void> {
  const pid = await serverPid(cluster)
  if (pid === null) return
  process.kill(pid, 'SIGINT')
  for (let waited = 0; waited < 10_000 && (await serverPid(cluster)) === pid; waited += 10) await sleep(10)
}
