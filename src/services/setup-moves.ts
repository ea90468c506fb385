import { applied } from '../domain/branches/apply.ts'
import type { BranchChange, BranchPlan, ChangeRefusal } from '../domain/branches/change.ts'
import type { KnownBranches } from '../domain/branches/known.ts'
import { branchAt, type BranchLife } from '../domain/branches/life.ts'
import { planChange } from '../domain/branches/plan.ts'
import { addMonths } from '../domain/period.ts'
import type { SetupMove } from '../domain/setup.ts'
import { factLines } from './setup-branch.ts'

/** A change of a setup file that cannot be: which one of the file, counted from 0, and why. */
export type MoveFault = ChangeRefusal & { readonly change: number }

/** What the changes of a setup come to, in the order of their months, each against those before it. */
export type PlannedMoves =
  | { readonly plans: readonly BranchPlan[]; readonly changed: readonly string[] }
  | { readonly faults: readonly MoveFault[] }

/** Plans the changes that are not done yet; all of them, or none where one cannot be. */
export function planMoves(moves: readonly SetupMove[], known: KnownBranches): PlannedMoves {
  let lives = known.lives
  const plans: BranchPlan[] = []
  const faults: MoveFault[] = []
  const inOrder = moves
    .map((move, change) => ({ move, change }))
    .sort((one, other) => one.move.from.localeCompare(other.move.from))
  for (const { move, change } of inOrder) {
    const planned = planChange(changeOf(move, lives), { ...known, lives })
    if (planned.kind === 'refused') faults.push({ change, why: planned.why, params: planned.params })
    if (planned.kind !== 'plan') continue
    plans.push(planned.plan)
    lives = applied(lives, planned.plan)
  }
  return faults.length > 0 ? { faults } : { plans, changed: plans.flatMap(linesOf) }
}

/** Of a part of a split, what the file does not say is as the branch has it; a new one has no branch committee yet. */
function changeOf(move: SetupMove, lives: readonly BranchLife[]): BranchChange {
  if (move.kind !== 'split') return move
  const life = lives.find(({ code }) => code === move.branch)
  const present = life === undefined ? null : branchAt(life, addMonths(move.from, -1))
  const parts = move.parts.map(({ code, facts, count }) => {
    const isItself = code === move.branch
    const begins = {
      name: isItself ? (present?.name ?? code) : code,
      kind: present?.kind ?? ('village' as const),
      hasBranchCommittee: isItself && present?.hasBranchCommittee === true,
      meetingDay: isItself ? (present?.meetingDay ?? null) : null,
      officer: present?.officer ?? null,
    }
    return { code, facts: { ...begins, ...facts }, count }
  })
  return { ...move, parts }
}

function linesOf({ kind, from, before, after, changes }: BranchPlan): string[] {
  const [away, into] = [before, after].map((some) => some.map(({ code }) => code))
  const since = ` (from ${from})`
  if (kind === 'facts') return factLines(changes).map((line) => `branch ${line}${since}`)
  const arrow = [away, into].filter((codes) => codes !== undefined && codes.length > 0)
  return [`${kind} ${arrow.map((codes) => codes?.join(', ')).join(' → ')}${since}`]
}
