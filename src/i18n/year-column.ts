import type { Total } from '../domain/summary.ts'
import { writeCount } from './format.ts'
import { type basisOf, isMadeOf } from './totals-text.ts'
import type { Translate } from './translate.ts'

type Basis = ReturnType<typeof basisOf>

/** The count since January; what is made of something else than most says so itself, as in words. */
export function yearCell(total: Total | undefined, basis: Basis, t: Translate): string {
  const value = writeCount(total?.value ?? null)
  if (total === undefined || !isOfOther(total, basis)) return value
  return t('tables.yearPart', { value, reported: total.reported, expected: total.expected })
}

/** What most of the column is made of; nothing where all of it is made of every report. */
export function yearBasis(year: readonly Total[], basis: Basis, t: Translate): string[] {
  if (basis === null) return []
  if (year.some((total) => isOfOther(total, basis))) return [t('tables.yearBasisBut', basis)]
  return basis.reported < basis.expected ? [t('tables.yearBasis', basis)] : []
}

/** A count of nothing is told without what it is made of. */
function isOfOther(total: Total, basis: Basis): boolean {
  return total.value !== null && total.value > 0 && !isMadeOf(total, basis)
}
