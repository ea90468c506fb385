import { describe, expect, test } from 'vitest'
import { makeBranchMonth } from '../../src/services/branch-month.ts'
import { makeSummary } from '../../src/services/summary.ts'
import { figures, fourteen } from './month-fakes.ts'
import { makeWorld, stored } from './month-world.ts'

const PERIOD = '2017-09'

function september(...without: readonly string[]) {
  const made = makeWorld()
  made.world.months = fourteen
    .filter(({ branch }) => !without.includes(branch.code))
    .map(({ branch, september }) => stored(branch.id, PERIOD, september))
  return made
}

const total = (summary: { totals: readonly { indicator: string; value: number | null }[] }, code: string) =>
  summary.totals.find(({ indicator }) => indicator === code)

describe("the committee's month", () => {
  test('fourteen reports make 166 members, 151 official and 15 probationary', async () => {
    const summary = await makeSummary(september())(7, PERIOD)
    expect(summary).toMatchObject({
      period: PERIOD,
      branches: { total: 14, byKind: { village: 9, school: 5 } },
      reported: 14,
      expected: 14,
      missing: [],
      demo: false,
    })
    expect(total(summary, 'member_total')).toMatchObject({ value: 166, reported: 14, expected: 14 })
    expect(total(summary, 'member_official')?.value).toBe(151)
    expect(total(summary, 'member_probationary')?.value).toBe(15)
    expect(summary.targets).toMatchObject([{ numerator: 5, denominator: 9, percent: 55.6, needed: 6 }])
    expect(summary.labels['member_official']).toBe('Đảng viên chính thức')
  })

  test('without Phố Mới it is 143 of 13 branches, and the 23 of the month before stand apart', async () => {
    const made = september('pho_moi')
    made.world.months.push(stored(1, '2017-08', figures({ member_total: 23 })))
    const summary = await makeSummary(made)(7, PERIOD)
    expect(total(summary, 'member_total')).toMatchObject({ value: 143, reported: 13, expected: 14 })
    expect(summary.missing).toEqual([{ code: 'pho_moi', name: 'Phố Mới', before: 23 }])
  })

  test('before the first report the opening stands for the month before', async () => {
    const summary = await makeSummary(makeWorld())(7, '2017-01')
    expect(summary).toMatchObject({ reported: 0, expected: 14 })
    expect(summary.missing[0]).toEqual({ code: 'pho_moi', name: 'Phố Mới', before: 22 })
    expect(total(summary, 'member_total')?.value).toBeNull()
  })

  test('a month before that nobody reported is unknown, not 0', async () => {
    const summary = await makeSummary(september('pho_moi'))(7, PERIOD)
    expect(summary.missing[0]?.before).toBeNull()
  })

  test('drafts and returned reports are in no total', async () => {
    const made = september('pho_moi', 'sin_chai')
    made.world.months.push(
      stored(1, PERIOD, figures({ member_total: 23 }), { status: 'draft' }),
      stored(2, PERIOD, figures({ member_total: 14 }), { status: 'returned' }),
    )
    const summary = await makeSummary(made)(7, PERIOD)
    expect(summary.reported).toBe(12)
    expect(total(summary, 'member_total')?.value).toBe(166 - 23 - 14)
  })

  test('an approved report counts as a submitted one does', async () => {
    const made = september('pho_moi')
    made.world.months.push(stored(1, PERIOD, figures({ member_total: 23 }), { status: 'approved' }))
    expect(total(await makeSummary(made)(7, PERIOD), 'member_total')?.value).toBe(166)
  })

  test('a branch whose reports begin later is not expected, unless it has reported all the same', async () => {
    const made = september('truong_5')
    made.world.openings.push({ branchId: 14, period: PERIOD, official: 12, probationary: 1 })
    expect(await makeSummary(made)(7, PERIOD)).toMatchObject({
      branches: { total: 14 },
      reported: 13,
      expected: 13,
      missing: [],
    })
    made.world.months.push(stored(14, PERIOD, figures({ member_total: 13 })))
    expect(await makeSummary(made)(7, PERIOD)).toMatchObject({ reported: 14, expected: 14 })
  })

  test('a branch that does not exist yet is in nothing', async () => {
    const made = september()
    made.world.branches = made.world.branches.map((branch) =>
      branch.code === 'truong_5' ? { ...branch, since: '2017-10' } : branch,
    )
    const summary = await makeSummary(made)(7, PERIOD)
    expect(summary.branches.total).toBe(13)
    expect(total(summary, 'member_total')).toMatchObject({ value: 153, expected: 13 })
  })

  test('the year adds the flows of its months and leaves the year before alone', async () => {
    const made = september()
    made.world.months.push(
      stored(1, '2016-12', figures({ member_total: 22, admitted_count: 50 }), { source: 'import' }),
      stored(1, '2017-03', figures({ member_total: 22, admitted_count: 2 })),
    )
    const { yearToDate } = await makeSummary(made)(7, PERIOD)
    const of = (code: string) => yearToDate.find(({ indicator }) => indicator === code)
    expect(of('admitted_count')).toMatchObject({ value: 6, reported: 15, expected: 9 * 14 })
    expect(of('member_total')).toMatchObject({ value: 166, expected: 14 })
  })

  test('the office is told what the rules note, branch by branch', async () => {
    const made = september('chung_chai', 'thon_b')
    made.world.months.push(
      stored(6, PERIOD, figures({ member_official: 9 })),
      stored(8, PERIOD, figures({ member_official: 2 })),
    )
    const { alerts } = await makeSummary(made)(7, PERIOD)
    expect(alerts.map(({ code, branch }) => [code, branch])).toEqual([
      ['R21', 'chung_chai'],
      ['R20', 'thon_b'],
    ])
  })

  test('of some branches only: their totals, no target, and no figure that may point at a person', async () => {
    const summary = await makeSummary(september())(7, PERIOD, [1, 2])
    expect(summary).toMatchObject({ branches: { total: 2 }, reported: 2, expected: 2, targets: [] })
    expect(total(summary, 'member_total')?.value).toBe(37)
    expect(total(summary, 'disciplined_count')).toBeUndefined()
    expect(summary.yearToDate.some(({ indicator }) => indicator === 'disciplined_count')).toBe(false)
    expect(total(await makeSummary(september())(7, PERIOD), 'disciplined_count')).toBeDefined()
  })

  test('figures for trying say so', async () => {
    const made = september()
    made.world.notes.set('demo', 'yes')
    expect((await makeSummary(made)(7, PERIOD)).demo).toBe(true)
  })

  test('a whole year takes no more reading than its first month', async () => {
    const [january, december] = [makeWorld(), makeWorld()]
    await makeSummary(january)(7, '2017-01')
    await makeSummary(december)(7, '2017-12')
    expect(december.world.calls).toBe(january.world.calls)
  })

  test('a committee that does not exist is refused', async () => {
    await expect(makeSummary(makeWorld())(8, PERIOD)).rejects.toThrow('There is no committee 8.')
  })
})

describe("one branch's month", () => {
  test('it carries what was submitted, and the month before', async () => {
    const made = september()
    made.world.months.push(stored(1, '2017-08', figures({ member_total: 22 })))
    const card = await makeBranchMonth(made)(7, 1, PERIOD)
    expect(card).toMatchObject({
      period: PERIOD,
      month: { code: 'pho_moi', reported: true, figures: { member_total: { value: 23 } } },
    })
    expect(card?.month.previous).toEqual(figures({ member_total: 22 }))
  })

  test("a draft is nobody's figure yet", async () => {
    const made = makeWorld()
    made.world.months = [stored(1, PERIOD, figures({ member_total: 23 }), { status: 'draft' })]
    expect(await makeBranchMonth(made)(7, 1, PERIOD)).toMatchObject({
      month: { reported: false, figures: {} },
    })
  })

  test('there is none of a branch that does not exist', async () => {
    expect(await makeBranchMonth(makeWorld())(7, 99, PERIOD)).toBeNull()
  })
})
