import type { BranchPlan } from '../domain/branches/change.ts'
import { addMonths } from '../domain/period.ts'
import type { Doing } from '../services/ports/doing.ts'
import type { BranchEvent, Prisma } from './generated/client.ts'

/** Writes what a plan comes to, whole within the caller's transaction. New branches come last. */
export async function writePlan(
  tx: Prisma.TransactionClient,
  committeeId: number,
  plan: BranchPlan,
): Promise<void> {
  const { from, facts, ends, opens, moved } = plan
  const { _max } = await tx.branch.aggregate({ where: { committeeId }, _max: { position: true } })
  const next = (_max.position ?? -1) + 1
  await tx.branch.createMany({
    data: opens.map((code, at) => ({ committeeId, code, position: next + at })),
  })
  const ids = await idsOf(tx, committeeId)
  for (const { code, from: since, value } of facts) {
    const branchId = ids(code)
    await tx.branchFact.upsert({
      where: { branchId_from: { branchId, from: since } },
      create: { branchId, from: since, ...value },
      update: value,
    })
  }
  await tx.branch.updateMany({
    where: { id: { in: ends.map(ids) } },
    data: { last: addMonths(from, -1) },
  })
  for (const { code, sources, given } of moved) {
    const branchId = ids(code)
    const nothing = { official: null, probationary: null, exempt: null }
    const row = { sources: sources.map(ids), ...(given ?? nothing) }
    await tx.movedStock.upsert({
      where: { branchId_from: { branchId, from } },
      create: { branchId, from, ...row },
      update: row,
    })
  }
}

/** The audit of a plan, under the key of whoever brought it about. */
export function writeEvent(
  tx: Prisma.TransactionClient,
  committeeId: number,
  { kind, from, before, after, changes }: BranchPlan,
  { key, accountId, role, by, at }: Doing,
): Promise<BranchEvent> {
  const json = { before, after, changes } as unknown as Record<
    'before' | 'after' | 'changes',
    Prisma.InputJsonArray
  >
  return tx.branchEvent.create({
    data: { committeeId, kind, from, ...json, key, accountId, role, channel: by.channel, at: new Date(at) },
  })
}

async function idsOf(tx: Prisma.TransactionClient, committeeId: number): Promise<(code: string) => number> {
  const rows = await tx.branch.findMany({ where: { committeeId }, select: { id: true, code: true } })
  const ids = new Map(rows.map(({ id, code }) => [code, id]))
  return (code) => {
    const id = ids.get(code)
    if (id === undefined) throw new Error(`The committee ${committeeId} has no branch ${code}.`)
    return id
  }
}
