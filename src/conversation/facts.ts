import type { Scope } from '../domain/expression.ts'
import type { Instant } from '../domain/day.ts'
import type { Form } from '../domain/form.ts'
import type { Person } from '../domain/office.ts'
import type { Report } from '../domain/report.ts'
import type { Input } from './input.ts'

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

/** What is known while a report is at hand. */
export type FactsAtWork = Facts & { readonly work: Work }

export function areAtWork(facts: Facts): facts is FactsAtWork {
  return facts.work !== null
}

/** The same with a report as it is now. */
export function withReport(facts: FactsAtWork, report: Report): FactsAtWork {
  return { ...facts, work: { ...facts.work, report } }
}

/** What the expressions of the form may speak of in this report. */
export function scopeOf({ report }: Work): Scope {
  const { figures, previous, branch, period } = report
  return { figures, previous, branch, period }
}

/** What is known once an effect has come to something: the report as it is now. */
export function factsAfter(facts: Facts, outcome: Input): Facts {
  if (outcome.kind === 'reportOpened') {
    return { ...facts, work: { report: outcome.report, form: outcome.form } }
  }
  const changed = 'report' in outcome && outcome.report !== null && 'figures' in outcome.report
  return changed && areAtWork(facts) ? withReport(facts, outcome.report) : facts
}
