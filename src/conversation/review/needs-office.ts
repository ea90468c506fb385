import type { FactsAtWork } from '../facts.ts'
import { opennessOf } from '../filing/offices.ts'
import type { Amending } from './place.ts'

/** Why only the office may change it now: the month is locked, or the report approved; null where the branch may. */
export function needsOffice(
  { report }: Pick<Amending, 'report'>,
  facts: FactsAtWork,
): 'locked' | 'approved' | null {
  if (opennessOf(report, facts) === 'locked') return 'locked'
  return facts.work.report.status === 'approved' ? 'approved' : null
}
