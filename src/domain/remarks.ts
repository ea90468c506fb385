import { branchAt, type BranchLife } from './branches/life.ts'
import { countOfFigures, movedFigures, stockAtEnd } from './branches/moved.ts'
import { nameAt, sumOf } from './branches/known.ts'
import { countOf, type Figures } from './figure.ts'
import { addMonths, type Period } from './period.ts'
import type { BranchMonth } from './summary.ts'

/**
 * What the office should look at in the commune as a whole. `transfers` (rule C01): who left for another branch and who
 * came do not match; only a hint, for the form does not tell transfers within the commune from others. `moved` (C05):
 * members before and after branches were split are not as many. `waiting` (C05): they cannot be added up yet.
 */
export type Remark =
  | { readonly kind: 'transfers'; readonly out: number; readonly in: number; readonly gap: number }
  | {
      readonly kind: 'moved'
      readonly branch: string
      readonly before: number
      readonly after: number
      readonly gap: number
    }
  | { readonly kind: 'waiting'; readonly branch: string; readonly list: string; readonly month: Period }

/** The remarks on a month: transfers once every branch has reported, moves of the branches in the month itself. */
export function remarksOn(
  period: Period,
  months: readonly BranchMonth[],
  lives: readonly BranchLife[],
  filed: (branchId: number, period: Period) => Figures | undefined,
): Remark[] {
  return [...transfersIn(months), ...movesIn(period, lives, filed)]
}

const sum = (some: readonly (number | undefined)[]): number =>
  some.reduce<number>((total, one) => total + (one ?? 0), 0)

function transfersIn(months: readonly BranchMonth[]): Remark[] {
  if (months.length < 2 || !months.every(({ reported }) => reported)) return []
  const counts = months.map(({ figures }) => ({
    out: countOf(figures, 'transferred_out_count'),
    in: countOf(figures, 'transferred_in_count'),
  }))
  // A branch in which nobody moved is not asked for transfers.
  const [out, into] = [sum(counts.map((one) => one.out)), sum(counts.map((one) => one.in))]
  return out === into ? [] : [{ kind: 'transfers', out, in: into, gap: Math.abs(out - into) }]
}

function movesIn(
  period: Period,
  lives: readonly BranchLife[],
  filed: (branchId: number, period: Period) => Figures | undefined,
): Remark[] {
  const last = addMonths(period, -1)
  const atEnd = (id: number): Figures | null =>
    stockAtEnd(filed(id, last), lives.find((life) => life.id === id)?.openings ?? [], last)
  const remarks: Remark[] = []
  for (const source of lives) {
    const parts = lives.flatMap(({ moved }) =>
      moved.flatMap(({ from, sources, given }) =>
        from === period && given !== null && sources.includes(source.id) ? [given] : [],
      ),
    )
    const before = countOfFigures(atEnd(source.id))
    if (parts.length === 0 || before === null) continue
    const after = sumOf(parts)
    const gap = Math.max(
      Math.abs(before.official + before.probationary - after.official - after.probationary),
      Math.abs(before.official - after.official),
    )
    if (gap === 0) continue
    const [had, have] = [before, after].map((one) => one.official + one.probationary)
    remarks.push({
      kind: 'moved',
      branch: nameAt(source, last),
      before: had ?? 0,
      after: have ?? 0,
      gap,
    })
  }
  for (const life of lives) {
    const moved = life.moved.find(({ from }) => from === period)
    if (moved === undefined || moved.sources.length === 0 || branchAt(life, period) === null) continue
    if (movedFigures(moved, atEnd) !== null) continue
    const unknown = lives.filter(({ id }) => moved.sources.includes(id) && countOfFigures(atEnd(id)) === null)
    const list = unknown.map((one) => nameAt(one, last)).join(', ')
    remarks.push({ kind: 'waiting', branch: nameAt(life, period), list, month: last })
  }
  return remarks
}
