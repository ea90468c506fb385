import type { Day } from './day.ts'
import type { Period } from './period.ts'
import type { Summary } from './summary.ts'

/** A message that the clock decides on and nobody is waiting for. It is worded when it is shown or sent. */
export type Notice =
  | {
      readonly kind: 'opening'
      readonly period: Period
      readonly branches: readonly string[]
      readonly dueDay: Day
    }
  | {
      readonly kind: 'reminder'
      readonly period: Period
      /** What the person still owes, by branch. */
      readonly branches: readonly string[]
      readonly dueDay: Day
      readonly when: 'before' | 'due' | 'late'
    }
  | { readonly kind: 'monthSummary'; readonly summary: Summary }
