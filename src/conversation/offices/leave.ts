import { onlyOf } from '../../domain/only.ts'
import { isPostponement } from '../../language/postpone.ts'
import { isNamed, picked } from '../choices.ts'
import type { Facts } from '../facts.ts'
import type { OutcomeOf } from '../outcome-of.ts'
import { phrase, say } from '../phrase.ts'
import type { State } from '../state.ts'
import { again, go, goHome, type Turn, want } from '../turn-result.ts'
import { inHand, tell } from './own.ts'
import type { OfficeInHand, OfficesPlace } from './place.ts'

type LeavePlace = Extract<OfficesPlace, { at: 'leavePick' | 'leaveConfirm' }>

/** Asks whether, and where there are several which, office is laid down. */
export function beginLeaving(state: State, facts: Facts): Turn {
  const offices = (facts.person?.holdings ?? []).map(inHand)
  const [first] = offices
  if (first === undefined) return again(state, facts, phrase('command.noRight'))
  const only = onlyOf(offices)
  return only === undefined
    ? go(state, { at: 'leavePick', committeeId: first.committeeId, offices }, facts)
    : confirmLeaving(state, only, facts)
}

export function confirmLeaving(state: State, office: OfficeInHand, facts: Facts): Turn {
  return go(state, { at: 'leaveConfirm', committeeId: office.committeeId, office }, facts)
}

/** A tap, or a yes or no as one, while somebody leaves an office. */
export function onLeaveChoice(
  state: State,
  place: LeavePlace,
  choice: string,
  facts: Facts,
): Turn | undefined {
  if (choice === 'no' || choice === 'later') return goHome(state, say('offices.stays'))
  if (place.at === 'leavePick') {
    const office = place.offices[Number(picked(choice, 'pick'))]
    return office === undefined ? undefined : confirmLeaving(state, office, facts)
  }
  if (choice !== 'yes') return undefined
  const { committeeId, holdingId } = place.office
  return want(state, { kind: 'endOffice', office: { committeeId, holdingId }, why: 'left' })
}

/** An office by its branch or seat, while it is asked which is laid down. */
export function pickedByName({ offices }: Extract<LeavePlace, { at: 'leavePick' }>, text: string) {
  if (isPostponement(text)) return 'later'
  const named = isNamed(text)
  const index = offices.findIndex(({ branches, seat }) =>
    [...branches, ...(seat === null ? [] : [seat])].some((name) => named({ name })),
  )
  return index < 0 ? undefined : `pick:${index}`
}

/** The office is laid down, by whoever held it or by the committee's office. */
export function onOfficeLaidDown(
  state: State,
  { why, office, told, person }: OutcomeOf<'officeLaidDown'>,
  facts: Facts,
): Turn {
  if (office === null) return goHome(state, say('offices.gone'))
  if (why === 'ended') return goHome(state, tell('offices.endedDone', [office]))
  const left = person?.holdings.map(({ role }) => role) ?? []
  const thanks = tell(told ? 'offices.left' : 'offices.leftUntold', [office], { left })
  return person === null ? go(state, { at: 'forget' }, facts, undefined, thanks) : goHome(state, thanks)
}
