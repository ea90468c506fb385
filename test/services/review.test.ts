import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { instantOf } from '../../src/domain/day.ts'
import { freshDatabase } from '../support/databases.ts'
import { by, NOW, official, openReviewHouse } from './review-house.ts'

let database: Awaited<ReturnType<typeof freshDatabase>>
let house: Awaited<ReturnType<typeof openReviewHouse>>
beforeAll(async () => {
  database = await freshDatabase('embedded')
})
beforeEach(async () => {
  house = await openReviewHouse(database)
})
afterAll(() => database.drop())

const good = { member_official: 20, member_probationary: 2, member_total: 22 }
const approve = { kind: 'approve' } as const
const giveBack = { kind: 'return', reason: 'xem lại', figures: ['member_official', 'unknown'] } as const
const amending = (value: number, seen: number) => ({
  changes: official(value),
  seen,
  explanations: {},
  reason: null,
})
const oldToNew = [{ label: 'Đảng viên chính thức', old: { value: 20 }, new: { value: 21 } }]

describe('a report that was changed after its submission', () => {
  test('is told to the office and to the others of the branch, with old and new', async () => {
    const report = await house.files(good)
    const amended = await house.amend(report, amending(21, 1), by('secretary', 1))
    expect(amended).toMatchObject({
      kind: 'amended',
      report: { status: 'submitted', revision: 2, receipt: { number: 1, revision: 2 } },
      changes: oldToNew,
    })
    expect(house.rows[0]?.notice).toMatchObject({
      branch: 'Phố Mới',
      period: '2026-11',
      number: 1,
      by: 'secretary',
      changes: oldToNew,
    })
    expect(house.told()).toEqual([2, 8, 9].map((who) => [who, 'reportAmended']))
  })

  test('on behalf of the branch, which is asked whether it is right, as on submission', async () => {
    const report = await house.files(good)
    await house.amend(report, amending(21, 1), by('office', 8))
    expect(house.told()).toEqual([
      [9, 'reportAmended'],
      [1, 'filedOnBehalf'],
      [2, 'filedOnBehalf'],
    ])
  })

  test('twice by one update is told once; refused, it is told to nobody', async () => {
    const report = await house.files(good)
    const once = by('secretary', 1)
    await house.amend(report, amending(21, 1), once)
    await house.amend(report, amending(21, 1), once)
    expect(house.rows).toHaveLength(3)
    expect(await house.amend(report, amending(30, 1), by('deputy', 2))).toMatchObject({ kind: 'refused' })
    expect(house.rows).toHaveLength(3)
  })
})

describe('a change that is asked for', () => {
  test('goes to the office with its number, what is to change and why', async () => {
    const report = await house.files(good)
    const wish = { changes: official(21), reason: 'đếm thiếu', seen: 1 }
    const requested = await house.request(report, wish, by('deputy', 2))
    const request = { number: 2, branch: 'Phố Mới', by: 'deputy', reason: 'đếm thiếu', changes: oldToNew }
    expect(requested).toMatchObject({ kind: 'requested', request })
    expect(house.rows[0]?.notice).toMatchObject({ kind: 'changeRequested', request })
    expect(house.told()).toEqual([8, 9].map((who) => [who, 'changeRequested']))
  })

  test('without a reason is a mistake', async () => {
    const report = await house.files(good)
    const wish = { changes: official(21), reason: ' ', seen: 1 }
    await expect(house.request(report, wish, by('deputy', 2))).rejects.toThrow('with a reason')
  })

  test.each([
    [approve, 'requestApproved'],
    [giveBack, 'requestReturned'],
  ] as const)('and settled is told to the branch: $kind', async (verdict, kind) => {
    const report = await house.files(good)
    await house.request(report, { changes: official(21), reason: 'đếm thiếu', seen: 1 }, by('deputy', 2))
    house.told()
    const word = { number: 2, seen: 1, verdict }
    const settled = await house.settle(house.committee.id, word, by('office', 8))
    expect(settled).toMatchObject({ kind: 'settled', item: { kind: 'request', number: 2 } })
    expect(house.rows[0]?.notice).toMatchObject({ number: 2, changes: oldToNew })
    expect(house.told()).toEqual([1, 2].map((who) => [who, kind]))
  })
})

