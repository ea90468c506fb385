import type { CommandName } from '../../language/command.ts'
import { readReviewRequest, type ReviewRequest } from '../../language/review-request.ts'
import type { Holding } from '../../domain/office.ts'
import type { Facts } from '../facts.ts'
import { phrase } from '../phrase.ts'
import type { State } from '../state.ts'
import { again, type Turn, want } from '../turn-result.ts'
import { officeIn } from './office.ts'
import { beginUnlock } from './unlock.ts'

type Command = { readonly name: CommandName; readonly rest: string } | undefined

/** /duyet: everything that waits for the office. */
export function listReviews(state: State, [office]: readonly Holding[], facts: Facts): Turn {
  if (office === undefined) return again(state, facts, phrase('command.noRight'))
  return want(state, { kind: 'loadReviews', committeeId: office.committee.id, purpose: { kind: 'list' } })
}

/**
 * "duyệt 12", "trả lại 12 …", "duyệt tất cả", "mở lại …", wherever a command may be typed; undefined for other words,
 * and where somebody without that office says in the middle of something else what only sounds like it.
 */
export function onReviewRequest(
  state: State,
  text: string,
  command: Command,
  facts: Facts,
): Turn | undefined {
  if (command !== undefined && command.name !== 'duyet') return undefined
  const request = readReviewRequest(text)
  if (request === undefined) {
    return command !== undefined && command.rest !== '' && officeIn(facts) !== undefined
      ? again(state, facts, phrase('review.which'))
      : undefined
  }
  const place = 'committeeId' in state.place ? state.place.committeeId : undefined
  const office = officeIn(facts, place) ?? officeIn(facts)
  if (office !== undefined) return run(state, office, request, facts)
  return state.place.at === 'home' ? again(state, facts, phrase('command.noRight')) : undefined
}

function run(state: State, office: Holding, request: ReviewRequest, facts: Facts): Turn {
  const committeeId = office.committee.id
  switch (request.kind) {
    case 'approveAll':
      return want(state, { kind: 'loadReviews', committeeId, purpose: { kind: 'approveAll' } })
    case 'unlock':
      return beginUnlock(state, office, request.words, facts)
    case 'approve':
      return settle(state, committeeId, request.number, 'approve', '')
    case 'return':
      return settle(state, committeeId, request.number, 'return', request.reason)
  }
}

/** Looks the one thing up as it is now, and settles it. */
export function settle(
  state: State,
  committeeId: number,
  number: number,
  words: 'approve' | 'return',
  reason: string,
): Turn {
  return want(state, {
    kind: 'loadReviews',
    committeeId,
    purpose: { kind: 'settle', number, words, reason },
  })
}
