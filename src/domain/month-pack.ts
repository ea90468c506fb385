import type { Instant } from './day.ts'
import type { Form } from './form.ts'
import type { PicturedMonths } from './month-pictures.ts'
import type { SmallSight } from './restricted.ts'
import type { Summary } from './summary.ts'

/** Everything that the documents of a committee's month are made of, as it stood at a moment. */
export type MonthPack = {
  readonly summary: Summary
  /** The form in force in the month. */
  readonly form: Form
  /** The twelve months that end with it, oldest first. */
  readonly year: PicturedMonths
  readonly at: Instant
  /** What its reader sees of figures so small that they may point at a person; `summary` is without the others. */
  readonly small: SmallSight
}
