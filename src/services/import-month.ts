import type { Branch } from '../domain/branch.ts'
import { boundsOf, derivedCount } from '../domain/condition.ts'
import type { Scope } from '../domain/expression.ts'
import { type Code, countOf, type Figure, type Figures } from '../domain/figure.ts'
import type { Form, FormVersion } from '../domain/form.ts'
import { indicatorOf } from '../domain/form-index.ts'
import type { ImportRow } from '../domain/import-row.ts'
import type { Period } from '../domain/period.ts'
import { brokenRules } from '../domain/rules.ts'
import { settle } from '../domain/settle.ts'
import { figureOf, isCount, type ValueFault } from './import-figure.ts'

/** What keeps a row of an import file from being taken. */
export type RowFault = {
  readonly line: number
  readonly why:
    | ValueFault['why']
    | 'import:branch'
    | 'import:not_past'
    | 'import:indicator'
    | 'import:twice'
    | 'import:range'
    | 'import:derived'
    | 'import:derived_alone'
    | 'import:rule'
    | 'import:exists'
  readonly detail: string
}

/** The rows of one branch's month, with what they are read by. */
export type MonthRows = {
  readonly branch: Branch
  readonly period: Period
  readonly version: FormVersion
  readonly rows: readonly ImportRow[]
}

/** A month as the file gives it: its figures, and the counts made of others that it claims. */
export type GivenMonth = MonthRows & { readonly figures: Figures; readonly claims: ReadonlyMap<Code, number> }

/** The figures of a month's rows, or each row that cannot be read. */
export function readMonth(month: MonthRows): GivenMonth | { readonly faults: readonly RowFault[] } {
  const { form } = month.version
  const figures: Record<Code, Figure> = {}
  const claims = new Map<Code, number>()
  const faults: RowFault[] = []
  const seen = new Set<Code>()
  for (const { line, indicator: code, value } of month.rows) {
    const indicator = indicatorOf(form, code)
    if (seen.has(code)) faults.push({ line, why: 'import:twice', detail: code })
    else if (indicator !== undefined) {
      const figure = figureOf(indicator, month.period, value)
      if (figure !== null && 'why' in figure) faults.push({ line, ...figure })
      else if (figure !== null) figures[code] = figure
    } else if (form.derived[code] === undefined) faults.push({ line, why: 'import:indicator', detail: code })
    else if (isCount(value)) claims.set(code, Number(value))
    else if (value !== '') faults.push({ line, why: 'import:number', detail: value })
    seen.add(code)
  }
  return faults.length > 0 ? { faults } : { ...month, figures, claims }
}

/**
 * The month with what follows from its answers, as in a talk: where nothing changed every movement is 0, what makes no
 * sense is not applicable, totals are added up. What the file gives stands against what would follow, so that a
 * contradiction between the two is found.
 */
export function withConsequences(month: GivenMonth, previous: Figures | null): Figures {
  const { form } = month.version
  const scope = scopeOf(month, previous)
  const follows = settle(form, month.figures, scope)
  const figures = { ...follows, ...month.figures }
  const totals = form.indicators.flatMap(({ code, default: origin }): [Code, Figure][] => {
    const value = origin === 'derived' ? derivedCount(form, code, { ...scope, figures }) : undefined
    return value === undefined ? [] : [[code, { state: 'given', value, words: null }]]
  })
  return { ...figures, ...Object.fromEntries(totals) }
}

/** What among the figures of a month does not hold: ranges, given totals, and the rules that are errors. */
export function checkMonth(month: GivenMonth, previous: Figures | null): RowFault[] {
  const { form } = month.version
  const scope = scopeOf(month, previous)
  const lineOf = (...codes: readonly Code[]): number =>
    codes.map((code) => month.rows.find(({ indicator }) => indicator === code)?.line).find(Boolean) ??
    (month.rows[0]?.line as number)
  return [
    ...Object.keys(month.figures).flatMap((code): RowFault[] => {
      const range = outOfRange(form, code, scope)
      return range === undefined ? [] : [{ line: lineOf(code), why: 'import:range', detail: range }]
    }),
    ...claimsOf(month).flatMap(([code, claimed]): RowFault[] => {
      const line = lineOf(code)
      const counted = derivedCount(form, code, scope)
      if (counted !== undefined) {
        return counted === claimed ? [] : [{ line, why: 'import:derived', detail: String(counted) }]
      }
      return code in month.figures ? [] : [{ line, why: 'import:derived_alone', detail: code }]
    }),
    // With the totals as they add up: one that is claimed otherwise is said above, and not by its rule as well.
    ...brokenRules(form, { ...scope, figures: withConsequences(month, previous) }, 'error').map(
      (broken): RowFault => ({
        line: lineOf(...broken.fixes),
        why: 'import:rule',
        detail: `${broken.rule}: ${broken.text}`,
      }),
    ),
  ]
}

/** The counts made of others that the file claims, those that are indicators of their own included. */
function claimsOf({ version, figures, claims }: GivenMonth): [Code, number][] {
  const own = version.form.indicators.flatMap(({ code, default: origin }): [Code, number][] => {
    const value = origin === 'derived' ? countOf(figures, code) : undefined
    return value === undefined ? [] : [[code, value]]
  })
  return [...claims, ...own]
}

function outOfRange(form: Form, code: Code, scope: Scope): string | undefined {
  const indicator = indicatorOf(form, code)
  const value = countOf(scope.figures, code)
  if (indicator === undefined || value === undefined) return undefined
  const { min, max } = boundsOf(form, indicator, scope)
  return value < min || (max !== undefined && value > max) ? `${min}–${max ?? ''}` : undefined
}

function scopeOf({ branch, figures }: GivenMonth, previous: Figures | null): Scope {
  return { figures, previous, branch: { hasBranchCommittee: branch.hasBranchCommittee } }
}
