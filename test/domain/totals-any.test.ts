import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Figure } from '../../src/domain/figure.ts'
import type { BranchMonth, Total } from '../../src/domain/summary.ts'
import { totalsOf, yearToDateOf } from '../../src/domain/totals.ts'
import { branchMonth, form, notApplicable, pending } from '../services/month-fakes.ts'

const find = (totals: readonly Total[], code: string): Total | undefined =>
  totals.find(({ indicator }) => indicator === code)

const totalOf = (months: readonly BranchMonth[], code: string) => find(totalsOf(form, months), code)
const yearOf = (year: readonly (readonly BranchMonth[])[], code: string) =>
  find(yearToDateOf(form, year), code)

const sum = (values: readonly (number | null)[]): number | null => {
  const known = values.filter((value) => value !== null)
  return known.length === 0 ? null : known.reduce((one, other) => one + other, 0)
}

const sorted = (totals: Total[]) => totals.map((total) => ({ ...total, pending: [...total.pending].sort() }))

describe('whatever the branches report', () => {
  const figure = fc.oneof<fc.Arbitrary<Figure | undefined>[]>(
    fc.nat(500).map((value) => ({ state: 'given' as const, value, words: String(value) })),
    fc.constant(pending),
    fc.constant(notApplicable),
    fc.constant(undefined),
  )
  const counts = ['member_total', 'admitted_count', 'meeting_attended_count']
  const report = fc
    .tuple(...counts.map(() => figure))
    .map((said) =>
      Object.fromEntries(
        counts.flatMap((code, index) => (said[index] === undefined ? [] : [[code, said[index]]])),
      ),
    )
  const month = fc
    .tuple(fc.nat(30), fc.option(report, { freq: 3 }))
    .map(([code, said]) => branchMonth(`b${code}`, said))
  const months = fc.array(month, { maxLength: 20 })
  const shuffled = months.chain((one) =>
    fc.tuple(fc.constant(one), fc.shuffledSubarray(one, { minLength: one.length })),
  )
  test('one more report adds its own figures and nothing else', () => {
    fc.assert(
      fc.property(months, month, (before, one) => {
        for (const code of counts) {
          const own = one.figures[code]
          const added = one.reported && own?.state === 'given' ? Number(own.value) : null
          const values = [totalOf(before, code)?.value ?? null, added]
          expect(totalOf([...before, one], code)?.value).toBe(sum(values))
        }
      }),
    )
  })

  test('a branch that has not reported changes nothing but what is expected', () => {
    fc.assert(
      fc.property(months, (before) => {
        const after = totalsOf(form, [...before, branchMonth('silent', null)])
        const expected = totalsOf(form, before).map((total) => ({ ...total, expected: total.expected + 1 }))
        expect(after).toEqual(expected)
      }),
    )
  })

  test('the order of the branches does not matter', () => {
    fc.assert(
      fc.property(shuffled, ([one, other]) => {
        expect(sorted(totalsOf(form, one))).toEqual(sorted(totalsOf(form, other)))
      }),
    )
  })

  test('the years of the branches add up to the year of the committee', () => {
    const branches = fc.array(fc.array(fc.option(report, { freq: 3 }), { minLength: 3, maxLength: 3 }), {
      maxLength: 8,
    })
    fc.assert(
      fc.property(branches, (all) => {
        const own = all.map((year, index) => year.map((said) => [branchMonth(`b${index}`, said)]))
        const whole = [0, 1, 2].map((month) => own.flatMap((year) => year[month] ?? []))
        for (const code of ['member_total', 'admitted_count']) {
          const parts = own.map((year) => yearOf(year, code)?.value ?? null)
          expect(yearOf(whole, code)?.value).toBe(sum(parts))
        }
      }),
    )
  })

  test('no stock ever grows by the months before, and no flow forgets them', () => {
    fc.assert(
      fc.property(fc.array(months, { minLength: 1, maxLength: 4 }), (year) => {
        const last = year.at(-1) ?? []
        expect(yearOf(year, 'member_total')).toEqual(totalOf(last, 'member_total'))
        const monthly = year.map((one) => totalOf(one, 'admitted_count')?.value ?? null)
        expect(yearOf(year, 'admitted_count')?.value).toBe(sum(monthly))
      }),
    )
  })
})
