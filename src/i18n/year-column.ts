import type { Total } from '../domain/summary.ts'
import { type Basis, isMadeOf, isOfOther } from './basis-text.ts'
import { writeCount } from './format.ts'
import type { Translate } from './translate.ts'

/** A count in a table; what is made of something else than most of its column says so itself, as in words. */
export function countCell(total: Total | undefined, basis: Basis | null, t: Translate): string {
  const value = writeCount(total?.value ?? null)
  if (total?.value == null || basis === null || isMadeOf(total, basis)) return value
  return t('tables.part', { value, reported: total.reported, expected: total.expected })
}

/** What most of the year's column is made of; nothing where all of it is made of every report. */
export function yearBasis(year: readonly Total[], basis: Basis | null, t: Translate): string[] {
  if (basis === null) return []
  if (year.some((total) => isOfOther(total, basis))) return [t('tables.yearBasisBut', basis)]
  return basis.reported < basis.expected ? [t('tables.yearBasis', basis)] : []
}
