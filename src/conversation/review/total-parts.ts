import { countOf } from '../../domain/figure.ts'
import type { Work } from '../facts.ts'

/** The two parts of a total, as one of them changes with it; those that cannot be are left out. */
export function partsOfTotal(
  total: number,
  { report }: Work,
): readonly { readonly id: string; readonly official: number; readonly probationary: number }[] {
  const official = countOf(report.figures, 'member_official')
  const probationary = countOf(report.figures, 'member_probationary')
  if (official === undefined || probationary === undefined) return []
  return [
    { id: 'official', official: total - probationary, probationary },
    { id: 'probationary', official, probationary: total - official },
  ].filter((parts) => parts.official >= 0 && parts.probationary >= 0)
}
