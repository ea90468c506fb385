import type { Facts } from '../facts.ts'
import type { Outcome } from '../outcome.ts'
import { phrase, say } from '../phrase.ts'
import type { Reply } from '../reply.ts'
import type { State } from '../state.ts'
import { again, goHome, stay, type Turn, want } from '../turn-result.ts'
import { isAmending } from './amending.ts'
import { reopen } from './amend-outcomes.ts'
import { isOfficePlace, namesOf } from './office.ts'

const verdicts = {
  report: { approve: 'verdict.reportApprove', return: 'verdict.reportReturn' },
  request: { approve: 'verdict.requestApprove', return: 'verdict.requestReturn' },
} as const

/** The verdict is in the database: says so; whoever came from the list gets what is left of it. */
export function onReviewSettled(
  state: State,
  { item, verdict }: Extract<Outcome, { kind: 'reviewSettled' }>,
  facts: Facts,
): Turn {
  const told = say(verdicts[item.kind][verdict.kind], namesOf(item))
  const { place } = state
  if (!isOfficePlace(place)) return stay(state, facts, told)
  const { committeeId } = place
  const home: State = { ...state, place: { at: 'home' } }
  return {
    state: home,
    replies: [told],
    effects: [{ kind: 'loadReviews', committeeId, purpose: { kind: 'list' } }],
  }
}

/** All at once: which were approved, and which were not what was read back. */
export function onAllApproved(
  state: State,
  { approved, left }: Extract<Outcome, { kind: 'allApproved' }>,
): Turn {
  const list = approved.map(({ branch }) => branch).join(', ')
  const done: Reply[] =
    approved.length === 0 ? [] : [say('review.allApproved', { count: approved.length, list })]
  const rest: Reply[] =
    left.length === 0 ? [] : [say('review.left', { list: left.map((number) => String(number)).join(', ') })]
  return goHome(state, ...done, ...rest)
}

/** Why it was not taken; of what changed meanwhile, how it is now. */
export function onReviewRefused(
  state: State,
  { why }: Extract<Outcome, { kind: 'reviewRefused' }>,
  facts: Facts,
): Turn {
  const { place } = state
  if (isAmending(place)) {
    if (why === 'review:changed') return reopen(state)
    if (why === 'review:closed') return reopen(state, phrase('amend.closed'))
    return goHome(state, say(`reviewRefused.${why}`))
  }
  const line = place.at === 'review' || place.at === 'returnReason' ? place.line : undefined
  if (why !== 'review:changed' || line === undefined || !isOfficePlace(place)) {
    return isOfficePlace(place)
      ? goHome(state, say(`reviewRefused.${why}`))
      : again(state, facts, phrase(`reviewRefused.${why}`))
  }
  const { committeeId } = place
  const shown = want(state, {
    kind: 'loadReviews',
    committeeId,
    purpose: { kind: 'show', number: line.number },
  })
  return { ...shown, replies: [say('review.changed', namesOf(line))] }
}
