import type { Committee } from '../domain/committee.ts'
import type { Instant } from '../domain/day.ts'
import type { LadderStep } from '../services/ladder.ts'
import type { Step } from '../services/notices.ts'
import type { Ladder, LadderMessage } from '../services/ports/ladder.ts'
import type { Outbox, OutboxMessage } from '../services/ports/outbox.ts'
import type { Registry } from '../services/ports/registry.ts'
import type { SummaryStep } from '../services/summary-notices.ts'
import { makeDue } from './due.ts'
import { lookedAtSince, noteTick, type TickNotes } from './last-tick.ts'
import { severalAtOnce } from './several-at-once.ts'

export type TickDeps = {
  readonly registry: Pick<Registry, 'committees' | 'meetingDays'>
  readonly notes: TickNotes
  readonly outbox: Pick<Outbox, 'add'>
  readonly ladder: Pick<Ladder, 'add' | 'snoozed'>
  /** The messages of a step that do not exist yet. */
  readonly notices: (committee: Committee, step: Step) => Promise<readonly OutboxMessage[]>
  /** The same of a summary. */
  readonly summaries: (committee: Committee, step: SummaryStep) => Promise<readonly OutboxMessage[]>
  /** The same of several rungs of the ladder, one message a person. */
  readonly climb: (
    committee: Committee,
    steps: readonly LadderStep[],
    now: Instant,
  ) => Promise<readonly LadderMessage[]>
}

/** Of how many committees the database works at once; the others of its connections are for people who talk. */
const AT_ONCE = 4

export type Tick = (now: Instant, options?: { readonly dryRun: boolean }) => Promise<readonly OutboxMessage[]>

/**
 * Every message due at that instant and not yet made; unless it is a dry run, they are in the outbox when this
 * returns. Ticking twice, or on two machines at once, changes nothing: each message exists once by its key. A
 * committee that fails keeps none of the others from its messages; what failed is thrown together at the end, and counts
 * as not ticked for.
 */
export function makeTick({ registry, notes, outbox, ladder, notices, climb, summaries }: TickDeps): Tick {
  return async (now, { dryRun } = { dryRun: false }) => {
    const failures: unknown[] = []
    const since = await lookedAtSince(notes, now)
    const [committees, meetingDays, snoozes] = await Promise.all([
      registry.committees(),
      registry.meetingDays(),
      ladder.snoozed(since, now),
    ])
    const dueOf = makeDue(now, since, snoozes)
    const tickFor = async (committee: Committee): Promise<OutboxMessage[]> => {
      const made: OutboxMessage[] = []
      const keep = async (messages: readonly OutboxMessage[]): Promise<void> => {
        if (!dryRun && messages.length > 0) await outbox.add(messages, now)
        made.push(...messages)
      }
      const due = dueOf(committee, meetingDays.get(committee.id) ?? [])
      const reminders = await climb(committee, due.rungs, now)
      if (!dryRun && reminders.length > 0) await ladder.add(committee.id, reminders, now)
      made.push(...reminders)
      for (const step of due.others) await keep(await notices(committee, step))
      for (const step of due.summaries) await keep(await summaries(committee, step))
      return made
    }
    const made = await severalAtOnce(committees, AT_ONCE, (committee) =>
      tickFor(committee).catch((error: unknown) => {
        failures.push(error)
        return []
      }),
    )
    if (failures.length > 0)
      throw new AggregateError(failures, `The tick failed for ${failures.length} committees.`)
    if (!dryRun) await noteTick(notes, now)
    return made.flat()
  }
}
