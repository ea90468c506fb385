import type { Instant } from './day.ts'
import { type Code, type Figure, type Figures, valueOrState } from './figure.ts'
import type { Form, IndicatorType } from './form.ts'
import type { Role } from './office.ts'
import type { Period } from './period.ts'
import type { ReportRef } from './report.ts'

/** What one figure was and what it is to be; null is unanswered. Type and choices say how its value is written. */
export type ShownChange = {
  readonly indicator: Code
  readonly label: string
  readonly type: IndicatorType
  readonly choices?: Readonly<Record<string, string>>
  readonly old: Figure | null
  readonly new: Figure | null
}

/** A branch's month as the office reviews it. */
type Reviewed = ReportRef & {
  /** The number by which the office names it: a receipt's or a request's, out of one count of the committee. */
  readonly number: number
  readonly branch: string
  readonly period: Period
  readonly revision: number
}

/** A report that was submitted and waits for the office. */
export type AwaitingReport = Reviewed & {
  readonly kind: 'report'
  readonly late: boolean
  readonly at: Instant
  /** What its rules remark, with the reasons that the branch gave. */
  readonly remarks: readonly { readonly text: string; readonly reason: string | null }[]
}

/** A change that a branch asks for after the lock or after approval. */
export type ChangeRequest = Reviewed & {
  readonly kind: 'request'
  readonly changes: readonly ShownChange[]
  readonly reason: string
  readonly by: Role
  readonly at: Instant
}

/** One thing that waits for the office. */
export type ReviewItem = AwaitingReport | ChangeRequest

/** What the office says to it. A return names the figures in question, none where it is the whole report. */
export type Verdict =
  | { readonly kind: 'approve' }
  | { readonly kind: 'return'; readonly reason: string; readonly figures: readonly Code[] }

/** Whether nothing is remarked on the report, so that it may be approved along with others. */
export function passesEveryRule(item: ReviewItem): item is AwaitingReport {
  return item.kind === 'report' && item.remarks.length === 0
}

/** A figure before and after a change; null is unanswered. */
export type BeforeAfter = {
  readonly indicator: Code
  readonly old: Figure | null
  readonly new: Figure | null
}

/** What changed from one set of figures to the other, in the order of the form; other words alone are no change. */
export function shownBetween(form: Form, before: Figures, after: Figures): ShownChange[] {
  const codes = Object.keys({ ...before, ...after })
  const pairs = codes.map((indicator) => ({
    indicator,
    old: before[indicator] ?? null,
    new: after[indicator] ?? null,
  }))
  return shownChanges(form, pairs)
}

/** The changes with their labels, in the order of the form; what the form does not know has none and is left out. */
export function shownChanges(form: Form, changes: readonly BeforeAfter[]): ShownChange[] {
  const byCode = new Map(changes.filter(isChange).map((change) => [change.indicator, change]))
  return form.indicators.flatMap(({ code, label, type, choices }) => {
    const change = byCode.get(code)
    return change === undefined ? [] : [{ ...change, label, type, ...(choices && { choices }) }]
  })
}

function isChange({ old, new: now }: BeforeAfter): boolean {
  return (old && valueOrState(old)) !== (now && valueOrState(now))
}
