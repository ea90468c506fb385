import type { Committee } from '../domain/committee.ts'
import type { Instant } from '../domain/day.ts'
import type { Step } from '../services/notices.ts'
import type { Outbox, OutboxMessage } from '../services/ports/outbox.ts'
import type { Registry } from '../services/ports/registry.ts'
import { CATCH_UP, dueSteps } from './jobs.ts'

export type TickDeps = {
  readonly registry: Pick<Registry, 'committees'>
  readonly outbox: Pick<Outbox, 'add'>
  /** The messages of a step that do not exist yet. */
  readonly notices: (committee: Committee, step: Step) => Promise<readonly OutboxMessage[]>
  /** The messages of every summary due by then that do not exist yet. */
  readonly summaries: (committee: Committee, now: Instant) => Promise<readonly OutboxMessage[]>
}

export type Tick = (now: Instant, options?: { readonly dryRun: boolean }) => Promise<readonly OutboxMessage[]>

/**
 * Every message due at that instant and not yet made; unless it is a dry run, they are in the outbox when this
 * returns. Ticking twice, or on two machines at once, changes nothing: each message exists once by its key. A
 * committee that fails keeps none of the others from its messages; what failed is thrown together at the end.
 */
export function makeTick({ registry, outbox, notices, summaries }: TickDeps): Tick {
  return async (now, { dryRun } = { dryRun: false }) => {
    const made: OutboxMessage[] = []
    const failures: unknown[] = []
    const tickFor = async (committee: Committee): Promise<void> => {
      const keep = async (messages: readonly OutboxMessage[]): Promise<void> => {
        if (!dryRun && messages.length > 0) await outbox.add(messages, now)
        made.push(...messages)
      }
      for (const step of dueSteps(committee.calendar, now, now - CATCH_UP)) {
        await keep(await notices(committee, step))
      }
      await keep(await summaries(committee, now))
    }
    for (const committee of await registry.committees()) {
      await tickFor(committee).catch((error: unknown) => failures.push(error))
    }
    if (failures.length > 0)
      throw new AggregateError(failures, `The tick failed for ${failures.length} committees.`)
    return made
  }
}
