import { addMonths } from '../period.ts'
import type { CountedBranch, Planned } from './change.ts'
import { countAt, isNameTaken, type KnownBranches, lifeOf, nameAt, rewriting, sumOf } from './known.ts'
import { branchAt, type BranchLife } from './life.ts'
import { absence, type ChangeOf, movedFrom, planned, refuse } from './planning.ts'

/**
 * Branches become one: those that do not go on end with the month before, and what each of them has then is the stock
 * with which the one goes on. The sum is made when it is asked for, so it balances whenever the last months come in.
 */
export function planMerge(change: ChangeOf<'merge'>, known: KnownBranches): Planned {
  const { from, into } = change
  const target = typeof into === 'string' ? into : into.code
  const named = [...new Set(change.branches)]
  const lives: BranchLife[] = []
  for (const code of new Set([...named, ...(typeof into === 'string' ? [into] : [])])) {
    const life = lifeOf(known, code)
    if (life === undefined) return refuse('unknown', { branch: code })
    lives.push(life)
  }
  const goesOn = lifeOf(known, target)
  const ending = lives.filter(({ code }) => code !== target)
  if (isDone(ending, goesOn, from)) return { kind: 'already' }
  if (ending.length === 0) return refuse('same', { branch: goesOn === undefined ? '' : nameAt(goesOn, from) })
  if (typeof into !== 'string') {
    if (goesOn !== undefined) return refuse('codeTaken', { branch: target })
    if (ending.length === 1) return refuse('alone', { branch: nameAt(ending[0] as BranchLife, from) })
    if (isNameTaken(known, into.facts.name, from, ending)) return refuse('taken', { branch: into.facts.name })
  }
  const last = addMonths(from, -1)
  const refusal =
    ending.map((life) => absence(life, last) ?? movedFrom(life, from)).find((one) => one !== undefined) ??
    (goesOn === undefined ? undefined : joinable(goesOn, from))
  if (refusal !== undefined) return refusal
  const rewritten = rewriting(known, lives, from)
  if (rewritten !== undefined) return { kind: 'refused', ...rewritten }
  const sources = sourcesOf(known, lives, target, from)
  const before = sources.map((life) => countAt(known, life, last))
  return planned({
    kind: 'merge',
    from,
    ends: ending.map(({ code }) => code),
    ...(typeof into === 'string'
      ? {}
      : { opens: [target], facts: [{ code: target, from, value: into.facts }] }),
    moved: [{ code: target, sources: sources.map(({ code }) => code), given: null }],
    before,
    after: [{ code: target, name: nameOf(into, goesOn, from), month: last, count: wholeOf(before) }],
  })
}

function isDone(ending: readonly BranchLife[], goesOn: BranchLife | undefined, from: string): boolean {
  const moved = goesOn?.moved.find((one) => one.from === from)
  if (moved === undefined || ending.length === 0) return false
  return ending.every(({ id, last }) => moved.sources.includes(id) && last === addMonths(from, -1))
}

/** Whether members may still be added to the branch in that month. */
function joinable(goesOn: BranchLife, from: string): Planned | undefined {
  if (branchAt(goesOn, from) === null || goesOn.last !== null) return absence(goesOn, from)
  const moved = goesOn.moved.find((one) => one.from >= from)
  return moved === undefined || (moved.from === from && moved.given === null)
    ? undefined
    : movedFrom(goesOn, from)
}

/** Those whose members come together: the one that goes on with what was moved to it in the same month already. */
function sourcesOf(
  { lives: all }: KnownBranches,
  lives: readonly BranchLife[],
  target: string,
  from: string,
): BranchLife[] {
  const sources = lives.flatMap((life) => {
    const moved = life.moved.find((one) => one.from === from)
    if (moved !== undefined) return all.filter(({ id }) => moved.sources.includes(id))
    return branchAt(life, addMonths(from, -1)) === null ? [] : [life]
  })
  // The one that goes on is named first.
  return [...new Set(sources)].sort(
    (one, other) => Number(other.code === target) - Number(one.code === target),
  )
}

function wholeOf(before: readonly CountedBranch[]): CountedBranch['count'] {
  const counts = before.map(({ count }) => count).filter((count) => count !== null)
  return counts.length < before.length ? null : sumOf(counts)
}

function nameOf(into: ChangeOf<'merge'>['into'], goesOn: BranchLife | undefined, from: string): string {
  if (typeof into !== 'string') return into.facts.name
  return goesOn === undefined ? into : nameAt(goesOn, from)
}
