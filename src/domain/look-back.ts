import { type Figures, valueOf } from './figure.ts'
import type { Form } from './form.ts'
import { type History, monthsBack } from './history.ts'
import { addMonths, monthOf, type Period, yearOf } from './period.ts'

/**
 * What an expression may see of more months than two. `sum12` and `sum24` add a count over so many months, the
 * report's own included; `quarter` counts the months of a quarter that said "co", at its last month; `month` names
 * months. Each has a value only where every month that it needs has one: nothing missing counts as 0.
 */
export type LookBack = 'sum12' | 'sum24' | 'quarter' | 'month'

type Scope = {
  readonly figures: Figures
  readonly previous: Figures | null
  readonly period?: Period
  readonly history?: History
}

/** The names that expressions give to what is no indicator. */
export const reservedNames: readonly string[] = ['prev', 'branch', 'month', 'sum12', 'sum24', 'quarter']

/** The fields of each, with their types. */
export function lookBackTypes(form: Form): Record<LookBack, Record<string, 'int' | 'string' | 'bool'>> {
  const counts = form.indicators
    .filter(({ type }) => type === 'int')
    .map(({ code }) => [code, 'int'] as const)
  const choices = form.indicators
    .filter(({ type }) => type === 'choice')
    .map(({ code }) => [code, 'int'] as const)
  return {
    sum12: Object.fromEntries(counts),
    sum24: Object.fromEntries(counts),
    quarter: Object.fromEntries(choices),
    month: { this: 'string', before: 'string', quarter: 'int', before_missing: 'bool' },
  }
}

/** The value of a field; undefined where a month that it needs has none. */
export function lookBack(
  owner: LookBack,
  field: string,
  scope: Scope,
): number | string | boolean | undefined {
  const { period, history } = scope
  if (period === undefined) return undefined
  switch (owner) {
    case 'month':
      return ofMonth(field, period, scope)
    case 'sum12':
      return sumOver(12, field, period, scope)
    case 'sum24':
      return sumOver(24, field, period, scope)
    case 'quarter':
      return history === undefined || monthOf(period) % 3 !== 0 ? undefined : saidYes(field, period, scope)
  }
}

function ofMonth(
  field: string,
  period: Period,
  { previous, history }: Scope,
): number | string | boolean | undefined {
  if (field === 'this') return written(period)
  if (field === 'before') return written(addMonths(period, -1))
  if (field === 'quarter') return Math.ceil(monthOf(period) / 3)
  // A branch that has never reported misses no month: its first one is its opening.
  return history === undefined ? undefined : previous === null && Object.keys(history).length > 0
}

function sumOver(
  months: number,
  code: string,
  period: Period,
  { figures, history }: Scope,
): number | undefined {
  const run = history === undefined ? undefined : monthsBack(period, figures, history, months)
  return run?.reduce<number | undefined>((sum, month) => {
    const value = valueOf(month, code)
    return sum === undefined || typeof value !== 'number' ? undefined : sum + value
  }, 0)
}

function saidYes(code: string, period: Period, { figures, history }: Scope): number | undefined {
  const values = monthsBack(period, figures, history ?? {}, 3)?.map((month) => valueOf(month, code))
  if (values === undefined || values.includes(undefined)) return undefined
  return values.filter((value) => value === 'co').length
}

const written = (period: Period): string => `${monthOf(period)}/${yearOf(period)}`
