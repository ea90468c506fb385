import type { Committee } from './domain/committee.ts'
import type { Instant } from './domain/day.ts'
import { ownHourAfterRest } from './domain/rest.ts'
import { nextStepAt } from './schedule/jobs.ts'
import type { Ports } from './stores.ts'

const YEAR = 366 * 86_400_000

/** The next moment at which somebody of a committee may hear something: by its calendar, or because they asked to. */
export async function nextReminderAfter(
  { registry, ladder }: Pick<Ports, 'registry' | 'ladder'>,
  { id, calendar }: Committee,
  now: Instant,
): Promise<Instant | null> {
  const [days, snoozes] = await Promise.all([registry.meetingDays(), ladder.snoozed(now, now + YEAR)])
  const asked = snoozes
    .filter(({ committeeId }) => committeeId === id)
    .map(({ until }) => ownHourAfterRest(calendar, until))
  const next = nextStepAt(calendar, now, days.get(id) ?? [])
  const moments = next === null ? asked : [next, ...asked]
  return moments.length === 0 ? null : Math.min(...moments)
}
