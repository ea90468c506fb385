import type { Facts } from '../facts.ts'
import type { State } from '../state.ts'
import { go, type Turn, want } from '../turn-result.ts'
import type { BranchWish } from '../../language/branches/wish.ts'
import type { Saying } from './place.ts'

/** Goes on with a wish: asks for what was not said of it, or looks for the branches that it names. */
export function withWish(state: State, committeeId: number, wish: BranchWish, facts: Facts): Turn {
  const saying = missingOf(wish)
  if (saying !== undefined) {
    return go(state, { at: 'branchSay', committeeId, saying, name: nameOf(wish), wish, seats: [] }, facts)
  }
  if (wish.from === null) return go(state, { at: 'branchFrom', committeeId, wish }, facts)
  return want(state, { kind: 'loadBranches', committeeId, purpose: { kind: 'resolve', wish } })
}

function missingOf(wish: BranchWish): Saying | undefined {
  switch (wish.kind) {
    case 'open':
      return wish.name === '' ? 'open' : wish.count === null ? 'count' : undefined
    case 'split':
      return wish.parts.length < 2 || wish.parts.some(({ count }) => count === null) ? 'parts' : undefined
    case 'facts':
    case 'merge':
    case 'close':
      return undefined
  }
}

function nameOf(wish: BranchWish): string {
  return wish.kind === 'open' ? wish.name : wish.kind === 'merge' ? wish.into : wish.branch
}
