import type { Committee } from '../domain/committee.ts'
import { type Instant, localDay } from '../domain/day.ts'
import type { ImportRow } from '../domain/import-row.ts'
import { type Period, periodOf } from '../domain/period.ts'
import { checkMonths, type FreshMonth, knownFigures } from './import-check.ts'
import { type GivenMonth, type MonthRows, readMonth, type RowFault } from './import-month.ts'
import type { Forms } from './ports/forms.ts'
import type { Registry } from './ports/registry.ts'
import type { Reports } from './ports/reports.ts'
import type { ImportedMonth } from './ports/stored-month.ts'

export type ImportDeps = {
  readonly registry: Pick<Registry, 'committee' | 'branches' | 'histories'>
  readonly forms: Pick<Forms, 'inForce'>
  readonly reports: Pick<Reports, 'months' | 'importMonths'>
}

/** What came of an import, in months of a branch. */
export type Imported =
  | { readonly kind: 'imported'; readonly imported: number; readonly unchanged: number }
  | { readonly kind: 'refused'; readonly why: 'committee:unknown' }
  | { readonly kind: 'faulty'; readonly faults: readonly RowFault[] }

/**
 * Takes figures of past months over, all rows or none; each month becomes a report, approved and locked. Stored is
 * what is given, and what follows from it. A month that has a report is refused, unless every value is equal.
 */
export function makeImportFigures(deps: ImportDeps) {
  return async (committeeCode: string, rows: readonly ImportRow[], now: Instant): Promise<Imported> => {
    const committee = await deps.registry.committee(committeeCode)
    if (committee === null) return { kind: 'refused', why: 'committee:unknown' }
    const placed = await placeRows(deps, committee, rows, periodOf(localDay(now)))
    const read = placed.months.map(readMonth)
    const unread = [...placed.faults, ...read.flatMap((month) => ('faults' in month ? month.faults : []))]
    if (unread.length > 0) return faulty(unread)
    const given = read.filter((month): month is GivenMonth => !('faults' in month))
    const checked = checkMonths(given, await knownFigures(deps, committee.id, given))
    if (checked.faults.length > 0) return faulty(checked.faults)
    if (checked.fresh.length > 0) await deps.reports.importMonths(checked.fresh.map(monthOf(committee)), now)
    const imported = checked.fresh.length
    return { kind: 'imported', imported, unchanged: given.length - imported }
  }
}

function faulty(faults: readonly RowFault[]): Imported {
  return { kind: 'faulty', faults: [...faults].sort((one, other) => one.line - other.line) }
}

/** The rows by branch and month, or those that belong to none: months that are over, of branches that exist. */
async function placeRows(
  { registry, forms }: ImportDeps,
  committee: Committee,
  rows: readonly ImportRow[],
  current: Period,
): Promise<{ months: MonthRows[]; faults: RowFault[] }> {
  const faults: RowFault[] = []
  const months: MonthRows[] = []
  for (const [period, ofPeriod] of grouped(rows, (row) => row.period)) {
    if (period >= current) {
      faults.push(...ofPeriod.map(({ line }) => ({ line, why: 'import:not_past' as const, detail: period })))
      continue
    }
    const branches = await registry.branches(committee.id, period)
    const version = await forms.inForce(committee.id, period)
    for (const [code, ofBranch] of grouped(ofPeriod, (row) => row.branch)) {
      const branch = branches.find((known) => known.code === code)
      if (branch !== undefined) months.push({ branch, period, version, rows: ofBranch })
      else faults.push(...ofBranch.map(({ line }) => ({ line, why: 'import:branch' as const, detail: code })))
    }
  }
  return { months, faults }
}

function grouped<T>(items: readonly T[], keyOf: (item: T) => string): ReadonlyMap<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const item of items) {
    const group = groups.get(keyOf(item))
    if (group === undefined) groups.set(keyOf(item), [item])
    else group.push(item)
  }
  return groups
}

const monthOf =
  ({ id: committeeId }: Committee) =>
  ({ month, figures }: FreshMonth): ImportedMonth => ({
    committeeId,
    branchId: month.branch.id,
    period: month.period,
    formVersion: month.version.version,
    figures,
  })
