import { localDay } from '../../domain/day.ts'
import { isPostponement } from '../../language/postpone.ts'
import { picked } from '../choices.ts'
import type { Facts } from '../facts.ts'
import { say } from '../phrase.ts'
import type { Phrase } from '../reply.ts'
import type { OnOutcome } from '../rooms.ts'
import type { State } from '../state.ts'
import { go, goHome, type Turn, want } from '../turn-result.ts'
import type { GroupsOutcome } from './outcome.ts'

/** Behind /moi: the groups that are linked already, or at once a code for the first one. */
export function beginGroups(state: State, committeeId: number): Turn {
  return want(state, { kind: 'listGroups', committeeId })
}

/** A tap among groups; undefined where it belongs to something else. */
export function onGroupsTap(state: State, choice: string, facts: Facts): Turn | undefined {
  const { place } = state
  if (place.at !== 'groups') return undefined
  const { committeeId, groups } = place
  const isOffice = facts.person?.holdings.some(
    ({ role, committee }) => role === 'office' && committee.id === committeeId,
  )
  if (isOffice !== true) return goHome(state, say('command.noRight'))
  if (choice === 'later') return goHome(state, say('cancel.done'))
  if (choice === 'add') return want(state, { kind: 'createGroupCode', committeeId })
  const group = groups[Number(picked(choice, 'end'))]
  return group && want(state, { kind: 'endGroup', committeeId, address: group.address })
}

/** "Để sau" typed among groups. */
export function onGroupsText(state: State, text: string, facts: Facts): Turn | undefined {
  return state.place.at === 'groups' && isPostponement(text) ? onGroupsTap(state, 'later', facts) : undefined
}

/** How the office goes on with its groups. */
export const onGroupsOutcome: OnOutcome<GroupsOutcome> = {
  groupsListed: (state, { committeeId, groups }, facts) =>
    groups.length === 0
      ? want(state, { kind: 'createGroupCode', committeeId })
      : go(state, { at: 'groups', committeeId, groups }, facts),
  groupCodeCreated: (state, made) => goHome(state, { kind: 'phrase', ...codeShown(made) }),
  groupEnded: (state) => goHome(state, say('groups.ended')),
}

/** The code, how it is used in a group, and the link that does both at once. */
function codeShown({ code, bot, expires }: Extract<GroupsOutcome, { kind: 'groupCodeCreated' }>): Phrase {
  const named = bot === null ? '/start' : `/start@${bot}`
  const until: Phrase = { key: 'groups.expires', params: { day: localDay(expires) } }
  const link = `https://t.me/${bot}?startgroup=${code}`
  const next = bot === null ? until : { key: 'groups.link', params: { link }, next: until }
  return {
    key: 'groups.code',
    params: { code },
    next: { key: 'groups.how', params: { command: `${named} ${code}` }, next },
  }
}
