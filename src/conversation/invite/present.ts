import { roles } from '../../domain/office.ts'
import { choice, choicesOf, inPairs, later, MOST_BUTTONS } from '../choices.ts'
import { phrase } from '../phrase.ts'
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
      choices: choicesOf(
        token,
        ...inPairs([...options, choice('group', 'groups.button')]),
        [choice('board', 'offices.boardButton')],
        [later],
      ),
    }
  }
  const options = place.options
    .slice(0, MOST_BUTTONS)
    .map(({ name, label }, index) => ({ id: `pick:${index}`, label: label ?? name }))
  const held = place.options.flatMap((option) => (option.held === true ? [option.name] : []))
  return {
    kind: 'ask',
    phrase: { key: place.role === 'officer' ? 'invite.pickSeat' : 'invite.pickBranch' },
    note: held.length === 0 ? note : heldNote(held, note),
    choices: choicesOf(token, ...inPairs(options), [later]),
  }
}

/** As many names as a note takes. */
const MOST_NAMES = 30

/** Which of them have a holder, whom whoever uses the invitation replaces. */
function heldNote(held: readonly string[], note: Phrase | null): Phrase {
  const more = held.length > MOST_NAMES ? ', …' : ''
  const said = phrase('offices.heldAlready', { list: held.slice(0, MOST_NAMES).join(', ') + more })
  return note === null ? said : { ...note, next: said }
}
