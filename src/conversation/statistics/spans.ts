import { type Calendar, currentPeriod } from '../../domain/calendar.ts'
import type { Instant } from '../../domain/day.ts'
import type { Holding } from '../../domain/office.ts'
import type { Periods } from '../../domain/span.ts'
import type { Facts } from '../facts.ts'
import { phrase } from '../phrase.ts'
import type { State } from '../state.ts'
import { again, type Turn, want } from '../turn-result.ts'
import { askedBy } from './statistics.ts'

/** /tomtat of a quarter or a year: of the commune, or of the branches that an officer follows. */
export function askSpan(state: State, offices: readonly Holding[], span: Periods, facts: Facts): Turn {
  const asked = askedBy(offices, null, facts)
  const office = offices.find(({ committee }) => committee.id === asked?.committeeId)
  if (asked === undefined || office === undefined) return again(state, facts, phrase('command.noRight'))
  const periods = begunOf(span, office.committee.calendar, facts.now)
  if (periods === null) return again(state, facts, phrase('filing.notYet', { month: span[0] }))
  const { committeeId, only } = asked
  return want(state, { kind: 'loadSpan', committeeId, periods, only })
}

/** The months of a span up to the one that is being gathered; null where none of them has come. */
export function begunOf(span: Periods, calendar: Calendar, now: Instant): Periods | null {
  const last = currentPeriod(calendar, now)
  const [first, ...others] = span.filter((period) => period <= last)
  return first === undefined ? null : [first, ...others]
}
