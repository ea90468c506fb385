import { branchAt, branchFrom } from '../../domain/branches/life.ts'
import { localDay } from '../../domain/day.ts'
import { periodOf } from '../../domain/period.ts'
import type { Facts } from '../facts.ts'
import { phrase, say } from '../phrase.ts'
import type { OnOutcome } from '../rooms.ts'
import type { State } from '../state.ts'
import { go, goHome, type Turn, want } from '../turn-result.ts'
import type { BranchWish } from '../../language/branches/wish.ts'
import type { BranchesOutcome } from './outcome.ts'
import { chained, doneOf } from './readback.ts'
import { refusalOf } from './refusal.ts'
import { resolve } from './resolve.ts'

type Of<Kind extends BranchesOutcome['kind']> = Extract<BranchesOutcome, { kind: Kind }>

/** How changes of branches go on with what their effects came to. */
export const onBranchesOutcome: OnOutcome<BranchesOutcome> = {
  branchesLoaded: (state, loaded, facts) => {
    const { purpose } = loaded
    return purpose.kind === 'pick' ? pick(state, loaded, facts) : resolved(state, loaded, purpose.wish, facts)
  },
  branchesPreviewed: (state, { committeeId, change, previewed, outdated }, facts) => {
    const note = outdated ? phrase('branches.outdated') : undefined
    if (previewed.kind !== 'preview') return goHome(state, { kind: 'phrase', ...refusalOf(previewed) })
    const { preview, mark } = previewed
    return go(state, { at: 'branchConfirm', committeeId, change, preview, mark }, facts, note)
  },
  branchesChanged: (state, { event, uninvited }) =>
    goHome(state, { kind: 'phrase', ...chained(doneOf(event, uninvited)) }),
}

/** Those that exist now, or open later. */
function pick(state: State, { committeeId, lives }: Of<'branchesLoaded'>, facts: Facts): Turn {
  const month = periodOf(localDay(facts.now))
  const branches = lives.flatMap((life) => branchFrom(life, month) ?? [])
  const options = branches.map(({ code, name }) => ({ code, name }))
  const seats = [...new Set(branches.flatMap(({ officer }) => officer ?? []))].sort()
  return go(state, { at: 'branchPick', committeeId, options, seats, merging: null }, facts)
}

function resolved(
  state: State,
  { committeeId, lives }: Of<'branchesLoaded'>,
  wish: BranchWish,
  facts: Facts,
): Turn {
  const { from } = wish
  if (from === null) return go(state, { at: 'branchFrom', committeeId, wish }, facts)
  const found = resolve({ ...wish, from }, lives)
  if (found.kind === 'change') {
    return want(state, { kind: 'previewBranches', committeeId, change: found.change })
  }
  const known = lives.flatMap((life) => branchAt(life, from)?.name ?? []).join(', ')
  return goHome(
    state,
    found.why === 'unknown'
      ? say('branches.unknownName', { branch: found.name, list: known })
      : say('branches.ambiguous', { branch: found.name }),
  )
}
