import type { Basis, Listed, RowState } from '../answered.ts'
import type { Code, Figure } from '../figure.ts'
import type { Indicator } from '../form.ts'
import { indicatorOf } from '../form-index.ts'
import type { Period } from '../period.ts'
import { monthsOf, type QuestionScope, type Span } from '../question.ts'
import { isFiled } from '../report.ts'
import type { Asked } from './asked.ts'
import { type BranchFigures, branchesIn } from './evidence.ts'

/** A count of one branch over a run of months; `value` is null as soon as a month of it is missing. */
export type BranchCount = {
  readonly id: number
  readonly code: string
  readonly name: string
  readonly value: number | null
  /** What was given, where some months are missing. */
  readonly partial: number | null
  readonly state?: RowState
}

/** A count over branches and months, with what it is made of. Nothing missing counts as 0. */
export type Sum = {
  readonly value: number | null
  readonly basis: Basis
  readonly counts: readonly BranchCount[]
  /** The months of which nothing is known at all. */
  readonly emptyMonths: readonly Period[]
  /** The branches without the figure in a month of which others have it. */
  readonly missing: readonly { readonly period: Period; readonly branches: readonly Listed[] }[]
}

/** The months that a count is made of: all for a flow or an average, the last one for anything else. */
function countedMonths({ kind, total }: Indicator, span: Span): readonly Period[] {
  return kind === 'flow' || total === 'average' ? monthsOf(span) : [span.to]
}

/** A stock of a run is its last month's, a flow is summed, a score averaged. */
export function sumOver({ evidence, viewer }: Asked, code: Code, scope: QuestionScope, span: Span): Sum {
  const indicator = indicatorOf(evidence.form, code)
  if (indicator === undefined) throw new Error(`The form has no ${code}.`)
  const months = countedMonths(indicator, span)
  const cells = months.map((period) => ({
    period,
    branches: branchesIn(evidence, period, scope, viewer).filter(
      ({ expected, reported }) => expected || reported,
    ),
  }))
  const given = cells.flatMap(({ branches }) =>
    branches.map((branch) => ({ branch, figure: figureIn(branch, code) })),
  )
  const values = given.flatMap(({ figure }) =>
    figure?.state === 'given' && typeof figure.value === 'number' ? [figure.value] : [],
  )
  const said = given.filter(({ figure }) => isSaid(figure))
  const emptyMonths = cells.filter(({ branches }) =>
    branches.every((branch) => figureIn(branch, code) === undefined),
  )
  return {
    value: valueOf(values, indicator),
    basis: {
      reported: said.length,
      expected: given.length,
      unapproved: said.filter(({ branch }) => isFiled(branch.status) && branch.status !== 'approved').length,
      unit: months.length > 1 ? 'reports' : 'branches',
    },
    counts: countsIn(
      cells.map(({ branches }) => branches),
      code,
      indicator,
    ),
    emptyMonths: emptyMonths.map(({ period }) => period),
    missing: cells
      .filter((cell) => !emptyMonths.includes(cell))
      .map(({ period, branches }) => ({
        period,
        branches: branches.flatMap((branch) => absent(branch, code)),
      }))
      .filter(({ branches }) => branches.length > 0),
  }
}

function countsIn(
  months: readonly (readonly BranchFigures[])[],
  code: Code,
  indicator: Indicator,
): BranchCount[] {
  const counts = new Map<
    number,
    { branch: BranchFigures; figures: (Figure | undefined)[]; states: RowState[] }
  >()
  for (const branch of months.flat()) {
    const count = counts.get(branch.id) ?? { branch, figures: [], states: [] }
    counts.set(branch.id, {
      branch,
      figures: [...count.figures, figureIn(branch, code)],
      states: [...count.states, ...stateOf(branch, code)],
    })
  }
  return [...counts.values()].map(({ branch, figures, states }) => {
    const values = figures.flatMap((figure) =>
      figure?.state === 'given' && typeof figure.value === 'number' ? [figure.value] : [],
    )
    const whole = figures.every((figure) => isSaid(figure))
    const partial = valueOf(values, indicator)
    const [state] = states
    return {
      id: branch.id,
      code: branch.code,
      name: branch.name,
      value: whole ? partial : null,
      partial,
      ...(state === undefined ? {} : { state }),
    }
  })
}

function absent(branch: BranchFigures, code: Code): Listed[] {
  const figure = figureIn(branch, code)
  if (isSaid(figure)) return []
  const [state = 'missing'] = stateOf(branch, code)
  return [{ name: branch.name, value: null, state }]
}

/** Why a branch has no figure: nothing filed, "chưa có số liệu", or the question did not apply. */
export function stateOf(branch: BranchFigures, code: Code): RowState[] {
  const figure = figureIn(branch, code)
  if (figure?.state === 'given') return []
  if (figure?.state === 'not_applicable') return ['notApplicable']
  if (figure?.state === 'pending') return ['pending']
  if (branch.reported) return ['pending']
  return [branch.status === 'draft' || branch.status === 'returned' ? branch.status : 'missing']
}

/** The figure, as far as it counts: drafts and returned reports are nobody's yet. */
export function figureIn({ reported, figures }: BranchFigures, code: Code): Figure | undefined {
  return reported ? figures[code] : undefined
}

const isSaid = (figure: Figure | undefined): boolean =>
  figure?.state === 'given' || figure?.state === 'not_applicable'

function valueOf(values: readonly number[], { total }: Indicator): number | null {
  if (values.length === 0) return null
  const sum = values.reduce((one, other) => one + other, 0)
  return total === 'average' ? Math.round((sum * 10) / values.length) / 10 : sum
}
