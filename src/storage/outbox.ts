import type { Outbox } from '../services/ports/outbox.ts'
import type { Database } from './connect.ts'
import { moveGroup } from './group-move.ts'
import { addMessages } from './outbox-add.ts'
import { standing } from './outbox-standing.ts'
import { notePause } from './outbox-pause.ts'
import { alone } from './outbox-turn.ts'

/**
 * Messages nobody is waiting for. A key makes a message once; `sending` is committed before the platform is
 * called, so that a crash leaves a message in doubt and never sends it twice.
 */
export function makeOutbox({ pool, prisma, locks }: Pick<Database, 'pool' | 'prisma' | 'locks'>): Outbox {
  return {
    existing: async (keys) => {
      const { rows } = await pool.query<{ key: string }>({
        text: 'SELECT key FROM outbox WHERE key = ANY ($1)',
        values: [keys],
      })
      return new Set(rows.map(({ key }) => key))
    },

    add: (messages, at) => addMessages(pool, messages, at),

    alone: (channel, work) => alone(locks, channel, work),

    settle: async (id, state, at, { reason, notBefore }) => {
      await pool.query({
        text: `UPDATE outbox SET state = $2, reason = $3, changed_at = $4, at = coalesce($5, at) WHERE id = $1`,
        values: [
          id,
          state,
          reason ?? null,
          new Date(at),
          notBefore === undefined ? null : new Date(notBefore),
        ],
      })
    },

    expire: async (before, at) =>
      (
        await pool.query<{ job: string }>({
          text: `UPDATE outbox SET state = 'unknown', changed_at = $2
            WHERE state = 'sending' AND changed_at < $1 RETURNING job`,
          values: [new Date(before), new Date(at)],
        })
      ).rows,

    pause: (channel, until) => notePause(pool, channel, until),

    standing: (at) => standing(pool, at),

    readdress: async ({ channel, id }, to, at) => {
      await moveGroup(prisma, { channel, id }, to, at)
      // Where the new address is known already, it keeps its account.
      await pool.query(
        `UPDATE account SET address = $3 WHERE channel = $1 AND address = $2
          AND NOT EXISTS (SELECT 1 FROM account WHERE channel = $1 AND address = $3)`,
        [channel, id, to],
      )
      await pool.query(
        `UPDATE outbox SET address = $3 WHERE channel = $1 AND address = $2 AND state IN ('queued', 'sending')`,
        [channel, id, to],
      )
    },
  }
}
