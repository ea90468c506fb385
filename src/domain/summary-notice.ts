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
  /** To the office: the changes that branches ask for and that wait for its word, by their numbers. */
  | { readonly kind: 'requestDigest'; readonly requests: readonly WaitingRequest[] }
  /** A picture of the month, told in its caption. */
  | { readonly kind: 'picture'; readonly picture: Picture }
  /** To a branch: its own year, after the month's summary. */
  | { readonly kind: 'branchYear'; readonly period: Period; readonly picture: PictureOf<'branch'> }

/** A change that waits: its number, and the month that it is about. */
export type WaitingRequest = { readonly number: number; readonly period: Period }

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
