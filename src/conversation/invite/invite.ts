import { type Holding, isOfCommittee, type Role, roles } from '../../domain/office.ts'
import type { BoardEntry, OfficeBoard } from '../../domain/office-board.ts'
import { onlyOf } from '../../domain/only.ts'
import { isPostponement } from '../../language/postpone.ts'
import { isNamed, picked } from '../choices.ts'
import type { Facts } from '../facts.ts'
import { beginGroups } from '../groups/groups.ts'
import type { Outcome } from '../outcome.ts'
import type { State } from '../state.ts'
import type { InviteOption, InvitePlace } from './place.ts'
import { phrase, say } from '../phrase.ts'
import { again, go, goHome, stay, type Turn, want } from '../turn-result.ts'

/** /moi: asks to which office the invitation is. */
export function beginInvitation(state: State, offices: readonly Holding[], facts: Facts): Turn {
  const [office] = offices
  if (office === undefined) return again(state, facts, phrase('command.noRight'))
  return go(state, { at: 'inviteRole', committeeId: office.committee.id }, facts)
}

/** A tap while an invitation is being made; undefined where it belongs to something else. */
export function onInviteTap(state: State, choice: string, facts: Facts): Turn | undefined {
  const { place } = state
  if (place.at !== 'inviteRole' && place.at !== 'inviteFor') return undefined
  const office = facts.person?.holdings.find(
    ({ role, committee }) => role === 'office' && committee.id === place.committeeId,
  )
  if (office === undefined) return goHome(state, say('command.noRight'))
  if (choice === 'later') return goHome(state, say('cancel.done'))
  return place.at === 'inviteRole' ? onRole(state, place, choice) : onOption(state, place, choice)
}

/** A branch or a seat by its name, while it is asked for whom the invitation is; of two of one name neither. */
export function onInviteText(state: State, text: string, facts: Facts): Turn | undefined {
  const { place } = state
  if (place.at !== 'inviteRole' && place.at !== 'inviteFor') return undefined
  if (isPostponement(text)) return onInviteTap(state, 'later', facts)
  if (place.at === 'inviteRole') return undefined
  const named = onlyOf(place.options.filter(isNamed(text)))
  if (named === undefined) return undefined
  return onInviteTap(state, `pick:${place.options.indexOf(named)}`, facts)
}

function onRole(state: State, place: InvitePlace, choice: string): Turn | undefined {
  if (choice === 'group') return beginGroups(state, place.committeeId)
  const { committeeId } = place
  if (choice === 'board') return want(state, { kind: 'listOffices', committeeId, purpose: { kind: 'board' } })
  const named = picked(choice, 'role')
  const role = roles.find((one) => one === named)
  if (role === undefined) return undefined
  if (isOfCommittee(role)) return create(state, committeeId, role, [], null)
  return want(state, { kind: 'listOffices', committeeId, purpose: { kind: 'invite', role } })
}

/** The branches, or the officers' seats, that somebody may be invited to, and which of them are held. */
export function onBoardToInvite(state: State, board: OfficeBoard, role: Role, facts: Facts): Turn {
  const { committeeId, entries } = board
  const names = entries.map((entry) => (entry.kind === 'branch' ? entry.name : ''))
  const options = entries.flatMap((entry): InviteOption[] => {
    const held = entry.holders.some((holder) => holder.role === role)
    if (role === 'officer') return entry.kind === 'seat' ? [{ ...seatOption(entry), held }] : []
    if (entry.kind !== 'branch') return []
    const { branchId: id, name, code } = entry
    const twice = names.filter((other) => other === name).length > 1
    return [{ id, name, held, ...(twice ? { label: `${name} (${code})` } : {}) }]
  })
  if (options.length === 0) return stay(state, facts, say('invite.noSeat'))
  return go(state, { at: 'inviteFor', committeeId, role, options }, facts)
}

/** As much as a button shows of the branches that a seat follows. */
const LONGEST_LABEL = 60

function seatOption({ seat, follows }: Extract<BoardEntry, { kind: 'seat' }>): InviteOption {
  const whole = `${seat} (${follows.join(', ')})`
  const label = whole.length > LONGEST_LABEL ? `${whole.slice(0, LONGEST_LABEL)}…` : whole
  return { id: null, name: seat, ...(follows.length > 0 ? { label } : {}) }
}

function onOption(
  state: State,
  place: Extract<InvitePlace, { at: 'inviteFor' }>,
  choice: string,
): Turn | undefined {
  const option = place.options[Number(picked(choice, 'pick'))]
  if (option === undefined) return undefined
  const branchIds = option.id === null ? [] : [option.id]
  const seat = option.id === null ? option.name : null
  return create(state, place.committeeId, place.role, branchIds, seat)
}

function create(
  state: State,
  committeeId: number,
  role: Role,
  branchIds: readonly number[],
  seat: string | null,
): Turn {
  return want(state, { kind: 'createInvitation', committeeId, role, branchIds, seat })
}

/** The invitation is made; it is shown once. */
export function onInvitationCreated(
  state: State,
  made: Extract<Outcome, { kind: 'invitationCreated' }>,
): Turn {
  return goHome(state, { ...made, kind: 'invitation' })
}
