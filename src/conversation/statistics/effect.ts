import type { Period } from '../../domain/period.ts'
import type { Periods } from '../../domain/span.ts'
import type { MonthAsked } from '../effect.ts'

/** What the showing of figures wants done. */
export type StatisticsEffect =
  | ({ readonly kind: 'loadSummary'; readonly withAlerts: boolean } & MonthAsked)
  | ({ readonly kind: 'loadProgress' } & MonthAsked)
  /** Several months: the stocks of the last one, the flows of all. */
  | {
      readonly kind: 'loadSpan'
      readonly committeeId: number
      readonly periods: Periods
      readonly only: readonly number[] | null
    }
  | {
      readonly kind: 'loadBranch'
      readonly branchId: number
      readonly committeeId: number
      readonly period: Period
      /** Whether the viewer may see figures so small that they may point at a person. */
      readonly whole: boolean
    }
