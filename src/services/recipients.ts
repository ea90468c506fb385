import type { Branch } from '../domain/branch.ts'
import type { Instant } from '../domain/day.ts'
import { isOfCommittee } from '../domain/office.ts'
import type { Period } from '../domain/period.ts'
import { isFiled } from '../domain/report.ts'
import { reportingIn } from './branch-in.ts'
import type { Holder, Offices } from './ports/offices.ts'
import type { Registry } from './ports/registry.ts'
import type { Reports } from './ports/reports.ts'

export type Job = 'opening' | 'reminder' | 'summary'

/** Whom a message goes to, once, whatever offices they hold. */
export type Recipient = {
  readonly holder: Holder
  /** The branches it is about; none for the committee's summary. */
  readonly branches: readonly Branch[]
}

export type RecipientsDeps = {
  readonly registry: Pick<Registry, 'histories'>
  readonly reports: Pick<Reports, 'statuses'>
  readonly offices: Pick<Offices, 'holders'>
}

/**
 * The people of a job as things stand at that moment: for an opening or a reminder those who owe a report and are not
 * paused, for the summary the office and the leaders.
 */
export async function recipientsOf(
  deps: RecipientsDeps,
  committeeId: number,
  job: Job,
  period: Period,
  at: Instant,
): Promise<Recipient[]> {
  const holders = await deps.offices.holders(committeeId)
  const there = holders.filter(({ pausedUntil }) => pausedUntil === null || pausedUntil <= at)
  if (job !== 'summary') return debtors(there, await owedBranches(deps, committeeId, period))
  const readers = holders.filter(({ role }) => isOfCommittee(role))
  return onePerPerson(readers.map((holder) => ({ holder, branches: [] })))
}

/** The branches whose report is expected and not there, in the committee's order. */
async function owedBranches(
  { registry, reports }: RecipientsDeps,
  committeeId: number,
  period: Period,
): Promise<Branch[]> {
  const histories = await registry.histories(committeeId)
  const expected = histories.flatMap((history) => reportingIn(history, period) ?? [])
  const ids = expected.map(({ id }) => id)
  const statuses = await reports.statuses(ids, [period])
  const filed = new Set(statuses.filter(({ status }) => isFiled(status)).map(({ branchId }) => branchId))
  return expected.filter(({ id }) => !filed.has(id))
}

/** The secretary of each branch; where there is none, the deputy, who may file as well. */
function debtors(holders: readonly Holder[], owed: readonly Branch[]): Recipient[] {
  const recipients = owed.flatMap((branch) => {
    const own = holders.filter(({ branchId }) => branchId === branch.id)
    const secretaries = own.filter(({ role }) => role === 'secretary')
    const asked = secretaries.length > 0 ? secretaries : own.filter(({ role }) => role === 'deputy')
    return asked.map((holder) => ({ holder, branches: [branch] }))
  })
  return onePerPerson(recipients)
}

function onePerPerson(recipients: readonly Recipient[]): Recipient[] {
  const merged = new Map<number, Recipient>()
  for (const one of recipients) {
    const { accountId } = one.holder
    const before = merged.get(accountId)
    const branches = [...new Set([...(before?.branches ?? []), ...one.branches])]
    merged.set(accountId, { holder: before?.holder ?? one.holder, branches })
  }
  return [...merged.values()]
}
