import type { Code, Figure } from './figure.ts'
import type { Form, Indicator } from './form.ts'
import type { BranchMonth, Total } from './summary.ts'

/**
 * The totals of one month over the branches expected to report it: a sum or an average for every count, the
 * counts of each choice for a choice; days and texts have no total. Only reports submitted are in a value.
 *
 * `reported` counts the branches that said what holds: a figure, or that it does not apply (who held no
 * meeting has nothing missing about it). "Chưa có số liệu" and a question left open are neither reported nor 0.
 */
export function totalsOf(form: Form, months: readonly BranchMonth[]): Total[] {
  return form.indicators
    .filter(({ type }) => type === 'int' || type === 'choice')
    .map((indicator) => totalOf(indicator, months))
}

/**
 * The totals from January on. Flows are summed over months and branches, so `reported` and `expected` count
 * branch-months; a stock is that of the last month and never summed over months. States belong to their own
 * month alone and have no total here. `year` holds the branches of each month, January first.
 */
export function yearToDateOf(form: Form, year: readonly (readonly BranchMonth[])[]): Total[] {
  const last = year.at(-1) ?? []
  return form.indicators
    .filter(({ type, kind }) => type === 'int' && (kind === 'stock' || kind === 'flow'))
    .map((indicator) => totalOf(indicator, indicator.kind === 'flow' ? year.flat() : last))
}

function totalOf(indicator: Indicator, months: readonly BranchMonth[]): Total {
  const { code, kind } = indicator
  const figures = months
    .filter((month) => month.reported)
    .map((month) => ({ branch: month.code, figure: month.figures[code] }))
  const given = figures.flatMap(({ figure }) => (figure?.state === 'given' ? [figure.value] : []))
  const total = {
    indicator: code,
    kind,
    value: indicator.type === 'int' ? valueOver(indicator, given.filter(isNumber)) : null,
    reported: figures.filter(({ figure }) => isSaid(figure)).length,
    expected: months.length,
    pending: pendingIn(figures),
  }
  return indicator.type === 'choice' ? { ...total, choices: choicesIn(indicator, given) } : total
}

function valueOver(indicator: Indicator, given: readonly number[]): number | null {
  if (given.length === 0) return null
  const sum = given.reduce((one, other) => one + other, 0)
  return indicator.total === 'average' ? Math.round((sum * 10) / given.length) / 10 : sum
}

function choicesIn(indicator: Indicator, given: readonly (number | string)[]): Record<string, number> {
  const known = Object.keys(indicator.choices ?? {})
  return Object.fromEntries(known.map((choice) => [choice, given.filter((one) => one === choice).length]))
}

function pendingIn(figures: readonly { branch: Code; figure: Figure | undefined }[]): string[] {
  const pending = figures.filter(({ figure }) => figure?.state === 'pending')
  return [...new Set(pending.map(({ branch }) => branch))]
}

const isSaid = (figure: Figure | undefined): boolean =>
  figure?.state === 'given' || figure?.state === 'not_applicable'

const isNumber = (value: number | string): value is number => typeof value === 'number'
