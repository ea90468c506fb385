import type { Summary } from '../domain/summary.ts'
import type { Translate } from './translate.ts'

type Missing = Summary['missing']

/**
 * Who has not reported, with the total of the month before beside it, and what the whole would be if nothing had
 * changed there. What is missing is in no sum.
 */
export function missingText(missing: Missing, reportedTotal: number, t: Translate): string[] {
  if (missing.length === 0) return []
  const [only, another] = missing
  const total = missing.reduce<number | null>(
    (sum, { before }) => (sum === null || before === null ? null : sum + before),
    reportedTotal,
  )
  if (only !== undefined && another === undefined && only.before !== null && total !== null) {
    return [t('summary.missingSingle', { name: only.name, before: only.before, total })]
  }
  const list = missing.map(({ name, before }) =>
    before === null ? t('summary.missingUnknown', { name }) : t('summary.missingOne', { name, before }),
  )
  const same = total === null ? [] : [t('summary.ifSame', { total })]
  return [t('summary.missingHead', { list: list.join(', ') }), ...same]
}
