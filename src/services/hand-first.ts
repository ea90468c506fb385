import { type Instant, instantOf, localDay } from '../domain/day.ts'
import { asksToFile, type LadderJob } from '../domain/ladder.ts'
import type { LadderPart } from '../domain/notice.ts'
import type { Period } from '../domain/period.ts'
import type { Departure, MayLeave } from './departure.ts'
import type { Messages } from './ports/messages.ts'
import type { OutboxMessage } from './ports/outbox.ts'
import { BY_HAND } from './remind.ts'

const HOUR = 3_600_000

/** The rungs for which a reminder by hand stands: they would say the same. */
const sameAsByHand: readonly LadderJob[] = ['opening', 'reminder', 'deputy']

type HandFirstDeps = { readonly messages: Pick<Messages, 'byHand'> }

/**
 * The office's own reminder is that of its day: whom it has reminded of a month by hand hears no more of it from the
 * calendar that day, for a person hears one reminder of a month a day. What they asked for themselves, and the evening of
 * a meeting, waits for an hour, by which they may have filed. `others` judge what is left.
 */
export function withHandFirst(others: MayLeave, { messages }: HandFirstDeps): MayLeave {
  return async (message, now) => {
    const { job, committeeId, accountId, notice } = message
    if (job === BY_HAND || accountId === null || notice.kind !== 'ladder') return others(message, now)
    const reminded = new Map<Period, Instant>()
    for (const period of new Set(notice.parts.filter(isAsking).map(({ rung }) => rung.period))) {
      const byHand = await messages.byHand(committeeId, [period], instantOf(localDay(now)))
      const at = byHand.get(accountId)
      if (at !== undefined) reminded.set(period, at)
    }
    return reminded.size === 0
      ? others(message, now)
      : afterHand(others, message, notice.parts, reminded, now)
  }
}

async function afterHand(
  others: MayLeave,
  message: OutboxMessage,
  parts: readonly LadderPart[],
  reminded: ReadonlyMap<Period, Instant>,
  now: Instant,
): Promise<Departure> {
  const left = parts.filter(({ rung }) => !(reminded.has(rung.period) && sameAsByHand.includes(rung.job)))
  if (left.length === 0) return { kind: 'drop', reason: 'already reminded by hand' }
  const byHand = Math.max(...left.filter(isAsking).map(({ rung }) => reminded.get(rung.period) ?? 0))
  if (byHand + HOUR > now) return { kind: 'wait', until: byHand + HOUR }
  return others(
    { ...message, notice: { kind: 'ladder', committeeId: message.committeeId, parts: left } },
    now,
  )
}

function isAsking({ rung }: LadderPart): boolean {
  return asksToFile(rung.job)
}
