import type { Pool, PoolClient } from 'pg'
import type { Instant } from '../domain/day.ts'

/** Until when a platform asked every process to wait; 0 where it did not. */
export async function pausedUntil(client: PoolClient, channel: string): Promise<Instant> {
  const { rows } = await client.query<{ value: string }>('SELECT value FROM note WHERE name = $1', [
    noted(channel),
  ])
  return Number(rows[0]?.value ?? 0)
}

/** Keeps it; what was asked for longer holds. */
export async function notePause(on: Pool | PoolClient, channel: string, until: Instant): Promise<void> {
  await on.query(
    `INSERT INTO note (name, value) VALUES ($1, $2)
      ON CONFLICT (name) DO UPDATE SET value = greatest(note.value::bigint, excluded.value::bigint)::text`,
    [noted(channel), String(until)],
  )
}

function noted(channel: string): string {
  return `pause:${channel}`
}
