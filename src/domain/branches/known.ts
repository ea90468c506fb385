import type { BranchFacts } from '../branch.ts'
import type { Figures } from '../figure.ts'
import { addMonths, type Period } from '../period.ts'
import { isFiled, type ReportRef, type ReportStatus } from '../report.ts'
import type { ChangeRefusal, CountedBranch } from './change.ts'
import { type BranchLife, branchAt, type MovedCount } from './life.ts'
import { countOfFigures, movedFigures, stockAtEnd } from './moved.ts'

/** What a change is held against: every branch, and what of their reports is at hand. */
export type KnownBranches = {
  readonly lives: readonly BranchLife[]
  readonly months: readonly (ReportRef & { readonly status: ReportStatus; readonly figures: Figures })[]
}

export function lifeOf({ lives }: KnownBranches, code: string): BranchLife | undefined {
  return lives.find((life) => life.code === code)
}

/** The name of a branch in that month, or the last or first that it has. */
export function nameAt({ facts, code }: BranchLife, period: Period): string {
  return (facts.findLast(({ from }) => from <= period) ?? facts[0])?.value.name ?? code
}

/** The first month from that one on of which a branch has filed a report. */
function filedFrom({ months }: KnownBranches, { id }: BranchLife, from: Period): Period | undefined {
  return months
    .filter(({ branchId, period, status }) => branchId === id && period >= from && isFiled(status))
    .map(({ period }) => period)
    .sort()[0]
}

/** A refusal where one of these branches has filed a month that the change would rewrite. */
export function rewriting(
  known: KnownBranches,
  lives: readonly BranchLife[],
  from: Period,
): ChangeRefusal | undefined {
  for (const life of lives) {
    const month = filedFrom(known, life, from)
    if (month !== undefined) return { why: 'reported', params: { branch: nameAt(life, from), month } }
  }
  return undefined
}

/** The members at the end of exactly that month. */
export function countAt(known: KnownBranches, life: BranchLife, period: Period): CountedBranch {
  const figures = stockAtEnd(filedOf(known, life.id, period), life.openings, period)
  return { ...namedAt(life, period), count: countOfFigures(figures) }
}

/** The members as they were last known at the end of that month or before: filed, imported, given as opening or moved. */
export function lastCount(known: KnownBranches, life: BranchLife, period: Period): CountedBranch {
  const candidates = [
    ...life.openings.map((opening) => ({
      month: opening.period,
      figures: stockAtEnd(undefined, [opening], opening.period),
    })),
    ...known.months
      .filter((month) => month.branchId === life.id && isFiled(month.status))
      .map((month) => ({ month: month.period, figures: month.figures as Figures | null })),
    ...life.moved.map((moved) => {
      const month = addMonths(moved.from, -1)
      const atEnd = (id: number): Figures | null =>
        stockAtEnd(filedOf(known, id, month), known.lives.find((one) => one.id === id)?.openings ?? [], month)
      return { month, figures: movedFigures(moved, atEnd) }
    }),
  ]
  // Of one month the later of the list stands: moved stock takes the place of a report, a report that of an opening.
  const order = [...candidates]
    .filter(({ month, figures }) => month <= period && countOfFigures(figures) !== null)
    .sort((one, other) => one.month.localeCompare(other.month))
  const last = order.at(-1)
  const named = namedAt(life, period)
  return last === undefined
    ? { ...named, count: null }
    : { ...named, month: last.month, count: countOfFigures(last.figures) }
}

/** Whether another branch that exists in that month bears the name; case and spaces aside. */
export function isNameTaken(
  { lives }: KnownBranches,
  name: string,
  period: Period,
  except: readonly BranchLife[],
): boolean {
  return lives.some((life) => {
    const branch = except.includes(life) ? null : branchAt(life, period)
    return branch !== null && plain(branch.name) === plain(name)
  })
}

/** What differs between facts and what is wanted of them. */
export function factChanges(branch: string, before: BranchFacts, wanted: Partial<BranchFacts>) {
  const keys = Object.keys(wanted) as (keyof BranchFacts)[]
  return keys
    .filter((key) => wanted[key] !== undefined && wanted[key] !== before[key])
    .map((key) => ({ branch, key, old: before[key], new: wanted[key] ?? null }))
}

const add = (numbers: readonly number[]): number => numbers.reduce((sum, one) => sum + one, 0)

/** Counts added up; `exempt` is known only where every part says it. */
export function sumOf(counts: readonly MovedCount[]): MovedCount {
  const exempts = counts.map(({ exempt }) => exempt).filter((exempt) => exempt !== null)
  return {
    official: add(counts.map(({ official }) => official)),
    probationary: add(counts.map(({ probationary }) => probationary)),
    exempt: exempts.length < counts.length ? null : add(exempts),
  }
}

function filedOf({ months }: KnownBranches, id: number, period: Period): Figures | undefined {
  return months.find((month) => month.branchId === id && month.period === period && isFiled(month.status))
    ?.figures
}

function namedAt(life: BranchLife, month: Period) {
  return { code: life.code, name: nameAt(life, month), month }
}

const plain = (name: string): string => name.normalize('NFC').toLowerCase().replace(/\s+/g, ' ').trim()