describe('what waits for the office', () => {
  test('is each report with what its rules remark, and each request', async () => {
    await house.files({ ...good, member_official: 2, member_total: 4 })
    const other = await house.files(good, house.sinChai)
    await house.request(other, { changes: official(21), reason: 'đếm thiếu', seen: 1 }, by('secretary', 3))
    const waiting = await house.items.waiting(house.committee.id)
    expect(waiting.map(({ item }) => item)).toMatchObject([
      {
        kind: 'report',
        number: 1,
        branch: 'Phố Mới',
        revision: 1,
        remarks: [{ text: 'Chi bộ còn 2 đảng viên chính thức.', reason: null }],
      },
      { kind: 'report', number: 2, branch: 'Sín Chải', remarks: [] },
      { kind: 'request', number: 3, branch: 'Sín Chải', changes: oldToNew },
    ])
    expect(waiting[0]?.report.figures.member_official).toMatchObject({ value: 2 })
  })

  test('is approved in one tap as far as it is still as it was read back', async () => {
    const changed = await house.files(good)
    await house.files(good, house.sinChai)
    await house.amend(changed, amending(21, 1), by('secretary', 1))
    house.told()
    const seen = [1, 2, 77].map((number) => ({ number, revision: 1 }))
    const once = by('office', 8)
    const done = await house.approveAll(house.committee.id, seen, once)
    expect(done).toMatchObject({ approved: [{ number: 2 }], left: [1, 77] })
    expect(await house.approveAll(house.committee.id, seen, once)).toMatchObject({
      approved: [{ number: 2 }],
      left: [1, 77],
    })
    expect(house.told()).toEqual([[3, 'reportApproved']])
  })
})

describe('a report that the office gives back', () => {
  test('is told to the branch with the reason, the figures by their labels, and the last day', async () => {
    const report = await house.files(good)
    const word = { number: 1, seen: 1, verdict: giveBack }
    await house.settle(house.committee.id, word, by('office', 8))
    expect(house.rows[0]?.notice).toEqual({
      kind: 'reportReturned',
      period: '2026-11',
      branchId: report.branchId,
      branch: 'Phố Mới',
      number: 1,
      reason: 'xem lại',
      figures: [{ indicator: 'member_official', label: 'Đảng viên chính thức' }],
      until: '2026-12-05',
    })
    expect(house.told()).toEqual([1, 2].map((who) => [who, 'reportReturned']))
    expect(await house.reports.load(report)).toMatchObject({ status: 'returned', unlockedUntil: null })
  })

  test('after the lock may be corrected for three days all the same', async () => {
    const report = await house.files(good)
    const late = by('office', 8, instantOf('2026-12-08', '15:00'))
    await house.settle(house.committee.id, { number: 1, seen: 1, verdict: giveBack }, late)
    expect(house.rows[0]?.notice).toMatchObject({ until: '2026-12-11' })
    expect(await house.reports.load(report)).toMatchObject({ unlockedUntil: instantOf('2026-12-12') })
  })

  test('without a reason is a mistake, and a number that nobody has is told', async () => {
    await house.files(good)
    const word = { number: 1, seen: 1, verdict: { ...giveBack, reason: ' ' } }
    await expect(house.settle(house.committee.id, word, by('office', 8))).rejects.toThrow('without a reason')
    const unknown = { number: 99, seen: 1, verdict: approve }
    expect(await house.settle(house.committee.id, unknown, by('office', 8))).toEqual({
      kind: 'refused',
      why: 'review:unknown',
    })
    expect(house.told()).toEqual([])
  })
})

describe('a month that the office opens again', () => {
  test('is told to the branch, and is open to the end of the day', async () => {
    const ref = { branchId: house.phoMoi, period: '2026-10' }
    const branch = await house.unlock(house.committee.id, ref, '2026-12-04', by('office', 8))
    expect(branch).toBe('Phố Mới')
    expect(await house.reviews.unlocked([house.phoMoi], NOW)).toEqual([
      { ...ref, until: instantOf('2026-12-05') },
    ])
    expect(house.rows[0]?.notice).toMatchObject({ ...ref, branch: 'Phố Mới', until: '2026-12-04' })
    expect(house.told()).toEqual([1, 2].map((who) => [who, 'monthUnlocked']))
  })

  test.each([
    ['2026-10', '2026-12-01', 'a day that is still to end'],
    ['2015-10', '2026-12-04', 'has no branch'],
  ])('not a month without the branch, nor until a day that is over: %s, %s', async (period, until, why) => {
    const ref = { branchId: house.phoMoi, period }
    await expect(house.unlock(house.committee.id, ref, until, by('office', 8))).rejects.toThrow(why)
  })
})
