import { localDay } from '../../domain/day.ts'
import { monthOfWords } from '../../language/branches/from-month.ts'
import { isBranchMenu } from '../../language/branches/menu-words.ts'
import { readBranchWish } from '../../language/branches/wish.ts'
import { isPostponement } from '../../language/postpone.ts'
import { isNamed } from '../choices.ts'
import type { Facts } from '../facts.ts'
import { phrase, say } from '../phrase.ts'
import type { State } from '../state.ts'
import { again, goHome, type Turn, want } from '../turn-result.ts'
import { yesOrNo } from '../yes-or-no.ts'
import { onBranchesTap } from './on-tap.ts'
import type { BranchesPlace } from './place.ts'
import { branchOffice } from './rights.ts'
import { onSaid } from './said.ts'
import { withWish } from './wanted.ts'

/**
 * Words about branches: an answer to what is asked about one, the menu of branches, or a whole sentence such as "Sín
 * Chải sáp nhập …". While a report is in hand its words are its own. Undefined where they are about something else.
 */
export function onBranchesText(
  state: State,
  text: string,
  isCommand: boolean,
  facts: Facts,
): Turn | undefined {
  const { place } = state
  if ('report' in place || text.startsWith('/')) return undefined
  const wish = readBranchWish(text, localDay(facts.now))
  const isMenu = isBranchMenu(text)
  if (wish === undefined && !isMenu) {
    return isAsked(place) && !isCommand ? onAnswer(state, place, text, facts) : undefined
  }
  const office = branchOffice(facts)
  if (office === undefined) return again(state, facts, phrase('branches.noRight'))
  const committeeId = office.committee.id
  return wish === undefined
    ? want(state, { kind: 'loadBranches', committeeId, purpose: { kind: 'pick' } })
    : withWish(state, committeeId, wish, facts)
}

function isAsked(place: State['place']): place is BranchesPlace {
  return place.at.startsWith('branch')
}

function onAnswer(state: State, place: BranchesPlace, text: string, facts: Facts): Turn | undefined {
  if (branchOffice(facts, place.committeeId) === undefined) return goHome(state, say('branches.noRight'))
  if (isPostponement(text)) return goHome(state, say('branches.left'))
  const tap = (choice: string): Turn | undefined => onBranchesTap(state, choice, facts)
  switch (place.at) {
    case 'branchPick': {
      const named = place.options.findIndex(isNamed(text))
      return named < 0 ? undefined : tap(`branch:${named}`)
    }
    case 'branchWhat':
      return undefined
    case 'branchSay':
      return onSaid(state, place, text, facts)
    case 'branchFrom': {
      const month = monthOfWords(text, localDay(facts.now))
      return month === null ? again(state, facts, phrase('branches.whichMonth')) : tap(`month:${month}`)
    }
    case 'branchConfirm': {
      const said = yesOrNo(text, place.change.from, facts)
      return said === undefined ? undefined : tap(said)
    }
  }
}
