import type { Effect } from '../conversation/effect.ts'
import { type Facts, factsAfter } from '../conversation/facts.ts'
import { officeOf } from '../conversation/filing/offices.ts'
import type { Input } from '../conversation/input.ts'
import type { Reply } from '../conversation/reply.ts'
import type { State } from '../conversation/state.ts'
import { turn } from '../conversation/turn.ts'
import type { Role } from '../domain/office.ts'
import { cleaned } from './clean.ts'
import { runEffect, type UseCases } from './effects.ts'
import type { Event } from './ports.ts'
import { TroubleError } from './trouble.ts'

/** A whole turn: what the person did, the effects it wanted, and what they came to, until nothing is wanted. */
export type WholeTurn = {
  readonly state: State
  readonly replies: readonly Reply[]
  /** Whether a figure of this update is in the database. */
  readonly wrote: boolean
  /** Whether nothing of this chat is to be kept. */
  readonly forgets: boolean
}

/** What an effect comes to when it is in the database; a refusal is not among them. */
const committed: ReadonlySet<Input['kind']> = new Set<Input['kind']>([
  'figuresSaved',
  'explanationSaved',
  'reportSubmitted',
  'invitationRedeemed',
  'invitationCreated',
  'onBehalfSettled',
  'reminderQueued',
  'groupEnded',
  'reportAmended',
  'changeRequested',
  'reviewSettled',
  'allApproved',
  'monthUnlocked',
  'reminderSnoozed',
  'officeLaidDown',
  'officesPaused',
  'chatForgotten',
  'branchesChanged',
])

/** No turn is longer: effects that call for effects without an end are a mistake in the conversation. */
const LONGEST = 8

export async function takeTurn(
  useCases: UseCases,
  state: State,
  event: Event,
  facts: Facts,
): Promise<WholeTurn> {
  const replies: Reply[] = []
  const inputs: Input[] = [cleaned(event.input)]
  let at = state
  let known = facts
  let wrote = false
  let forgets = false
  for (let count = 0; inputs.length > 0; count += 1) {
    if (count > LONGEST) throw new Error('A turn did not come to an end.')
    const input = inputs.shift()
    if (input === undefined) break
    const turned = turn(at, input, known)
    known = factsAfter(known, input)
    at = turned.state
    replies.push(...turned.replies)
    for (const effect of turned.effects) {
      const outcome = await run(useCases, effect, known, event, wrote)
      wrote ||= committed.has(outcome.kind)
      forgets ||= outcome.kind === 'chatForgotten' && outcome.done
      inputs.push(outcome)
    }
  }
  return { state: at, replies, wrote, forgets }
}

async function run(
  useCases: UseCases,
  effect: Effect,
  facts: Facts,
  event: Event,
  wrote: boolean,
): Promise<Input> {
  const doing = {
    by: event.address,
    accountId: facts.person?.accountId ?? null,
    role: roleFor(effect, facts),
    at: facts.now,
    key: event.key,
  }
  try {
    return await runEffect(useCases, effect, facts, doing)
  } catch (cause) {
    throw new TroubleError(`The effect ${effect.kind} did not succeed.`, { cause, saved: wrote })
  }
}

/** The office in which the person acts: that of the review, the one of the branch at hand, or else the first. */
function roleFor(effect: Effect, facts: Facts): Role | null {
  if (effect.kind === 'settleReview' || effect.kind === 'approveAll' || effect.kind === 'unlockMonth') {
    return roleOfReviewer(effect.committeeId, facts)
  }
  const inHand = 'report' in effect && 'committeeId' in effect.report ? effect.report : undefined
  const office = inHand === undefined ? undefined : officeOf(inHand, facts)
  return (office ?? facts.person?.holdings[0])?.role ?? null
}

/** Who settles or opens anything does it for the office, whatever other offices they hold. Throws for anybody else. */
function roleOfReviewer(committeeId: number, { person }: Facts): Role {
  const office = person?.holdings.find(
    ({ role, committee }) => role === 'office' && committee.id === committeeId,
  )
  if (office === undefined) throw new Error('Only the office reviews and opens months again.')
  return office.role
}
