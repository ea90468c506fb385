import type { Found, Listed } from '../answered.ts'
import { countOf } from '../figure.ts'
import { addMonths } from '../period.ts'
import type { Asked } from './asked.ts'
import { branchesIn, ofSameMembers } from './evidence.ts'
import { labelOf } from './figures.ts'
import { said } from './said.ts'

/** How many months a figure is held against, and how many of them must be known. */
export const LOOK_BACK = 12
const LEAST = 6
/** How many times the usual spread, and how much at least, a figure must be away from the usual one. */
const TIMES = 3
const AWAY = 3

/**
 * What departs from the branch's own twelve months before: |x − median| > 3 × the median of such distances, and by 3
 * at least, where six of the months are known. A branch is held against itself alone, never against others. What may
 * point at a person is left out.
 */
export function unusual(asked: Asked): Found {
  const { question, viewer } = asked
  const period = question.span.to
  const months = ofSameMembers(asked.evidence.months, asked.evidence.lives, period)
  const evidence = { ...asked.evidence, months }
  const branches = branchesIn(evidence, period, question.scope, viewer).filter(({ reported }) => reported)
  const codes = evidence.form.indicators
    .filter(({ type, restricted }) => type === 'int' && restricted !== true)
    .map(({ code }) => code)
  const before = Array.from({ length: LOOK_BACK }, (_, back) =>
    branchesIn(evidence, addMonths(period, -1 - back), question.scope, viewer),
  )
  const rows = branches.flatMap((branch) => {
    const own = before.flatMap((month) => month.filter(({ id, reported }) => id === branch.id && reported))
    const far = codes.flatMap((code): Listed[] => {
      const value = countOf(branch.figures, code)
      const usual = own.flatMap(({ figures }) => countOf(figures, code) ?? [])
      const middle = value === undefined ? undefined : departure(value, usual)
      return value === undefined || middle === undefined
        ? []
        : [{ name: labelOf(asked, code), value: `${value}/${middle}` }]
    })
    return far.length === 0 ? [] : [{ branch, far }]
  })
  const known = branches.filter(
    (branch) =>
      before.filter((month) => month.some(({ id, reported }) => id === branch.id && reported)).length >=
      LEAST,
  )
  return {
    value: question.ask === 'count' ? rows.length : null,
    rows: rows.map(({ branch }) => ({ branch: branch.code, name: branch.name, value: null })),
    unit: '',
    basis: {
      reported: known.length,
      expected: branchesIn(evidence, period, question.scope, viewer).filter(({ expected }) => expected)
        .length,
      unapproved: branches.filter(({ status }) => status === 'submitted').length,
      unit: 'branches',
    },
    lines: [
      ...rows.flatMap(({ branch, far }) => far.map((one) => unusualLine(branch.name, one))),
      said('ask.unusualHow', { months: LOOK_BACK }),
    ],
  }
}

function unusualLine(branch: string, { name, value }: Listed) {
  const [now, usual] = String(value).split('/').map(Number)
  return said('ask.unusual', { branch, label: name, now: now ?? 0, usual: usual ?? 0 })
}

/** The usual value, where this one is far from it. */
export function departure(value: number, months: readonly number[]): number | undefined {
  if (months.length < LEAST) return undefined
  const middle = medianOf(months)
  const spread = medianOf(months.map((one) => Math.abs(one - middle)))
  const away = Math.abs(value - middle)
  return away > TIMES * spread && away >= AWAY ? middle : undefined
}

function medianOf(values: readonly number[]): number {
  const sorted = values.toSorted((one, other) => one - other)
  const half = Math.floor(sorted.length / 2)
  const upper = sorted[half] ?? 0
  return sorted.length % 2 === 1 ? upper : ((sorted[half - 1] ?? 0) + upper) / 2
}
