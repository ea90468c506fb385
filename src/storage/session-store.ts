import type { Pool } from 'pg'
import type { SessionStore } from '../sessions/storage-adapter.ts'

/**
 * Sessions in the table `session`, as plain SQL: they are on the way of every turn. Revisions are compared where
 * they are written, so that of two replicas one is told.
 */
export function sessionStore<T>(pool: Pool, now: () => number): SessionStore<T> {
  const load: SessionStore<T>['load'] = async (key) => {
    const { rows } = await pool.query<{ value: T; revision: number }>(
      'SELECT value, revision FROM session WHERE key = $1',
      [key],
    )
    return rows[0]
  }

  return {
    load,
    replace: async (key, expected, value) => {
      const { rowCount } = await pool.query(expected === 0 ? insert : update, [
        key,
        JSON.stringify(value),
        new Date(now()),
        ...(expected === 0 ? [] : [expected]),
      ])
      return rowCount === 1
    },
    readAll: async (keys) => {
      const { rows } = await pool.query<{ key: string; value: T }>(
        'SELECT key, value FROM session WHERE key = ANY($1)',
        [keys],
      )
      const found = new Map(rows.map(({ key, value }) => [key, value]))
      return keys.map((key) => found.get(key))
    },
    read: async (key) => (await load(key))?.value,
    write: async (key, value) => {
      await pool.query(upsert, [key, JSON.stringify(value), new Date(now())])
    },
    delete: async (key) => {
      await pool.query('DELETE FROM session WHERE key = $1', [key])
    },
  }
}

const insert = `INSERT INTO session (key, value, revision, updated_at) VALUES ($1, $2, 1, $3) ON CONFLICT DO NOTHING`

const update = `UPDATE session SET value = $2, revision = revision + 1, updated_at = $3 WHERE key = $1 AND revision = $4`

const upsert = `
  INSERT INTO session (key, value, revision, updated_at) VALUES ($1, $2, 1, $3)
  ON CONFLICT (key) DO UPDATE SET value = $2, revision = session.revision + 1, updated_at = $3`
