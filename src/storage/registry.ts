import type { Registry } from '../services/ports/registry.ts'
import type { PrismaClient } from './generated/client.ts'
import { saveSetup } from './registry-setup.ts'
import { committeeOf, factsOf, targetOf } from './rows.ts'

/** Committees, their targets, and their branches as they were in a month. */
export function makeRegistry({ prisma }: { readonly prisma: PrismaClient }): Registry {
  return {
    committees: async () =>
      (await prisma.committee.findMany({ orderBy: { id: 'asc' } })).map((row) => committeeOf(row)),

    committee: async (code) => {
      const row = await prisma.committee.findUnique({ where: { code } })
      return row && committeeOf(row)
    },

    committeeById: async (id) => {
      const row = await prisma.committee.findUnique({ where: { id } })
      return row && committeeOf(row)
    },

    targets: async (committeeId) => {
      const rows = await prisma.target.findMany({ where: { committeeId }, orderBy: { id: 'asc' } })
      return rows.map((row) => targetOf(row))
    },

    branches: async (committeeId, period) => {
      const rows = await prisma.branch.findMany({
        where: { committeeId },
        orderBy: [{ position: 'asc' }, { id: 'asc' }],
        include: { facts: { where: { from: { lte: period } }, orderBy: { from: 'desc' }, take: 1 } },
      })
      return rows.flatMap(({ id, code, facts }) => facts.map((fact) => ({ id, code, ...factsOf(fact) })))
    },

    histories: async (committeeId) => {
      const rows = await prisma.branch.findMany({
        where: { committeeId },
        orderBy: [{ position: 'asc' }, { id: 'asc' }],
        include: {
          facts: { orderBy: { from: 'asc' } },
          openings: { orderBy: { period: 'asc' } },
          _count: { select: { reports: true } },
        },
      })
      return rows.map(({ id, code, facts, openings, _count }) => ({
        id,
        code,
        facts: facts.map((fact) => ({ from: fact.from, value: factsOf(fact) })),
        openings: openings.map(({ period, official, probationary }) => ({ period, official, probationary })),
        hasReports: _count.reports > 0,
      }))
    },

    saveSetup: (setup) => saveSetup(prisma, setup),
  }
}
