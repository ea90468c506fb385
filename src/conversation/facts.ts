import type { Instant } from '../domain/day.ts'
import type { Form } from '../domain/form.ts'
import type { Person } from '../domain/office.ts'
import type { Report } from '../domain/report.ts'

/** What a turn may know of the world; loaded before it, so that the turn itself waits for nothing. */
export type Facts = {
  readonly now: Instant
  /** Null for a chat that holds no office. */
  readonly person: Person | null
  /** The report that the state has in hand, fresh from the database, with its form. */
  readonly report: Report | null
  readonly form: Form | null
  /** The command to type where no committee has been set up yet. */
  readonly installed: boolean
}
