import { addMonths, type Period } from '../period.ts'
import type { ChangeRefusal, CountedBranch, Planned, SplitPart } from './change.ts'
import {
  factChanges,
  isNameTaken,
  type KnownBranches,
  lastCount,
  lifeOf,
  nameAt,
  rewriting,
  sumOf,
} from './known.ts'
import { branchAt, type BranchLife, type MovedCount } from './life.ts'
import { absence, type ChangeOf, movedFrom, planned, refuse } from './planning.ts'

/**
 * One branch becomes several, of which it may be one itself; the office says how many members go to each, and together
 * they are exactly those last known of the branch (rule C05).
 */
export function planSplit(change: ChangeOf<'split'>, known: KnownBranches): Planned {
  const { branch: code, from, parts } = change
  const life = lifeOf(known, code)
  if (life === undefined) return refuse('unknown', { branch: code })
  const last = addMonths(from, -1)
  // What this very split has moved already is not what there was before it.
  const earlier = life.moved.filter((one) => one.from < from)
  const before = lastCount(known, { ...life, moved: earlier }, last)
  const done = parts.map((part) => movedTo(known, life, part, from))
  const isRepeated = done.length > 1 && done.every((count) => count !== undefined)
  if (isRepeated && parts.every((part, at) => sameCount(part.count, done[at]))) return { kind: 'already' }
  const refusal = isRepeated ? undefined : refusalOf(change, known, life)
  if (refusal !== undefined) return refusal
  const unbalanced = gapOf(before, parts)
  if (unbalanced !== undefined) return { kind: 'refused', ...unbalanced }
  const rewritten = rewriting(known, isRepeated ? livesOf(known, parts) : [life], from)
  if (rewritten !== undefined) return { kind: 'refused', ...rewritten }
  const moved = parts.map((part) => ({ code: part.code, sources: [code], given: part.count }))
  const after = parts.map(({ code: of, facts, count }) => ({
    code: of,
    name: facts.name,
    month: last,
    count,
  }))
  if (isRepeated) return planned({ kind: 'split', from, moved, before: [before], after })
  const stays = parts.find((part) => part.code === code)
  const present = branchAt(life, last)
  const changes = stays === undefined || present === null ? [] : factChanges(code, present, stays.facts)
  return planned({
    kind: 'split',
    from,
    ends: stays === undefined ? [code] : [],
    opens: parts.filter((part) => part !== stays).map((part) => part.code),
    facts: parts
      .filter((part) => part !== stays || changes.length > 0)
      .map((part) => ({ code: part.code, from, value: part.facts })),
    moved,
    before: [before],
    after,
    changes,
  })
}

function refusalOf({ from, parts }: ChangeOf<'split'>, known: KnownBranches, life: BranchLife) {
  const branch = nameAt(life, from)
  const gone = absence(life, addMonths(from, -1)) ?? movedFrom(life, from)
  if (gone !== undefined) return gone
  const codes = new Set(parts.map(({ code }) => code))
  if (parts.length < 2) return refuse('alone', { branch })
  if (codes.size < parts.length) return refuse('same', { branch })
  for (const { code, facts } of parts) {
    if (code !== life.code && lifeOf(known, code) !== undefined) return refuse('codeTaken', { branch: code })
    const twice = parts.filter((part) => part.facts.name === facts.name).length > 1
    if (twice || isNameTaken(known, facts.name, from, [life])) return refuse('taken', { branch: facts.name })
  }
  return undefined
}

/** Why the parts are not the whole; undefined where they are. */
function gapOf(before: CountedBranch, parts: readonly SplitPart[]): ChangeRefusal | undefined {
  const { count, name: branch, month } = before
  if (count === null) return { why: 'stockUnknown', params: { branch, month } }
  const said = parts.filter(({ count: { exempt } }) => exempt !== null).length
  if (said > 0 && said < parts.length) return { why: 'partExempt', params: { branch } }
  const sum = sumOf(parts.map((part) => part.count))
  const params = {
    branch,
    month,
    official: count.official,
    probationary: count.probationary,
    sumOfficial: sum.official,
    sumProbationary: sum.probationary,
    gap: Math.abs(sum.official + sum.probationary - count.official - count.probationary),
  }
  if (sum.official !== count.official || sum.probationary !== count.probationary) {
    return { why: params.gap === 0 ? 'unbalancedKinds' : 'unbalanced', params }
  }
  if (sum.exempt === null || count.exempt === null || sum.exempt === count.exempt) return undefined
  return { why: 'unbalancedExempt', params: { branch, month, exempt: count.exempt, sumExempt: sum.exempt } }
}

/** What was moved to a part from the branch in that month already. */
function movedTo(known: KnownBranches, { id }: BranchLife, { code }: SplitPart, from: Period) {
  const moved = lifeOf(known, code)?.moved.find((one) => one.from === from && one.sources.includes(id))
  return moved?.given ?? undefined
}

function sameCount(one: MovedCount, other: MovedCount | undefined): boolean {
  return (
    one.official === other?.official && one.probationary === other.probationary && one.exempt === other.exempt
  )
}

function livesOf(known: KnownBranches, parts: readonly SplitPart[]): BranchLife[] {
  return parts.flatMap(({ code }) => lifeOf(known, code) ?? [])
}
