import { createHash } from 'node:crypto'
import type { Pool, PoolClient } from 'pg'
import type { SendingTurn } from '../services/ports/outbox.ts'
import { notePause, pausedUntil } from './outbox-pause.ts'
import { dueOf, dueQuery, type DueRow } from './outbox-due.ts'

/**
 * One process at a time sends on a channel, by an advisory lock; so its pace is that of all replicas, without a
 * word between them. The server frees the lock the moment the process dies. Everything that a turn may do goes by the
 * connection which holds the lock: whoever has lost it can begin no message, and finds out at the next one.
 */
export async function alone<T>(
  locks: Pool,
  channel: string,
  work: (turn: SendingTurn) => Promise<T>,
): Promise<T | null> {
  const client = await locks.connect()
  const id = lockId(channel)
  client.on('error', ignore)
  try {
    const { rows } = await client.query<{ held: boolean }>('SELECT pg_try_advisory_lock($1) AS held', [id])
    if (rows[0]?.held !== true) return null
    try {
      return await work(turnOn(client, channel))
    } finally {
      await client.query('SELECT pg_advisory_unlock($1)', [id]).catch(ignore)
    }
  } finally {
    client.off('error', ignore)
    client.release()
  }
}

/** An error between two questions would end the process; the next question tells it again. */
function ignore(): void {}

function turnOn(client: PoolClient, channel: string): SendingTurn {
  return {
    dropStale: async (at) =>
      (
        await client.query<{ job: string }>({
          text: `UPDATE outbox SET state = 'failed', reason = 'stale', changed_at = $2
            WHERE channel = $1 AND state = 'queued' AND at <= $2 AND until <= $2 RETURNING job`,
          values: [channel, new Date(at)],
        })
      ).rows,

    due: async (limit, at, busy) =>
      (await client.query<DueRow>(dueQuery(channel, limit, at, busy))).rows.map(dueOf),

    begin: async ({ id, changed }, at) => {
      const { rowCount } = await client.query({
        text: `UPDATE outbox SET state = 'sending', attempts = attempts + 1, changed_at = $2
          WHERE id = $1 AND state = 'queued' AND changed_at = $3`,
        values: [id, new Date(at), new Date(changed)],
      })
      return rowCount === 1
    },

    sentSince: async (since) => {
      const { rows } = await client.query<{ chat: string; at: Date }>({
        text: `SELECT address AS chat, changed_at AS at FROM outbox
          WHERE channel = $1 AND state IN ('sending', 'sent', 'unknown') AND changed_at > $2 ORDER BY changed_at`,
        values: [channel, new Date(since)],
      })
      return rows.map(({ chat, at }) => ({ chat, at: at.getTime() }))
    },

    pausedUntil: () => pausedUntil(client, channel),

    pause: (until) => notePause(client, channel, until),
  }
}

function lockId(channel: string): bigint {
  return createHash('sha256').update(`outbox ${channel}`).digest().readBigInt64BE()
}
