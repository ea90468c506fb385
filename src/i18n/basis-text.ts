import type { Total } from '../domain/summary.ts'
import type { Translate } from './translate.ts'

/** What figures are made of: branches of a month, or reports of several months. */
export type Basis = Pick<Total, 'reported' | 'expected'> & { readonly unit: 'branches' | 'reports' }

/** What most of several totals of reports are made of; each that is made of something else says so itself. */
export function basisOf(totals: readonly Total[]): Basis | null {
  const [first] = [...totals].sort(
    (one, other) => alike(totals, other) - alike(totals, one) || one.reported - other.reported,
  )
  return first === undefined ? null : { reported: first.reported, expected: first.expected, unit: 'reports' }
}

function alike(totals: readonly Total[], basis: Total): number {
  return totals.filter((total) => isMadeOf(total, basis)).length
}

export function isMadeOf(
  { reported, expected }: Total,
  basis: Pick<Basis, 'reported' | 'expected'>,
): boolean {
  return reported === basis.reported && expected === basis.expected
}

/** What a count is made of, behind it, where that is something else than most; of a count of nothing it is not told. */
export function ownBasis(total: Total, basis: Basis, t: Translate): string {
  return isOfOther(total, basis) ? basisText({ ...basis, ...madeOf(total) }, t) : ''
}

export function isOfOther(total: Total, basis: Basis): boolean {
  return total.value !== null && total.value > 0 && !isMadeOf(total, basis)
}

/** What figures are made of, behind the last of them; nothing where it is all that there can be. */
export function basisText({ reported, expected, unit }: Basis, t: Translate): string {
  return reported === expected ? '' : t(`summary.madeOf.${unit}`, { reported, expected })
}

const madeOf = ({ reported, expected }: Total) => ({ reported, expected })
