import type { Calendar } from '../domain/calendar.ts'
import type { Committee } from '../domain/committee.ts'
import type { Instant } from '../domain/day.ts'
import type { LadderStep } from '../services/ladder.ts'
import type { Step } from '../services/notices.ts'
import type { Snooze } from '../services/ports/ladder.ts'
import type { SummaryStep } from '../services/summary-notices.ts'
import { dueSteps } from './jobs.ts'
import { snoozeSteps } from './snoozes.ts'
import { dueSummaries } from './summaries.ts'

/** What a committee has due: the rungs of its ladder together, and what stands alone. */
export type Due = {
  readonly rungs: readonly LadderStep[]
  readonly others: readonly Step[]
  readonly summaries: readonly SummaryStep[]
}

/** What committees have due at an instant, of what could leave only after `since`. */
export function makeDue(now: Instant, since: Instant, snoozes: readonly Snooze[]) {
  const stepsIn = perCalendar((calendar, days) => dueSteps(calendar, now, since, days))
  const summariesIn = perCalendar((calendar) => dueSummaries(calendar, now, since))
  const snoozesOf = byCommittee(snoozes)
  return ({ id, calendar }: Committee, meetingDays: readonly number[]): Due => {
    const steps = stepsIn(calendar, meetingDays)
    const again = snoozesOf.get(id) ?? []
    return {
      rungs: [
        ...steps.flatMap((step) => rungOf(step) ?? []),
        ...again.flatMap((snooze) => snoozeSteps(calendar, snooze, now)),
      ],
      others: steps.filter((step) => rungOf(step) === undefined),
      summaries: summariesIn(calendar, []),
    }
  }
}

/** Reckons once for all committees of the same calendar, which are nearly all: a country ticks every minute. */
function perCalendar<T>(reckon: (calendar: Calendar, days: readonly number[]) => readonly T[]) {
  const known = new Map<string, readonly T[]>()
  return (calendar: Calendar, days: readonly number[]): readonly T[] => {
    const key = JSON.stringify([calendar, days])
    const steps = known.get(key) ?? reckon(calendar, days)
    known.set(key, steps)
    return steps
  }
}

function byCommittee(snoozes: readonly Snooze[]): ReadonlyMap<number, readonly Snooze[]> {
  const grouped = new Map<number, Snooze[]>()
  for (const snooze of snoozes) {
    const others = grouped.get(snooze.committeeId)
    if (others === undefined) grouped.set(snooze.committeeId, [snooze])
    else others.push(snooze)
  }
  return grouped
}

function rungOf({ job, ...step }: Step): LadderStep | undefined {
  return job === 'summary' ? undefined : { job, ...step, only: null }
}
