import { describe, expect, it } from 'vitest'
import type { Scope } from '../../src/domain/expression.ts'
import type { History } from '../../src/domain/history.ts'
import { lookBack, lookBackTypes } from '../../src/domain/look-back.ts'
import { addMonths, type Period } from '../../src/domain/period.ts'
import { figures, form, historyOf, monthBefore, pending, scopeOf, type Values } from './form.ts'

type Around = { readonly values: Values; readonly period: Period; readonly history: History }

const scopeWith = ({ values, period, history }: Around): Scope => ({
  ...scopeOf(values, monthBefore),
  period,
  history,
})

const unknown = [pending, { state: 'not_applicable', words: null } as const]

describe.each([
  ['sum12', 12],
  ['sum24', 24],
] as const)('%s', (name, months) => {
  const period = '2027-02'
  const backs = Array.from({ length: months - 1 }, (_, at) => at + 1)
  const history = historyOf(period, months - 1, (back) => ({ admitted_count: back % 4 }))
  const own = { admitted_count: 5 }
  const sum = (around: Partial<Around>) =>
    lookBack(name, 'admitted_count', scopeWith({ values: own, period, history, ...around }))
  const whole = 5 + backs.reduce((total, back) => total + (back % 4), 0)

  it('adds the month itself and those before, over the end of a year', () => {
    expect(sum({})).toBe(whole)
    expect(sum({ values: { admitted_count: 0 } })).toBe(whole - 5)
  })

  it('does not look further back', () => {
    const older = historyOf(period, months + 6, (back) => ({ admitted_count: back % 4 }))
    expect(sum({ history: older })).toBe(whole)
  })

  it('has no value as soon as one of the months has no report', () => {
    const gaps = backs.map((back): History => {
      const { [addMonths(period, -back)]: _, ...others } = history
      return others
    })
    expect(gaps.map((gap) => sum({ history: gap }))).toEqual(gaps.map(() => undefined))
    expect(sum({ history: {} })).toBeUndefined()
  })

  it('has no value as soon as one of the months does not say the number: nothing missing counts as 0', () => {
    const silent = [{}, ...unknown.map((figure) => ({ admitted_count: figure }))]
    const histories = backs.flatMap((back) =>
      silent.map((values): History => ({ ...history, [addMonths(period, -back)]: figures(values) })),
    )
    expect(histories.map((one) => sum({ history: one }))).toEqual(histories.map(() => undefined))
    expect(silent.map((values) => sum({ values }))).toEqual(silent.map(() => undefined))
  })
})

const said = (period: Period, history: History, values: Values = { thematic_meeting_held: 'co' }) =>
  lookBack('quarter', 'thematic_meeting_held', scopeWith({ values, period, history }))

describe('quarter', () => {
  it.each([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12])(
    'in month %i has a value only where it ends a quarter',
    (month) => {
      const period = `2027-${String(month).padStart(2, '0')}`
      const history = historyOf(period, 24, () => ({ thematic_meeting_held: 'khong' }))
      expect(said(period, history)).toBe([3, 6, 9, 12].includes(month) ? 1 : undefined)
    },
  )

  it('counts the months of the quarter that said "có", and none before it', () => {
    const yes = { thematic_meeting_held: 'co' }
    const no = { thematic_meeting_held: 'khong' }
    const history = { '2026-12': figures(yes), '2027-01': figures(no), '2027-02': figures(no) }
    expect(said('2027-03', history, no)).toBe(0)
    expect(said('2027-03', history, yes)).toBe(1)
    expect(said('2027-03', { ...history, '2027-01': figures(yes), '2027-02': figures(yes) }, yes)).toBe(3)
  })

  it('has no value where a month of it has no report, or does not say', () => {
    const no = { thematic_meeting_held: 'khong' }
    const history = historyOf('2027-03', 6, () => no)
    const { '2027-01': first, ...withoutFirst } = history
    expect(first).toBeDefined()
    expect(said('2027-03', withoutFirst)).toBeUndefined()
    expect(said('2027-03', {})).toBeUndefined()
    for (const figure of unknown) {
      const silent = figures({ thematic_meeting_held: figure })
      expect(said('2027-03', { ...history, '2027-02': silent })).toBeUndefined()
      expect(said('2027-03', history, { thematic_meeting_held: figure })).toBeUndefined()
    }
    expect(said('2027-03', history, {})).toBeUndefined()
  })
})

const named = (field: string, period: Period) =>
  lookBack('month', field, { ...scopeOf({}, monthBefore), period })

const isMissing = (history: History, before: Values | null) =>
  lookBack('month', 'before_missing', { ...scopeOf({}, before), period: '2026-11', history })

describe('month', () => {
  it('names itself, the one before and its quarter, whatever is known of other months', () => {
    expect([named('this', '2026-11'), named('before', '2026-11')]).toEqual(['11/2026', '10/2026'])
    expect([named('this', '2027-01'), named('before', '2027-01')]).toEqual(['1/2027', '12/2026'])
    const quarters = ['01', '03', '04', '06', '07', '09', '10', '12'].map((month) =>
      named('quarter', `2027-${month}`),
    )
    expect(quarters).toEqual([1, 1, 2, 2, 3, 3, 4, 4])
  })

  it('misses the one before only where there is an earlier one: the first month of a branch misses none', () => {
    const september = historyOf('2026-11', 2, () => monthBefore)
    const { '2026-10': october, ...withoutOctober } = september
    expect(october).toBeDefined()
    expect(isMissing(withoutOctober, null)).toBe(true)
    expect(isMissing({}, null)).toBe(false)
    expect(isMissing(september, monthBefore)).toBe(false)
    // An opening may stand in the place of a report.
    expect(isMissing({}, monthBefore)).toBe(false)
  })

  it('does not say whether the one before is missing where nobody has looked', () => {
    expect(named('before_missing', '2026-11')).toBeUndefined()
    expect(lookBack('month', 'before_missing', { ...scopeOf({}, null), period: '2026-11' })).toBeUndefined()
  })
})

const codesOf = (type: string): string[] =>
  form.indicators.filter((one) => one.type === type).map(({ code }) => code)

describe('what looks back', () => {
  it('has no value where the month of the report is not told', () => {
    const history = historyOf('2026-12', 24, () => ({ admitted_count: 1, thematic_meeting_held: 'co' }))
    const scope = { ...scopeOf({ admitted_count: 1, thematic_meeting_held: 'co' }, monthBefore), history }
    expect(lookBack('sum12', 'admitted_count', scope)).toBeUndefined()
    expect(lookBack('sum24', 'admitted_count', scope)).toBeUndefined()
    expect(lookBack('quarter', 'thematic_meeting_held', scope)).toBeUndefined()
    expect(
      ['this', 'before', 'quarter', 'before_missing'].map((field) => lookBack('month', field, scope)),
    ).toEqual(Array.from({ length: 4 }, () => undefined))
  })

  it('has the counts of the form as sums, and its choices by quarter', () => {
    const { sum12, sum24, quarter, month } = lookBackTypes(form)
    expect(Object.keys(sum12)).toEqual(codesOf('int'))
    expect(sum24).toEqual(sum12)
    expect(Object.keys(quarter)).toEqual(codesOf('choice'))
    expect(month).toEqual({ this: 'string', before: 'string', quarter: 'int', before_missing: 'bool' })
  })
})
