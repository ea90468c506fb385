import { createHash } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { type ClientConfig, Pool } from 'pg'
import { inOrder } from '../sessions/in-order.ts'
import type { ChatLock } from '../sessions/storage-adapter.ts'
import { keepalive } from './connect.ts'
import { type Log, silent } from './log.ts'
import { withOptions } from './session-options.ts'

/** A chat that stays held this long is given up: the platform brings the update again. */
const patienceMs = 30_000

/**
 * One chat at a time over all replicas on one database. Within the process the turns of a chat queue in order;
 * the first of them competes with other replicas for an advisory lock. All locks of a process hang on one
 * connection, so the server frees them the moment the process dies. If only the connection breaks, a turn under
 * way may overlap with the next one: the revision of its session is what stops it then.
 */
export function chatLock(
  connection: ClientConfig,
  log: Log = silent,
): ChatLock & { readonly close: () => Promise<void> } {
  const queue = inOrder()
  // A pool of one: it makes a new connection where the old one broke, and puts the questions in a row.
  const session = new Pool({
    ...withOptions(connection, keepalive),
    max: 1,
    idleTimeoutMillis: 0,
    query_timeout: 3_000,
  })
  session.on('error', (err) => log.warn({ err }, 'the connection that holds the chats broke'))
  return {
    run: (key, work) =>
      queue(key, async () => {
        const id = lockId(key)
        await acquire(session, id)
        try {
          return await work()
        } finally {
          await session.query('SELECT pg_advisory_unlock($1)', [id]).catch(() => {})
        }
      }),
    close: () => session.end(),
  }
}

async function acquire(session: Pool, id: bigint): Promise<void> {
  const giveUp = performance.now() + patienceMs
  for (;;) {
    const { rows } = await session.query<{ held: boolean }>('SELECT pg_try_advisory_lock($1) AS held', [id])
    if (rows[0]?.held === true) return
    if (performance.now() > giveUp) throw new Error('A chat stayed held by another process.')
    await sleep(10 + Math.random() * 20)
  }
}

/** 64 bits of a hash: that two chats meet in one number is unlikely, and then one waits for the other. */
function lockId(key: string): bigint {
  return createHash('sha256').update(`chat ${key}`).digest().readBigInt64BE()
}
