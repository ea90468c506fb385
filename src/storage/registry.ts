import type { Pool } from 'pg'
import type { Registry } from '../services/ports/registry.ts'
import type { PrismaClient } from './generated/client.ts'
import { histories } from './registry-histories.ts'
import { saveSetup } from './registry-setup.ts'
import { type CommitteeRow, committeeOf, factsOf, targetOf } from './rows.ts'

/** Plain, since questions and messages begin with it. */
const committeeText = 'SELECT id, code, name, place, above, calendar FROM committee WHERE id = $1'

/** Committees, their targets, and their branches as they were in a month. */
export function makeRegistry({
  pool,
  prisma,
}: {
  readonly pool: Pool
  readonly prisma: PrismaClient
}): Registry {
  return {
    committees: async () =>
      (await prisma.committee.findMany({ orderBy: { id: 'asc' } })).map((row) => committeeOf(row)),

    committee: async (code) => {
      const row = await prisma.committee.findUnique({ where: { code } })
      return row && committeeOf(row)
    },

    committeeById: async (id) => {
      const { rows } = await pool.query<CommitteeRow>({
        name: 'committee',
        text: committeeText,
        values: [id],
      })
      const [row] = rows
      return row === undefined ? null : committeeOf(row)
    },

    targets: async (committeeId) => {
      const rows = await prisma.target.findMany({ where: { committeeId }, orderBy: { id: 'asc' } })
      return rows.map((row) => targetOf(row))
    },

    branches: async (committeeId, period) => {
      const rows = await prisma.branch.findMany({
        where: { committeeId, OR: [{ last: null }, { last: { gte: period } }] },
        orderBy: [{ position: 'asc' }, { id: 'asc' }],
        include: { facts: { where: { from: { lte: period } }, orderBy: { from: 'desc' }, take: 1 } },
      })
      return rows.flatMap(({ id, code, facts }) => facts.map((fact) => ({ id, code, ...factsOf(fact) })))
    },

    histories: (committeeId) => histories(pool, committeeId),

    meetingDays: async () => {
      const rows = await prisma.$queryRaw<{ committeeId: number; days: number[] }[]>`
        SELECT branch.committee_id AS "committeeId", array_agg(DISTINCT meeting_day) AS days
        FROM branch_fact JOIN branch ON branch.id = branch_fact.branch_id
        WHERE meeting_day IS NOT NULL GROUP BY branch.committee_id`
      return new Map(rows.map(({ committeeId, days }) => [committeeId, days]))
    },

    saveSetup: (setup) => saveSetup(prisma, setup),
  }
}
