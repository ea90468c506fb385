import { roles } from '../../domain/office.ts'
import { choice, choicesOf, inPairs, later, MOST_BUTTONS } from '../choices.ts'
import type { Phrase, Reply } from '../reply.ts'
import type { State } from '../state.ts'

type InvitePlace = Extract<State['place'], { at: 'inviteRole' | 'inviteFor' }>

/** To which office the invitation is, then for which branch or seat. */
export function presentInvitation(place: InvitePlace, token: string, note: Phrase | null): Reply {
  if (place.at === 'inviteRole') {
    const options = roles.map((role) => choice(`role:${role}`, `role.${role}`))
    return {
      kind: 'ask',
      phrase: { key: 'invite.pickRole' },
      note,
      choices: choicesOf(token, ...inPairs(options), [later]),
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
