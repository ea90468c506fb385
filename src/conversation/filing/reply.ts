import type { Day } from '../../domain/day.ts'
import type { Figures } from '../../domain/figure.ts'
import type { Form, Indicator } from '../../domain/form.ts'
import type { Period } from '../../domain/period.ts'
import type { Receipt } from '../../domain/report.ts'
import type { Stocks } from '../../domain/stocks.ts'
import type { Asked } from '../reply.ts'

/** Where the person stands: "Câu 4/16". */
export type Position = { readonly number: number; readonly of: number }

/** What filing says, beside plain sentences. */
export type FilingReply =
  | ({
      readonly kind: 'question'
      readonly period: Period
      readonly indicator: Indicator
      readonly position: Position
      /** What the placeholders of the question name; one without a value takes its bracket away. */
      readonly values: Readonly<Record<string, number | undefined>>
      /** Last month's stocks, above the gate question. */
      readonly before: Stocks | null
    } & Asked)
  | ({
      readonly kind: 'card'
      readonly period: Period
      readonly form: Form
      readonly position: Position
      readonly stocks: Stocks
      readonly before: Stocks
      readonly broken: readonly string[]
    } & Asked)
  | ({
      readonly kind: 'readback'
      readonly period: Period
      readonly branch: string
      readonly form: Form
      readonly figures: Figures
      readonly broken: readonly string[]
    } & Asked)
  | {
      readonly kind: 'receipt'
      readonly period: Period
      readonly branch: string
      readonly form: Form
      readonly figures: Figures
      readonly receipt: Receipt
      readonly late: boolean
      /** The day before which the figures may still be corrected; null for a version that is not the last, or a month that is locked. */
      readonly lockDay: Day | null
      /** Whether the figures stand as they are here; a check code may be of an earlier version. */
      readonly current: boolean
      /** Whether figures so small that they may point at a person are shown. */
      readonly whole: boolean
    }
