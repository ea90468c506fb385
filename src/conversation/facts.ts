import type { Scope } from '../domain/expression.ts'
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
  readonly work: Work | null
  /** Whether any committee has been set up. */
  readonly installed: boolean
}

/** A report and the form it is pinned to. */
export type Work = { readonly report: Report; readonly form: Form }

/** What the expressions of the form may speak of in this report. */
export function scopeOf(work: Work): Scope {
  const { report } = work
  return { figures: report.figures, previous: report.previous, branch: report.branch }
}
