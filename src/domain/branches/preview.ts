import type { Target } from '../committee.ts'
import { addMonths, type Period } from '../period.ts'
import type { TargetProgress } from '../summary.ts'
import { progressOf } from '../targets.ts'
import { applied } from './apply.ts'
import type { BranchEvent, BranchPlan, ChangeRefusal, CountedBranch } from './change.ts'
import { type KnownBranches, lastCount, lifeOf, nameAt } from './known.ts'
import { branchAt } from './life.ts'

/** What a plan will change, as it is read back before it is written. */
export type ChangePreview = {
  readonly plan: BranchPlan
  /** How the branches that the plan speaks of are called, by their codes. */
  readonly names: Readonly<Record<string, string>>
  /** Of the branches whose members are not known at the end of the month before: what was known last. */
  readonly lately: readonly CountedBranch[]
  /** Reports that were begun of months in which their branch will no longer exist: they are kept and not counted. */
  readonly drafts: readonly { readonly name: string; readonly period: string }[]
  /** How many branches there are in the month of the change. */
  readonly branches: { readonly before: number; readonly after: number }
  /** The targets whose share becomes another in that month. */
  readonly targets: readonly { readonly before: TargetProgress; readonly after: TargetProgress }[]
}

/** What a change would come to. A later yes is to the `mark` of what was read back. */
export type Previewed =
  | { readonly kind: 'preview'; readonly preview: ChangePreview; readonly mark: number }
  | { readonly kind: 'already' }
  | ({ readonly kind: 'refused' } & ChangeRefusal)
  /** The month is locked; `first` is the oldest one that is not. */
  | { readonly kind: 'locked'; readonly first: Period }

/** What came of a change: written, with the branches of which nobody holds an office yet; or read back anew. */
export type BranchesChanged =
  | { readonly kind: 'changed'; readonly event: BranchEvent; readonly uninvited: readonly string[] }
  | { readonly kind: 'outdated'; readonly now: Previewed }

/** A plan against all that is known, in the words of a readback. */
export function previewOf(plan: BranchPlan, known: KnownBranches, targets: readonly Target[]): ChangePreview {
  const { from } = plan
  const after = applied(known.lives, plan)
  const existing = [known.lives, after].map((lives) => lives.flatMap((life) => branchAt(life, from) ?? []))
  const [now = [], then = []] = existing
  const spoken = new Set([
    ...plan.ends,
    ...plan.opens,
    ...[...plan.before, ...plan.after].map(({ code }) => code),
    ...plan.changes.map(({ branch }) => branch),
  ])
  const ending = plan.ends.flatMap((code) => lifeOf(known, code) ?? [])
  const unknown = plan.before.filter(({ count }) => count === null)
  return {
    plan,
    names: Object.fromEntries(
      [...spoken].flatMap((code) => {
        const life = lifeOf(known, code) ?? after.find((one) => one.code === code)
        return life === undefined ? [] : [[code, nameAt(life, addMonths(from, -1))]]
      }),
    ),
    lately: unknown.flatMap(({ code, month }) => {
      const life = lifeOf(known, code)
      return life === undefined ? [] : [lastCount(known, life, month)]
    }),
    drafts: known.months
      .filter(({ branchId, period }) => period >= from && ending.some(({ id }) => id === branchId))
      .flatMap(({ branchId, period }) => {
        const life = ending.find(({ id }) => id === branchId)
        return life === undefined ? [] : [{ name: nameAt(life, period), period }]
      }),
    branches: { before: now.length, after: then.length },
    targets: targets
      .map((target) => ({ before: progressOf(target, now), after: progressOf(target, then) }))
      .filter(
        ({ before, after: one }) =>
          before.numerator !== one.numerator || before.denominator !== one.denominator,
      ),
  }
}
