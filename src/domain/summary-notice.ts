import type { Day } from './day.ts'
import type { Period } from './period.ts'
import type { Picture, PictureOf } from './picture.ts'
import type { Progress } from './progress.ts'
import type { SpanSummary } from './span-summary.ts'

/** What the clock tells the office, the leaders and the groups of a committee, beside the month's summary. */
export type SummaryNotice =
  | { readonly kind: 'dueProgress'; readonly progress: Progress; readonly dueDay: Day }
  | { readonly kind: 'weekly'; readonly line: WeeklyLine }
  | { readonly kind: 'spanSummary'; readonly summary: SpanSummary }
  /** A picture of the month, told in its caption. */
  | { readonly kind: 'picture'; readonly picture: Picture }
  /** To a branch: its own year, after the month's summary. */
  | { readonly kind: 'branchYear'; readonly period: Period; readonly picture: PictureOf<'branch'> }

/** The line before the weekly meeting, of the month that is being gathered or was locked last. */
export type WeeklyLine = {
  /** When the meeting begins, `07:30`. */
  readonly time: string
  readonly period: Period
  readonly progress: Progress
  /** The members reported so far; null where nobody has reported. */
  readonly members: number | null
  readonly next: { readonly kind: 'due' | 'locks'; readonly day: Day } | null
}
