import type { Period } from '../../domain/period.ts'
import type { MonthAsked } from '../effect.ts'

/** What the showing of figures wants done. */
export type StatisticsEffect =
  | ({ readonly kind: 'loadSummary'; readonly withAlerts: boolean } & MonthAsked)
  | ({ readonly kind: 'loadProgress' } & MonthAsked)
  | {
      readonly kind: 'loadBranch'
      readonly branchId: number
      readonly committeeId: number
      readonly period: Period
      /** Whether the viewer may see figures so small that they may point at a person. */
      readonly whole: boolean
    }
