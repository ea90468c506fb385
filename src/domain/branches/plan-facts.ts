import { type BranchLife, branchAt } from './life.ts'
import type { BranchFacts } from '../branch.ts'
import type { BranchPlan, FactChange, Planned } from './change.ts'
import { factChanges, isNameTaken, type KnownBranches, lifeOf, nameAt } from './known.ts'
import { type ChangeOf, planned, refuse } from './planning.ts'

/** Facts hold from a month on, and in what was said of later months as far as that has still the old value. */
export function planFacts({ branch: code, from, facts }: ChangeOf<'facts'>, known: KnownBranches): Planned {
  const life = lifeOf(known, code)
  if (life === undefined) return refuse('unknown', { branch: code })
  const present = branchAt(life, from)
  if (present === null) {
    const branch = nameAt(life, from)
    return life.last !== null && from > life.last
      ? refuse('ended', { branch, month: life.last })
      : refuse('notYet', { branch, month: from })
  }
  const changes = factChanges(code, present, facts)
  if (changes.length === 0) return { kind: 'already' }
  const { name } = facts
  if (name !== undefined && isNameTaken(known, name, from, [life])) return refuse('taken', { branch: name })
  return planned({ kind: 'facts', from, facts: rowsFrom(life, from, present, changes), changes })
}

/** The row of the month itself, and each later one that still has an old value. */
function rowsFrom(
  { code, facts }: BranchLife,
  from: string,
  present: BranchFacts,
  changes: readonly FactChange[],
): BranchPlan['facts'] {
  const { name, kind, hasBranchCommittee, meetingDay, officer } = present
  const own: BranchFacts = { name, kind, hasBranchCommittee, meetingDay, officer }
  const rows = [{ code, from, value: withChanges(own, changes) }]
  let open = changes
  for (const later of facts.filter((row) => row.from > from)) {
    open = open.filter(({ key, old }) => later.value[key] === old)
    if (open.length > 0) rows.push({ code, from: later.from, value: withChanges(later.value, open) })
  }
  return rows
}

function withChanges(facts: BranchFacts, changes: readonly FactChange[]): BranchFacts {
  return { ...facts, ...Object.fromEntries(changes.map(({ key, new: value }) => [key, value])) }
}
