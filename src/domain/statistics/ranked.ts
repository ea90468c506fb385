import type { Found } from '../answered.ts'
import type { Asked } from './asked.ts'
import { unitIn, unknownLine } from './figures.ts'
import { rowOf, said } from './said.ts'
import { sumOver } from './sums.ts'

/**
 * The branches with the most or the fewest, of those whose figure is known: as many as were asked for, and those level
 * with the last of them.
 */
export function ranked(asked: Asked, code: string): Found {
  const { question } = asked
  const { ask, top = 1, scope, span } = question
  const sum = sumOver(asked, code, scope, span)
  const known = sum.counts
    .flatMap((count) => (count.value === null ? [] : [{ count, value: count.value }]))
    .toSorted((one, other) => (ask === 'most' ? other.value - one.value : one.value - other.value))
  const last = known[Math.min(top, known.length) - 1]?.value
  const reaches = (value: number): boolean => (ask === 'most' ? value >= (last ?? 0) : value <= (last ?? 0))
  // Who has none has not the most, though all have as many.
  const found = known.filter(({ value }) => reaches(value) && (ask === 'fewest' || value > 0))
  return {
    value: top === 1 ? (last ?? null) : null,
    rows: found.map(({ count }) => rowOf(count)),
    unit: unitIn(asked, code),
    basis: sum.basis,
    lines: [
      ...(top > 1 && found.length > top ? [said('ask.levelWith', { count: found.length })] : []),
      ...unknownLine(sum.counts.filter(({ value, state }) => value === null && state !== 'notApplicable')),
    ],
  }
}
