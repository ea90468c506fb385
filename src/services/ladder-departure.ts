import type { Committee } from '../domain/committee.ts'
import type { Instant } from '../domain/day.ts'
import { asksToFile } from '../domain/ladder.ts'
import type { LadderPart } from '../domain/notice.ts'
import type { Address } from '../domain/office.ts'
import { ANSWERING } from '../domain/snooze.ts'
import type { Departure } from './departure.ts'
import { type LookAgainDeps, makeLookAgain } from './look-again.ts'
import { newestWords } from './newest-words.ts'
import type { AskedQuestion } from './ports/ladder.ts'
import type { OutboxMessage } from './ports/outbox.ts'
import { MEETINGS } from '../domain/form.ts'

const MINUTE = 60_000

/** How long somebody who is answering is left alone. */
const LEFT_ALONE = 15 * MINUTE

export type LadderDepartureDeps = LookAgainDeps & {
  /** Keeps the question that a reminder ends with. */
  readonly ask: (asked: AskedQuestion) => Promise<void>
  /** When somebody was last at work on a report in a chat; null where nobody was. */
  readonly answeredAt: (address: Address) => Promise<Instant | null>
}

/**
 * A last look at a message of the ladder: each of its rungs as things stand now, with the work that is left. Nobody is
 * disturbed while answering. The question that it ends with is kept, so that an answer to it can be told from others.
 */
export function makeLadderDeparture(deps: LadderDepartureDeps) {
  const lookAgain = makeLookAgain(deps)
  return async (
    committee: Committee,
    message: OutboxMessage,
    before: readonly LadderPart[],
    now: Instant,
  ): Promise<Departure> => {
    const answered = await deps.answeredAt(message.address)
    if (answered !== null && answered > now - ANSWERING) return { kind: 'wait', until: now + LEFT_ALONE }
    const parts = oneQuestion(newestWords(await lookAgain(committee, message, before, now)))
    if (parts.length === 0) return { kind: 'drop', reason: 'no longer concerned' }
    await keepQuestion(deps, committee, message, parts)
    return { kind: 'go', notice: { kind: 'ladder', committeeId: committee.id, parts } }
  }
}

/** A message asks one thing: where several branches or months are in question, none of their questions is asked. */
function oneQuestion(parts: readonly LadderPart[]): readonly LadderPart[] {
  const asked = parts.filter(({ rung }) => asksToFile(rung.job))
  const months = asked.flatMap(({ rung, branches }) => branches.map(({ id }) => `${id}/${rung.period}`))
  if (new Set(months).size <= 1) return parts
  return parts.map((part) => {
    const work = workOf(part)
    return work === null ? part : { ...part, said: { ...part.said, work: { ...work, question: null } } }
  })
}

function workOf({ said }: LadderPart) {
  return 'work' in said ? (said.work ?? null) : null
}

async function keepQuestion(
  { ask }: Pick<LadderDepartureDeps, 'ask'>,
  { id: committeeId }: Committee,
  { accountId, key }: OutboxMessage,
  parts: readonly LadderPart[],
): Promise<void> {
  for (const part of parts) {
    const question = workOf(part)?.question ?? null
    const [branch] = part.branches
    if (question === null || branch === undefined || accountId === null) continue
    const { period, job } = part.rung
    await ask({
      accountId,
      committeeId,
      key,
      branchId: branch.id,
      period,
      code: question.indicator.code,
      section: job === 'meetingFigures' ? MEETINGS : null,
    })
  }
}
