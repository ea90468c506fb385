import { currentPeriod } from '../../domain/calendar.ts'
import { type Holding, isOfCommittee, type Role, roles } from '../../domain/office.ts'
import { isPostponement } from '../../language/postpone.ts'
import { isNamed, picked } from '../choices.ts'
import type { Facts } from '../facts.ts'
import { beginGroups } from '../groups/groups.ts'
import type { Outcome } from '../outcome.ts'
import type { State } from '../state.ts'
import type { InvitePlace } from './place.ts'
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
  return place.at === 'inviteRole'
    ? onRole(state, place, choice, office, facts)
    : onOption(state, place, choice)
}

/** A branch or a seat by its name, while it is asked for whom the invitation is. */
export function onInviteText(state: State, text: string, facts: Facts): Turn | undefined {
  const { place } = state
  if (place.at !== 'inviteRole' && place.at !== 'inviteFor') return undefined
  if (isPostponement(text)) return onInviteTap(state, 'later', facts)
  if (place.at === 'inviteRole') return undefined
  const index = place.options.findIndex(isNamed(text))
  return index < 0 ? undefined : onInviteTap(state, `pick:${index}`, facts)
}

function onRole(
  state: State,
  place: InvitePlace,
  choice: string,
  office: Holding,
  facts: Facts,
): Turn | undefined {
  if (choice === 'group') return beginGroups(state, place.committeeId)
  const named = picked(choice, 'role')
  const role = roles.find((one) => one === named)
  if (role === undefined) return undefined
  const { committeeId } = place
  if (isOfCommittee(role)) return create(state, committeeId, role, [], null)
  const period = currentPeriod(office.committee.calendar, facts.now)
  return want(state, {
    kind: 'listBranches',
    purpose: { kind: 'invite', role },
    committeeId,
    period,
    only: null,
  })
}

/** The branches, or the officers' seats, that somebody may be invited to. */
export function onBranchesToInvite(
  state: State,
  { branches, asked }: Extract<Outcome, { kind: 'branchesListed' }>,
  role: Role,
  facts: Facts,
): Turn {
  const seats = [...new Set(branches.flatMap(({ officer }) => (officer === null ? [] : [officer])))].sort()
  const options =
    role === 'officer'
      ? seats.map((name) => ({ id: null, name }))
      : branches.map(({ id, name }) => ({ id, name }))
  if (options.length === 0) return stay(state, facts, say('invite.noSeat'))
  return go(state, { at: 'inviteFor', committeeId: asked.committeeId, role, options }, facts)
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
  const { role, branches, code, link, expires } = made
  return goHome(state, { kind: 'invitation', role, branches, code, link, expires })
}
