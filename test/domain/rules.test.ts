import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { expressionsOf, type Scope } from '../../src/domain/expression.ts'
import type { Figure } from '../../src/domain/figure.ts'
import type { Rule } from '../../src/domain/form.ts'
import { brokenAmong, brokenRules, namesOf, placeholdersOf } from '../../src/domain/rules.ts'
import { workOutStocks } from '../../src/domain/stocks.ts'
import { addMonths } from '../../src/domain/period.ts'
import { anyMonth } from './any-month.ts'
import { figures, form, historyOf, monthBefore, pending, quietMonth, scopeOf, type Values } from './form.ts'
import { type Around, type Case, cases, members } from './rule-cases.ts'

function ruleOf(code: string): Rule {
  const found = form.rules.find((rule) => rule.code === code)
  if (found === undefined) throw new Error(`The form has no rule ${code}.`)
  return found
}

function monthWith(values: Values, hasBranchCommittee = true, around: Around = {}): Scope {
  const { before = monthBefore, ...others } = around
  const month = { ...quietMonth, has_member_change: 'co', ...values }
  return { ...scopeOf(month, before, hasBranchCommittee), ...others }
}

const passing = ({ passes, hasBranchCommittee, around }: Case): Scope =>
  monthWith(passes, hasBranchCommittee, around)

const failing = ({ fails, hasBranchCommittee, around, failsAround }: Case): Scope =>
  monthWith(fails, hasBranchCommittee, failsAround ?? around)

const saysOf = (code: string, scope: Scope): string[] =>
  brokenRules(form, scope, 'error', 'explain', 'note')
    .filter(({ rule }) => rule === code)
    .map(({ text }) => text)

/** Two years in which 2 members were proposed, admitted and are still probationary, and nothing else happened. */
const quietYears = historyOf('2026-11', 24, (back) => ({
  ...quietMonth,
  admitted_count: back === 6 ? 2 : 0,
  admission_proposed_count: back === 8 ? 2 : 0,
}))

describe('the rules of the form', () => {
  it('have a case each', () => {
    expect(cases.map(({ code }) => code)).toEqual(form.rules.map(({ code }) => code))
  })

  it('are silent on a quiet month', () => {
    expect(brokenRules(form, scopeOf(quietMonth, monthBefore), 'error', 'explain', 'note')).toEqual([])
  })

  it('are silent on a quiet month after two quiet years', () => {
    const scope = { ...scopeOf(quietMonth, monthBefore), period: '2026-11', history: quietYears }
    expect(brokenRules(form, scope, 'error', 'explain', 'note')).toEqual([])
  })

  it.each(cases)('$code lets pass what agrees', (one) => {
    const scope = passing(one)
    expect(expressionsOf(form).compile(ruleOf(one.code).holds).run(scope)).toBe(true)
    expect(saysOf(one.code, scope)).toEqual([])
  })

  it.each(cases)('$code says what differs, and where it may be mended', (one) => {
    const scope = failing(one)
    const { severity, fixes } = ruleOf(one.code)
    expect(saysOf(one.code, scope)).toEqual([one.says])
    expect(brokenRules(form, scope, severity)).toContainEqual({
      rule: one.code,
      severity,
      text: one.says,
      office: one.office ?? one.says,
      fixes,
    })
  })

  it('name what may be mended, but for a month that is not there', () => {
    expect(form.rules.filter(({ fixes }) => fixes.length === 0).map(({ code }) => code)).toEqual(['R15'])
  })

  it('only look at those of the severity that was asked for', () => {
    const scope = monthWith({ member_total: 24, meeting_status: 'hoan', meeting_attended_count: 19 })
    const found = (...severities: readonly Rule['severity'][]): string[] =>
      brokenRules(form, scope, ...severities).map(({ rule }) => rule)
    expect(found('error')).toEqual(['R01', 'R02'])
    expect(found('explain')).toEqual(['R17', 'R28a'])
    expect(found('note')).toEqual(['R19a'])
    expect(found()).toEqual([])
  })

  it('know every figure that their messages name', () => {
    const quiet = { ...scopeOf(quietMonth, monthBefore), period: '2026-11', history: quietYears }
    const named = form.rules.flatMap(({ message, office }) => placeholdersOf(message + (office ?? '')))
    expect(named.filter((one) => expressionsOf(form).compile(one).run(quiet) === undefined)).toEqual([])
  })
})

const asksWhy = (total: number, before: number): boolean =>
  brokenAmong(form, [ruleOf('R23')], scopeOf({ member_total: total }, { member_total: before })).length > 0

describe('the rule of many more or many fewer members', () => {
  it('lets up to 3 pass in a small branch, either way', () => {
    expect([asksWhy(8, 5), asksWhy(9, 5), asksWhy(2, 5), asksWhy(1, 5)]).toEqual([false, true, false, true])
  })

  it('lets up to a fifth pass in a large one, either way', () => {
    expect([asksWhy(120, 100), asksWhy(121, 100), asksWhy(80, 100), asksWhy(79, 100)]).toEqual([
      false,
      true,
      false,
      true,
    ])
  })
})

describe('the share of those who attended', () => {
  it('leaves out the members who need not', () => {
    expect(
      saysOf('R19', monthWith({ ...members(10, 0), member_exempt: 6, meeting_attended_count: 3 })),
    ).toEqual([])
  })

  it('is whole where nobody has to attend', () => {
    const nobody = monthWith({ ...members(2, 0), member_exempt: 2, meeting_attended_count: 0 })
    expect(saysOf('R19', nobody)).toEqual([])
    expect(saysOf('R19a', nobody)).toEqual([])
  })
})

