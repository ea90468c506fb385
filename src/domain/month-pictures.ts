import { type Calendar, lateFrom } from './calendar.ts'
import type { Instant } from './day.ts'
import { countOf } from './figure.ts'
import type { Form } from './form.ts'
import { indicatorOf } from './form-index.ts'
import type { Period } from './period.ts'
import type { BranchPoint, Filing, Movement, PictureOf } from './picture.ts'
import type { ReportStatus } from './report.ts'
import { additions, type MovementCode, reductions } from './stocks.ts'
import type { BranchMonth } from './summary.ts'

/** A branch in one month, as pictures and documents need it; `status` is where its report stands, filed or not. */
export type PicturedMonth = {
  readonly expected: boolean
  readonly status: ReportStatus | 'none'
  readonly month: BranchMonth
}

/** The months of a committee, oldest first, each with the branches that exist in it. */
export type PicturedMonths = ReadonlyMap<Period, readonly PicturedMonth[]>

/** How a branch's month was filed, as of that moment. A month that is not yet due is open, not missing. */
export function filingOf(
  { expected, month }: PicturedMonth,
  period: Period,
  calendar: Calendar,
  now: Instant,
): Filing {
  if (!expected) return 'notExpected'
  if (month.reported) return month.late ? 'late' : 'onTime'
  return now < lateFrom(calendar, period) ? 'open' : 'missing'
}

/**
 * From the members of the month before to those of the month, over the branches that have both. Movements that did
 * not happen are left out; null where no branch has both.
 */
export function movementIn(
  form: Form,
  period: Period,
  months: readonly PicturedMonth[],
): Pick<PictureOf<'movement'>, 'period' | 'before' | 'after' | 'movements' | 'reported' | 'expected'> | null {
  const expected = months.filter((one) => one.expected).map(({ month }) => month)
  const both = expected.filter((month) => month.reported && tellsMovement(form, month))
  if (both.length === 0) return null
  const sum = (count: (month: BranchMonth) => number | undefined): number =>
    both.reduce((total, month) => total + (count(month) ?? 0), 0)
  const movement = (code: MovementCode, adds: boolean): Movement => ({
    code,
    label: indicatorOf(form, code)?.label ?? code,
    value: sum(({ figures }) => countOf(figures, code)),
    adds,
  })
  return {
    period,
    before: sum(({ previous }) => countOf(previous, 'member_total')),
    after: sum(({ figures }) => countOf(figures, 'member_total')),
    movements: [
      ...additions.map((code) => movement(code, true)),
      ...reductions.map((code) => movement(code, false)),
    ].filter(({ value }) => value > 0),
    reported: both.length,
    expected: expected.length,
  }
}

/** Whether the month before, the month and every movement between them are given. */
function tellsMovement(form: Form, { figures, previous }: BranchMonth): boolean {
  const moved = [...additions, ...reductions].filter((code) => indicatorOf(form, code) !== undefined)
  return (
    countOf(previous, 'member_total') !== undefined &&
    ['member_total', ...moved].every((code) => countOf(figures, code) !== undefined)
  )
}

/** One month of a branch's own year. Members exempt from meetings are no part of those who were to attend. */
export function branchPointOf(
  period: Period,
  pictured: PicturedMonth,
  calendar: Calendar,
  now: Instant,
): BranchPoint {
  const { month } = pictured
  const count = (code: string): number | null => countOf(month.figures, code) ?? null
  const total = count('member_total')
  return {
    period,
    official: count('member_official'),
    probationary: count('member_probationary'),
    attended: count('meeting_attended_count'),
    base: total === null ? null : total - (count('member_exempt') ?? 0),
    filing: filingOf(pictured, period, calendar, now),
  }
}
