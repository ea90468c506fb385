import type { Committee } from '../domain/committee.ts'
import type { Instant } from '../domain/day.ts'
import { afterRest } from '../domain/rest.ts'
import type { Departure } from './departure.ts'
import type { Registry } from './ports/registry.ts'

/** Judges a message of a committee that still is and is awake: nobody is disturbed at rest. */
export async function whenAwake(
  registry: Pick<Registry, 'committeeById'>,
  committeeId: number,
  now: Instant,
  judge: (committee: Committee) => Promise<Departure>,
): Promise<Departure> {
  const committee = await registry.committeeById(committeeId)
  if (committee === null) return { kind: 'drop', reason: 'the committee is gone' }
  const awake = afterRest(committee.calendar, now)
  return awake > now ? { kind: 'wait', until: awake } : judge(committee)
}
