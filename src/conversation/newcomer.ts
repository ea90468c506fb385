import { ownOffices, type Person } from '../domain/office.ts'
import type { Facts } from './facts.ts'
import type { InvitationRefusal } from './invite/outcome.ts'
import { lookForDrafts } from './offices/drafts.ts'
import type { Reply } from './reply.ts'
import { menuOf } from './rights.ts'
import type { State } from './state.ts'
import { say } from './phrase.ts'
import { goHome, stay, type Turn, want } from './turn-result.ts'

/** Nobody gets a figure, or a hint of one, without an office. */
export function strange(state: State, { installed }: Facts): Turn {
  return { state, replies: [say(installed ? 'start.stranger' : 'start.notInstalled')], effects: [] }
}

/** Tries an invitation. Using the code is the consent: nothing is blocked behind a question. */
export function redeem(state: State, code: string): Turn {
  return want(state, { kind: 'redeemInvitation', code })
}

/** Says who the person is now, what is kept and why, and where a draft of the branch stands. */
export function onInvitationRedeemed(state: State, person: Person, facts: Facts): Turn {
  const greeted = [...welcomes(person), say('privacy.short')]
  const drafts = lookForDrafts(person, facts)
  if (drafts === undefined) return goHome(state, ...greeted, say(firstStep(person)))
  return { ...goHome(state, ...greeted), effects: [drafts] }
}

export function onInvitationRefused(state: State, why: InvitationRefusal, facts: Facts): Turn {
  return stay(state, facts, say(`refused.${why}`))
}

function welcomes(person: Person): Reply[] {
  const newest = person.holdings.at(-1)
  if (newest === undefined) return []
  const same = person.holdings.filter(
    ({ role, committee }) => role === newest.role && committee.id === newest.committee.id,
  )
  const branches = [...new Set(same.flatMap((holding) => holding.branches.map(({ name }) => name)))]
  const commands = menuOf(person)
  const { role, seat } = newest
  return [{ kind: 'welcome', committee: newest.committee.name, role, seat, branches, commands }]
}

/** What to type first, in the newest office. */
function firstStep(person: Person): string {
  return ownOffices(person).length > 0 ? 'start.firstStepFiling' : 'start.firstStep'
}
