import type { BranchEvent, BranchPlan, CountedBranch, FactChange } from '../domain/branches/change.ts'
import { roles } from '../domain/office.ts'
import type { BranchLedger } from '../services/ports/branch-ledger.ts'
import { writeEvent, writePlan } from './branch-write.ts'
import type { BranchEvent as EventRow, Prisma, PrismaClient } from './generated/client.ts'
import { oneOf } from './rows.ts'

const kinds = ['facts', 'merge', 'split', 'close', 'open'] as const

/** What changes about branches, with its audit, which only grows. */
export function makeBranchLedger({ prisma }: { readonly prisma: PrismaClient }): BranchLedger {
  return {
    events: async (committeeId) =>
      (await prisma.branchEvent.findMany({ where: { committeeId }, orderBy: { id: 'asc' } })).map(eventOf),

    event: async (committeeId, key) => {
      const row = await prisma.branchEvent.findUnique({ where: { committeeId_key: { committeeId, key } } })
      return row && eventOf(row)
    },

    change: (committeeId, plan, seen, doing) =>
      prisma.$transaction(async (tx) => {
        // Two who change branches at once wait for each other here; so does a first submission, which counts receipts.
        await tx.$queryRaw`SELECT 1 FROM committee WHERE id = ${committeeId} FOR UPDATE`
        const { key } = doing
        const done = await tx.branchEvent.findUnique({ where: { committeeId_key: { committeeId, key } } })
        if (done !== null) return eventOf(done)
        const { _max } = await tx.branchEvent.aggregate({ where: { committeeId }, _max: { id: true } })
        if ((_max.id ?? 0) !== seen || (await rewrites(tx, committeeId, plan))) return 'outdated'
        await writePlan(tx, committeeId, plan)
        return eventOf(await writeEvent(tx, committeeId, plan, doing))
      }),
  }
}

/** Whether one of the branches whose members move has filed a month that the plan takes from it, or begins anew. */
async function rewrites(
  tx: Prisma.TransactionClient,
  committeeId: number,
  { from, ends, moved }: BranchPlan,
): Promise<boolean> {
  const codes = [...ends, ...moved.map(({ code }) => code)]
  const filed = await tx.report.findFirst({
    where: {
      committeeId,
      branch: { code: { in: codes } },
      period: { gte: from },
      status: { in: ['submitted', 'approved'] },
    },
    select: { id: true },
  })
  return filed !== null
}

function eventOf(row: EventRow): BranchEvent {
  const { id, from, key, channel } = row
  return {
    id,
    kind: oneOf<BranchPlan['kind']>(kinds, row.kind),
    from,
    before: row.before as unknown as readonly CountedBranch[],
    after: row.after as unknown as readonly CountedBranch[],
    changes: row.changes as unknown as readonly FactChange[],
    key,
    by: row.role === null ? null : oneOf(roles, row.role),
    channel,
    at: row.at.getTime(),
  }
}
