import { expect, test } from 'vitest'
import {
  amendment,
  approve,
  byOffice,
  describeReviews,
  giveBack,
  LOCK,
  official,
  settle,
  submitted,
} from './review-scene.ts'
import { doing, given, loaded, morning, openNovember, submit } from './scene.ts'

const DAY = 86_400_000

describeReviews('a month that the office opens again', ({ newScene }) => {
  test('is open until that instant, for that branch and month alone, with a report or without', async () => {
    const scene = await newScene()
    const ref = { branchId: scene.phoMoi, period: '2026-09' }
    await scene.reviews.unlock(scene.committee.id, ref, LOCK, byOffice())
    const both = [scene.phoMoi, scene.sinChai]
    expect(await scene.reviews.unlocked(both, LOCK - 1)).toEqual([{ ...ref, until: LOCK }])
    expect(await scene.reviews.unlocked([scene.sinChai], LOCK - 1)).toEqual([])
    expect(await scene.reviews.unlocked(both, LOCK)).toEqual([])
    const report = await scene.reports.open(ref, scene.committee.id, 1, doing())
    expect(report.unlockedUntil).toBe(LOCK)
    expect(await openNovember(scene)).toMatchObject({ unlockedUntil: null })
  })

  test('the newest word counts, so that it may be shortened', async () => {
    const scene = await newScene()
    const ref = { branchId: scene.phoMoi, period: '2026-11' }
    await scene.reviews.unlock(scene.committee.id, ref, LOCK + 5 * DAY, byOffice())
    await scene.reviews.unlock(scene.committee.id, ref, LOCK + DAY, byOffice())
    expect(await scene.reviews.unlocked([scene.phoMoi], LOCK)).toMatchObject([{ until: LOCK + DAY }])
    expect(await scene.reviews.unlocked([scene.phoMoi], LOCK + DAY)).toEqual([])
  })

  test('the same update opens it once', async () => {
    const scene = await newScene()
    const report = await submitted(scene)
    const once = byOffice()
    await scene.reviews.unlock(scene.committee.id, report, LOCK, once)
    await scene.reviews.unlock(scene.committee.id, report, LOCK, once)
    expect((await scene.reports.view(report))?.reviews).toEqual([
      {
        act: 'unlock',
        at: morning,
        office: 'office',
        channel: 'telegram',
        number: null,
        revision: null,
        reason: null,
        figures: [],
        until: LOCK,
      },
    ])
  })

  test('what was approved is submitted again, and approved anew', async () => {
    const scene = await newScene()
    const report = await submitted(scene)
    await settle(scene, 1, { seen: 1, verdict: approve })
    await scene.reviews.unlock(scene.committee.id, report, LOCK + DAY, byOffice())
    expect(await loaded(scene, report)).toMatchObject({ status: 'submitted', revision: 1 })
    await scene.reviews.amend(report, amendment(1), doing({ at: LOCK }))
    await settle(scene, 1, { seen: 2, verdict: approve })
    expect(await loaded(scene, report)).toMatchObject({ status: 'approved', revision: 2 })
    expect((await scene.reports.view(report))?.reviews.map(({ act }) => act)).toEqual([
      'approve',
      'unlock',
      'reopen',
      'approve',
    ])
  })

  test('what is returned or begun stays so', async () => {
    const scene = await newScene()
    const report = await submitted(scene)
    await settle(scene, 1, { seen: 1, verdict: giveBack })
    await scene.reviews.unlock(scene.committee.id, report, LOCK, byOffice())
    expect(await loaded(scene, report)).toMatchObject({
      status: 'returned',
      returned: { reason: 'xem lại' },
    })
  })

  test('an imported month gets a number, by which it is approved again; changed, it has a receipt', async () => {
    const scene = await newScene()
    const ref = { branchId: scene.phoMoi, period: '2026-10' }
    const figures = { member_official: given(18, null) }
    const month = { ...ref, committeeId: scene.committee.id, formVersion: 1, figures }
    await scene.reports.importMonths([month], morning)
    await scene.reviews.unlock(scene.committee.id, ref, LOCK, byOffice())
    expect(await scene.reviews.awaiting(scene.committee.id)).toMatchObject([{ number: 1, revision: 1 }])
    const amended = await scene.reviews.amend(
      await loaded(scene, ref),
      amendment(1, { changes: official(19) }),
      doing(),
    )
    expect(amended).toMatchObject({ kind: 'amended', receipt: { number: 1, at: morning, revision: 2 } })
    expect(await settle(scene, 1, { seen: 2, verdict: approve })).toEqual({ kind: 'settled' })
  })

  test('a submission at the same moment is not lost, and neither is the opening', async () => {
    const scene = await newScene()
    const draft = await openNovember(scene)
    const [receipt] = await Promise.all([
      submit(scene, draft, { late: true, doing: doing({ at: LOCK }) }),
      scene.reviews.unlock(scene.committee.id, draft, LOCK + DAY, byOffice({ at: LOCK })),
    ])
    const now = await loaded(scene, draft)
    expect(now).toMatchObject({ status: 'submitted', unlockedUntil: LOCK + DAY, receipt })
    expect((await scene.reports.view(draft))?.late).toBe(true)
  })

  test('an approval at the same moment stands only where it came after the opening', async () => {
    const scene = await newScene()
    const report = await submitted(scene)
    await Promise.all([
      settle(scene, 1, { seen: 1, verdict: approve }),
      scene.reviews.unlock(scene.committee.id, report, LOCK, byOffice()),
    ])
    const acts = (await scene.reports.view(report))?.reviews.map(({ act }) => act) ?? []
    const { status } = await loaded(scene, report)
    expect(status).toBe(acts.at(-1) === 'approve' ? 'approved' : 'submitted')
    expect(acts.includes('reopen')).toBe(acts.indexOf('approve') === 0)
  })

  test("another committee's branch is not its to open", async () => {
    const [scene, elsewhere] = [await newScene(), await newScene()]
    const ref = { branchId: scene.phoMoi, period: '2026-11' }
    await expect(scene.reviews.unlock(elsewhere.committee.id, ref, LOCK, byOffice())).rejects.toThrow(
      'is not one of committee',
    )
    expect(await scene.reviews.unlocked([scene.phoMoi], morning)).toEqual([])
  })
})
