import { isPostponement } from '../../language/postpone.ts'
import { isDrop } from '../../language/moves.ts'
import { splitReason } from '../../language/reason.ts'
import { foldMarks } from '../../language/normalize.ts'
import { picked } from '../choices.ts'
import type { Facts } from '../facts.ts'
import { phrase, say } from '../phrase.ts'
import type { State } from '../state.ts'
import { again, go, goHome, type Turn, want } from '../turn-result.ts'
import { yesOrNo } from '../yes-or-no.ts'
import { isOfficePlace, officeIn } from './office.ts'
import { settle } from './on-request.ts'
import type { OfficePlace } from './place.ts'
import { beginUnlock, onUnlockTap, onUnlockText } from './unlock.ts'

/** A tap at a review; undefined where it belongs to something else. */
export function onOfficeTap(state: State, choice: string, facts: Facts): Turn | undefined {
  const { place } = state
  if (!isOfficePlace(place)) return undefined
  const office = officeIn(facts, place.committeeId)
  if (office === undefined) return goHome(state, say('command.noRight'))
  if (choice === 'later' || choice === 'no') return goHome(state, say('review.later'))
  if (place.at === 'unlock') return onUnlockTap(state, place, choice, facts)
  const number = picked(choice, 'show')
  if (number !== undefined) return show(state, place, Number(number))
  switch (choice) {
    case 'unlock':
      return beginUnlock(state, office, '', facts)
    case 'all':
      return want(state, {
        kind: 'loadReviews',
        committeeId: place.committeeId,
        purpose: { kind: 'approveAll' },
      })
    case 'approve':
      return 'line' in place ? settle(state, place.committeeId, place.line.number, 'approve', '') : undefined
    case 'return':
      return place.at === 'review' ? go(state, { ...place, at: 'returnReason' }, facts) : undefined
    case 'yes':
      return place.at === 'approveAll' ? approveAll(state, place) : undefined
    default:
      return undefined
  }
}

/** Words at a review that are no request of their own; undefined where they belong to something else. */
export function onOfficeText(state: State, text: string, facts: Facts): Turn | undefined {
  const { place } = state
  if (!isOfficePlace(place)) return undefined
  if (isPostponement(text) || isDrop(text)) return onOfficeTap(state, 'later', facts)
  switch (place.at) {
    case 'unlock':
      return onUnlockText(state, place, text, facts)
    case 'reviews': {
      const number = /^\s*(?:số\s+)?(\d{1,6})\s*$/u.exec(text.normalize('NFC'))?.[1]
      return number === undefined
        ? again(state, facts, phrase('review.which'))
        : show(state, place, Number(number))
    }
    case 'review':
      return onVerdictWords(state, place, text, facts)
    case 'returnReason':
      return settle(state, place.committeeId, place.line.number, 'return', text)
    case 'approveAll': {
      const said = yesOrNo(text, place.lines[0]?.period ?? '', facts)
      if (said === 'yes') return approveAll(state, place)
      return said === 'no' ? goHome(state, say('review.later')) : again(state, facts, phrase('tap.yesOrNo'))
    }
  }
}

/** "duyệt", "đúng", "trả lại vì …" to the one thing that is shown. */
export function onVerdictWords(
  state: State,
  place: Extract<OfficePlace, { at: 'review' }>,
  text: string,
  facts: Facts,
): Turn {
  const { committeeId, line } = place
  const said = foldMarks(text).replace(/[.,;:]+/g, ' ')
  if (/^(?:dong y )?(?:phe )?duyet(?: a| nhe)?$/.test(said) || yesOrNo(text, line.period, facts) === 'yes') {
    return settle(state, committeeId, line.number, 'approve', '')
  }
  if (/^(?:tra lai|tra|khong duyet)(?: |$)/.test(said)) {
    const { what, reason } = splitReason(text)
    const rest = reason ?? what.replace(/^\s*(?:\S+\s+\S+)\s*/u, '')
    return settle(state, committeeId, line.number, 'return', rest)
  }
  return again(state, facts, phrase('review.approveOrReturn'))
}

function show(state: State, { committeeId }: OfficePlace, number: number): Turn {
  return want(state, { kind: 'loadReviews', committeeId, purpose: { kind: 'show', number } })
}

function approveAll(state: State, { committeeId, lines }: Extract<OfficePlace, { at: 'approveAll' }>): Turn {
  const seen = lines.map(({ number, revision }) => ({ number, revision }))
  return want(state, { kind: 'approveAll', committeeId, seen })
}
