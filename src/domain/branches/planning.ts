import type { Period } from '../period.ts'
import type { BranchChange, BranchPlan, ChangeRefusal, Planned } from './change.ts'
import type { BranchLife } from './life.ts'
import { nameAt } from './known.ts'

/** The change of a kind. */
export type ChangeOf<Kind extends BranchChange['kind']> = Extract<BranchChange, { kind: Kind }>

/** A refusal with what its sentence names. */
export function refuse(why: ChangeRefusal['why'], params: ChangeRefusal['params'] = {}): Planned {
  return { kind: 'refused', why, params }
}

/** A plan that writes only what is named. */
export function planned(plan: Partial<BranchPlan> & Pick<BranchPlan, 'kind' | 'from'>): Planned {
  const nothing = { facts: [], ends: [], opens: [], moved: [], before: [], after: [], changes: [] }
  return { kind: 'plan', plan: { ...nothing, ...plan } }
}

/** A refusal where a branch does not exist in that month, as far as it is about to end or to give members away. */
export function absence(life: BranchLife, period: Period): Planned | undefined {
  const branch = nameAt(life, period)
  if (life.last !== null) return refuse('ended', { branch, month: life.last })
  const first = life.facts[0]?.from
  return first === undefined || first > period ? refuse('notYet', { branch, month: period }) : undefined
}

/** A refusal where stock was moved to a branch in that month or later, so that it cannot be moved once more. */
export function movedFrom(life: BranchLife, from: Period): Planned | undefined {
  const moved = life.moved.find((one) => one.from >= from)
  return moved && refuse('movedAlready', { branch: nameAt(life, from), month: moved.from })
}
