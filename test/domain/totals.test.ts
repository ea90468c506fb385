import { describe, expect, test } from 'vitest'
import type { BranchMonth, Total } from '../../src/domain/summary.ts'
import { totalsOf, yearToDateOf } from '../../src/domain/totals.ts'
import { branchMonth, figures, form, notApplicable, pending } from '../services/month-fakes.ts'

const find = (totals: readonly Total[], code: string): Total | undefined =>
  totals.find(({ indicator }) => indicator === code)

const totalOf = (months: readonly BranchMonth[], code: string) => find(totalsOf(form, months), code)
const yearOf = (year: readonly (readonly BranchMonth[])[], code: string) =>
  find(yearToDateOf(form, year), code)

describe('a month over the branches', () => {
  test('a total adds what was reported and says what it is made of', () => {
    const months = [
      branchMonth('a', figures({ member_total: 23, admitted_count: 1 })),
      branchMonth('b', figures({ member_total: 14, admitted_count: 0 })),
      branchMonth('c', null),
    ]
    expect(totalOf(months, 'member_total')).toEqual({
      indicator: 'member_total',
      kind: 'stock',
      value: 37,
      reported: 2,
      expected: 3,
      pending: [],
    })
    expect(totalOf(months, 'admitted_count')).toMatchObject({ value: 1, kind: 'flow' })
  })

  test('where nobody has reported there is no value, and it is not 0', () => {
    expect(totalOf([branchMonth('a', null)], 'member_total')).toMatchObject({
      value: null,
      reported: 0,
      expected: 1,
    })
    expect(totalOf([], 'member_total')).toMatchObject({ value: null, reported: 0, expected: 0 })
    expect(totalOf([branchMonth('a', figures({ member_total: 0 }))], 'member_total')).toMatchObject({
      value: 0,
    })
  })

  test('"chưa có số liệu" is named and not counted as reported', () => {
    const months = [
      branchMonth('a', figures({ meeting_attended_count: 20 })),
      branchMonth('b', figures({ meeting_attended_count: pending })),
    ]
    expect(totalOf(months, 'meeting_attended_count')).toMatchObject({
      value: 20,
      reported: 1,
      expected: 2,
      pending: ['b'],
    })
  })

  test('a branch that held no meeting has nothing missing about attendance', () => {
    const months = [
      branchMonth('a', figures({ meeting_attended_count: 20 })),
      branchMonth('b', figures({ meeting_attended_count: notApplicable })),
    ]
    expect(totalOf(months, 'meeting_attended_count')).toMatchObject({ value: 20, reported: 2, pending: [] })
  })

  test('a question left open in a submitted report is not 0 and not reported', () => {
    const months = [branchMonth('a', figures({ member_total: 3 })), branchMonth('b', figures({}))]
    expect(totalOf(months, 'member_total')).toMatchObject({ value: 3, reported: 1, expected: 2, pending: [] })
  })

  test('a score is averaged over those who gave one, to one decimal', () => {
    const scores = [90, 85, 88].map((score, index) =>
      branchMonth(String(index), figures({ meeting_quality_score: score })),
    )
    expect(totalOf([...scores, branchMonth('x', null)], 'meeting_quality_score')).toMatchObject({
      value: 87.7,
    })
  })

  test('a choice is counted by choice and has no value; days and texts are left out', () => {
    const months = [
      branchMonth('a', figures({ meeting_status: 'da_hop', meeting_date: '2026-11-03', opinions: 'x' })),
      branchMonth('b', figures({ meeting_status: 'da_hop' })),
      branchMonth('c', null),
    ]
    expect(totalOf(months, 'meeting_status')).toMatchObject({
      value: null,
      reported: 2,
      choices: { da_hop: 2, chua_hop: 0 },
    })
    expect(totalOf(months, 'meeting_date')).toBeUndefined()
    expect(totalOf(months, 'opinions')).toBeUndefined()
  })
})

describe('the year to date', () => {
  const year = [
    [branchMonth('a', figures({ member_total: 20, admitted_count: 1, meeting_attended_count: 18 }))],
    [
      branchMonth('a', figures({ member_total: 21, admitted_count: 2, meeting_attended_count: 18 })),
      branchMonth('b', figures({ member_total: 5, admitted_count: pending })),
    ],
  ]

  test('flows are summed over months and branches, and counted in branch-months', () => {
    expect(yearOf(year, 'admitted_count')).toMatchObject({
      value: 3,
      reported: 2,
      expected: 3,
      pending: ['b'],
    })
  })

  test('a stock is that of the last month and never summed over months', () => {
    expect(yearOf(year, 'member_total')).toMatchObject({ value: 26, reported: 2, expected: 2 })
  })

  test('states of single months have no total over the year', () => {
    expect(yearToDateOf(form, year).every(({ kind }) => kind === 'stock' || kind === 'flow')).toBe(true)
    expect(yearOf(year, 'meeting_attended_count')).toBeUndefined()
  })
})
