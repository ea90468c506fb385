import type { Pool, QueryConfig } from 'pg'
import type { Instant } from '../domain/day.ts'
import type { Standing } from '../services/ports/outbox.ts'

type StandingRow = Omit<Standing, 'oldest'> & { readonly oldest: Date | null }

const minute = 60_000

/** Whoever asks has no time: rather no answer than a late one. */
const patienceMs = 2_000

/** By the indexes alone: `outbox_queued` has nothing but what is queued, `outbox_tried` the last minute at its end. */
const text = `
  SELECT due.count AS due, due.oldest, lately.count AS "sentLately"
  FROM (SELECT count(*)::int, min(at) AS oldest FROM outbox WHERE state = 'queued' AND at <= $1) AS due,
    (SELECT count(*)::int FROM outbox WHERE state = 'sent' AND changed_at > $2 AND changed_at <= $1) AS lately`

export async function standing(pool: Pool, at: Instant): Promise<Standing> {
  const { rows } = await pool.query<StandingRow>({
    text,
    values: [new Date(at), new Date(at - minute)],
    query_timeout: patienceMs,
  } as QueryConfig)
  const [row] = rows
  if (row === undefined) throw new Error('The outbox does not tell how it stands.')
  return { ...row, oldest: row.oldest?.getTime() ?? null }
}
