import type { BranchFacts } from '../branch.ts'
import { type BranchLife, sinceMoved } from '../branches/life.ts'
import type { Target } from '../committee.ts'
import type { Figures } from '../figure.ts'
import type { Form } from '../form.ts'
import type { Period } from '../period.ts'
import type { QuestionScope } from '../question.ts'
import type { ReportStatus } from '../report.ts'

/** A branch in one month, with those of its figures that a question needs. */
export type BranchFigures = Pick<BranchFacts, 'name' | 'kind' | 'hasBranchCommittee'> & {
  readonly id: number
  readonly code: string
  /** Whether a report of that month is expected; one that is there all the same is expected too. */
  readonly expected: boolean
  readonly status: ReportStatus | 'none'
  readonly late: boolean
  /** True where a report counts, or an opening stands for one. */
  readonly reported: boolean
  readonly figures: Figures
}

/** Everything that an answer is made of. */
export type Evidence = {
  readonly form: Form
  readonly months: ReadonlyMap<Period, readonly BranchFigures[]>
  readonly lives: readonly BranchLife[]
  readonly targets: readonly Target[]
  readonly demo: boolean
}

/** The months without those of a branch in which it had other members than in the last of them. */
export function ofSameMembers(
  months: Evidence['months'],
  lives: readonly Pick<BranchLife, 'id' | 'moved'>[],
  last: Period,
): Evidence['months'] {
  const begin = new Map(lives.map((life) => [life.id, sinceMoved(life, last) ?? '']))
  return new Map(
    [...months].map(([period, branches]) => [
      period,
      branches.filter(({ id }) => period >= (begin.get(id) ?? '')),
    ]),
  )
}

/** Who asks: which branches may be seen at all, and of which the figures that may point at a person. */
export type Viewer = {
  /** Null for every branch. */
  readonly only: readonly number[] | null
  /** Null for every branch. */
  readonly small: readonly number[] | null
  /** The branches that the asker follows or files for. */
  readonly own: readonly number[]
  /** Whether they follow branches, and so answer to the commune for more than their own. */
  readonly follows: boolean
}

/** Somebody who may see the commune, and no figure of one branch that may point at a person. */
export const leaderViewer: Viewer = { only: null, small: [], own: [], follows: false }

/** The branches of a month that a question means. */
export function branchesIn(
  { months }: Evidence,
  period: Period,
  scope: QuestionScope,
  { own, only }: Viewer,
): BranchFigures[] {
  const known = (months.get(period) ?? []).filter(
    ({ id }) => only === null || only.includes(id) || scope.kind === 'commune',
  )
  switch (scope.kind) {
    case 'commune':
      return known
    case 'kind':
      return known.filter(({ kind }) => kind === scope.of)
    case 'branches':
      return known.filter(({ id }) => scope.branches.some((branch) => branch.id === id))
    case 'own':
      return known.filter(({ id }) => own.includes(id))
  }
}
