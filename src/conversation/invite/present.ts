import { roles } from '../../domain/office.ts'
import { choice, choicesOf, inPairs, later, MOST_BUTTONS } from '../choices.ts'
import type { Phrase, Reply } from '../reply.ts'
import type { Present } from '../rooms.ts'
import type { InvitePlace } from './place.ts'

/** What is asked while an invitation is made. */
export const presentInvite: Present<InvitePlace> = {
  inviteRole: (place, { token, note }) => [presentInvitation(place, token, note)],
  inviteFor: (place, { token, note }) => [presentInvitation(place, token, note)],
}

/** To which office the invitation is, then for which branch or seat. */
function presentInvitation(place: InvitePlace, token: string, note: Phrase | null): Reply {
  if (place.at === 'inviteRole') {
    const options = roles.map((role) => choice(`role:${role}`, `role.${role}`))
    return {
      kind: 'ask',
      phrase: { key: 'invite.pickRole' },
      note,
      choices: choicesOf(token, ...inPairs([...options, choice('group', 'groups.button')]), [later]),
    }
  }
  const options = place.options
    .slice(0, MOST_BUTTONS)
    .map(({ name }, index) => ({ id: `pick:${index}`, label: name }))
  return {
    kind: 'ask',
    phrase: { key: place.role === 'officer' ? 'invite.pickSeat' : 'invite.pickBranch' },
    note,
    choices: choicesOf(token, ...inPairs(options), [later]),
  }
}