/** The figures to take away so that a name of a rule has no value: itself, and for a sum each of its parts. */
function waysToMiss(name: string): string[][] {
  const isBefore = name.startsWith('prev.')
  const code = isBefore ? name.slice('prev.'.length) : name
  const mark = (one: string): string => (isBefore ? `prev.${one}` : one)
  const sum = form.derived[code]
  if (sum === undefined) return [[name]]
  return [...expressionsOf(form).compile(sum).names].map((part) => [name, mark(part)])
}

function without(scope: Scope, names: readonly string[], instead: Figure | undefined): Scope {
  const strip = (values: Scope['figures'], prefix: string): Scope['figures'] =>
    Object.fromEntries(
      Object.entries(values).flatMap(([code, figure]) => {
        if (!names.includes(prefix + code)) return [[code, figure]]
        return instead === undefined ? [] : [[code, instead]]
      }),
    )
  return {
    ...scope,
    figures: strip(scope.figures, ''),
    previous: scope.previous && strip(scope.previous, 'prev.'),
  }
}

const unknown = [undefined, pending, { state: 'not_applicable', words: null } as const]

/** How many months a name adds up, the report's own included. */
const adds: Readonly<Record<string, number>> = { sum12: 12, sum24: 24, quarter: 3 }

/** The months in which a name that looks back over months has no value. */
function blindTo(name: string, scope: Scope): Scope[] {
  const [owner = '', code = ''] = name.split('.')
  const { period, history, ...others } = scope
  if (period === undefined || history === undefined) throw new Error(`${name} needs a month and its history.`)
  const backs = Array.from({ length: (adds[owner] ?? 1) - 1 }, (_, at) => addMonths(period, -at - 1))
  return [
    { ...others, period },
    { ...others, history },
    ...backs.flatMap((month): Scope[] => {
      const { [month]: gone = {}, ...rest } = history
      const silent = unknown.map((figure) => without({ ...others, figures: gone }, [code], figure).figures)
      return [
        { ...scope, history: rest },
        ...silent.map((one) => ({ ...scope, history: { ...rest, [month]: one } })),
      ]
    }),
    ...(owner === 'month' ? [] : unknown.map((figure) => without(scope, [code], figure))),
  ]
}

function missing(name: string, scope: Scope): Scope[] {
  if (/^(?:sum12|sum24|quarter|month)\./.test(name)) return blindTo(name, scope)
  return waysToMiss(name).flatMap((names) => unknown.map((figure) => without(scope, names, figure)))
}

describe('a rule whose figures are not all given', () => {
  it.each(cases)('$code is not run', (one) => {
    const scope = failing(one)
    const names = [...namesOf(form, ruleOf(one.code))].filter((name) => !name.startsWith('branch.'))
    expect(names).not.toEqual([])
    expect(names.flatMap((name) => missing(name, scope)).flatMap((month) => saysOf(one.code, month))).toEqual(
      [],
    )
  })

  it.each(['R02', 'R03', 'R04', 'R05', 'R23', 'R24', 'R27'])(
    '%s is not run where there is no month before',
    (code) => {
      const one = cases.find((other) => other.code === code)
      if (one === undefined) throw new Error(`There is no case of ${code}.`)
      expect(saysOf(code, { ...failing(one), previous: null })).toEqual([])
    },
  )
})

describe('whatever moved', () => {
  const stockRules = ['R01', 'R02', 'R03', 'R04'].map(ruleOf)

  const brokenWith = (before: Values, values: Values): string[] =>
    brokenAmong(form, stockRules, scopeOf(values, before)).map(({ rule }) => rule)

  it('the stocks worked out agree with the month before and the movements', () => {
    fc.assert(
      fc.property(anyMonth, ({ before, movements }) => {
        const stocks = workOutStocks(form, figures(movements), figures(before))
        if (stocks === undefined) throw new Error('Every movement is given.')
        const { official, probationary } = stocks
        expect(brokenWith(before, { ...movements, ...members(official, probationary) })).toEqual([])
      }),
    )
  })

  it('one stock that differs breaks a rule, whether the total follows it or not', () => {
    const off = fc.integer({ min: -5, max: 5 }).filter((by) => by !== 0)
    const stock = fc.constantFrom('member_official', 'member_probationary', 'member_total')
    fc.assert(
      fc.property(anyMonth, stock, off, ({ before, movements }, code, by) => {
        const stocks = workOutStocks(form, figures(movements), figures(before))
        if (stocks === undefined) throw new Error('Every movement is given.')
        const { official, probationary, total } = stocks
        const right = { member_official: official, member_probationary: probationary, member_total: total }
        const wrong = { ...right, [code]: (right[code] ?? 0) + by }
        const followed = members(wrong.member_official, wrong.member_probationary)
        expect(brokenWith(before, { ...movements, ...wrong })).toContain('R01')
        expect(
          brokenWith(before, { ...movements, ...(code === 'member_total' ? wrong : followed) }),
        ).not.toEqual([])
      }),
    )
  })

  it('one counted official instead of probationary breaks a rule although the total is right', () => {
    fc.assert(
      fc.property(anyMonth, ({ before, movements }) => {
        const stocks = workOutStocks(form, figures(movements), figures(before))
        if (stocks === undefined) throw new Error('Every movement is given.')
        const moved = members(stocks.official + 1, stocks.probationary - 1)
        expect(brokenWith(before, { ...movements, ...moved })).toEqual(['R03', 'R04'])
      }),
    )
  })
})
