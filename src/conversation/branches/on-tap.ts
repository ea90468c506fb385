import { branchKinds } from '../../domain/branch.ts'
import { isPeriod } from '../../domain/period.ts'
import type { BranchWish } from '../../language/branches/wish.ts'
import { picked } from '../choices.ts'
import type { Facts } from '../facts.ts'
import { say } from '../phrase.ts'
import type { State } from '../state.ts'
import { go, goHome, type Turn, want } from '../turn-result.ts'
import { type BranchesPlace, type BranchOption, type Saying, sayings } from './place.ts'
import { branchOffice } from './rights.ts'
import { withWish } from './wanted.ts'

/** A tap while a change of branches is being said; undefined where it belongs to something else. */
export function onBranchesTap(state: State, choice: string, facts: Facts): Turn | undefined {
  const { place } = state
  switch (place.at) {
    case 'branchPick':
    case 'branchWhat':
    case 'branchSay':
    case 'branchFrom':
    case 'branchConfirm':
      break
    default:
      return undefined
  }
  if (branchOffice(facts, place.committeeId) === undefined) return goHome(state, say('branches.noRight'))
  if (choice === 'later' || choice === 'no') {
    const isAnswer = place.at === 'branchSay' && place.saying === 'committee' && choice === 'no'
    if (!isAnswer) return goHome(state, say('branches.left'))
  }
  switch (place.at) {
    case 'branchPick':
      return onPick(state, place, choice, facts)
    case 'branchWhat':
      return onWhat(state, place, choice, facts)
    case 'branchSay':
      return onChoice(state, place, choice, facts)
    case 'branchFrom': {
      const from = picked(choice, 'month')
      return from === undefined || !isPeriod(from)
        ? undefined
        : withWish(state, place.committeeId, { ...place.wish, from }, facts)
    }
    case 'branchConfirm': {
      const { committeeId, change, mark } = place
      return choice === 'yes' ? want(state, { kind: 'changeBranches', committeeId, change, mark }) : undefined
    }
  }
}

type Of<At extends BranchesPlace['at']> = Extract<BranchesPlace, { at: At }>

function onPick(state: State, place: Of<'branchPick'>, choice: string, facts: Facts): Turn | undefined {
  const { committeeId, options, seats, merging } = place
  if (choice === 'open' && merging === null) {
    const wish = { from: null, kind: 'open', name: '', branchKind: null, count: null } as const
    return withWish(state, committeeId, wish, facts)
  }
  const branch = options[Number(picked(choice, 'branch') ?? Number.NaN)]
  if (branch === undefined) return undefined
  if (merging === null) return go(state, { at: 'branchWhat', committeeId, branch, options, seats }, facts)
  const wish = {
    from: null,
    kind: 'merge',
    branches: [merging.code],
    into: branch.code,
    makes: false,
  } as const
  return withWish(state, committeeId, wish, facts)
}

function onWhat(state: State, place: Of<'branchWhat'>, choice: string, facts: Facts): Turn | undefined {
  const { committeeId, branch, options, seats } = place
  if (choice === 'close') {
    return withWish(state, committeeId, { from: null, kind: 'close', branch: branch.code }, facts)
  }
  if (choice === 'merge') {
    const others = options.filter(({ code }) => code !== branch.code)
    return go(state, { at: 'branchPick', committeeId, options: others, seats, merging: branch }, facts)
  }
  const saying = sayings.find((one) => one === picked(choice, 'say'))
  if (saying === undefined) return undefined
  const wish = begunWish(branch, saying)
  return go(state, { at: 'branchSay', committeeId, saying, name: branch.name, wish, seats }, facts)
}

function begunWish({ code: branch }: BranchOption, saying: Saying): BranchWish {
  return saying === 'parts'
    ? { from: null, kind: 'split', branch, parts: [] }
    : { from: null, kind: 'facts', branch, facts: {} }
}

function onChoice(state: State, place: Of<'branchSay'>, choice: string, facts: Facts): Turn | undefined {
  const { committeeId, saying, wish, seats } = place
  if (wish.kind !== 'facts') return undefined
  if (saying === 'committee' && (choice === 'yes' || choice === 'no')) {
    return withWish(state, committeeId, { ...wish, facts: { hasBranchCommittee: choice === 'yes' } }, facts)
  }
  const kind = branchKinds.find((one) => one === picked(choice, 'kind'))
  if (saying === 'kind' && kind !== undefined) {
    return withWish(state, committeeId, { ...wish, facts: { kind } }, facts)
  }
  const officer = seats.find((one) => one === picked(choice, 'seat'))
  return saying === 'officer' && officer !== undefined
    ? withWish(state, committeeId, { ...wish, facts: { officer } }, facts)
    : undefined
}
