import { expect, test } from 'vitest'
import {
  amendment,
  approve,
  byOffice,
  describeReviews,
  giveBack,
  LOCK,
  official,
  refused,
  settle,
  submitted,
} from './review-scene.ts'
import { doing, given, loaded, morning, openNovember, submit } from './scene.ts'

describeReviews('what the office says to a report', ({ newScene }) => {
  test('submitted reports wait for it, drafts and settled ones do not', async () => {
    const scene = await newScene()
    await openNovember({ ...scene, phoMoi: scene.sinChai })
    await submitted(scene)
    const waiting = { kind: 'report', branchId: scene.phoMoi, period: '2026-11', number: 1, revision: 1 }
    expect(await scene.reviews.awaiting(scene.committee.id)).toEqual([
      { ...waiting, late: false, at: morning },
    ])
    expect(await scene.reviews.find(scene.committee.id, 1)).toMatchObject(waiting)
    await settle(scene, 1, { seen: 1, verdict: approve })
    expect(await scene.reviews.awaiting(scene.committee.id)).toEqual([])
  })

  test('approved, it stands; returned, it takes answers again and says why until it is submitted', async () => {
    const scene = await newScene()
    const report = await submitted(scene)
    expect(await settle(scene, 1, { seen: 1, verdict: giveBack })).toEqual({ kind: 'settled' })
    const returned = { reason: 'xem lại', figures: ['member_official'] }
    expect(await loaded(scene, report)).toMatchObject({ status: 'returned', returned })
    expect(await scene.reports.save(report, official(21), doing())).toBe('saved')
    const receipt = await submit(scene, await loaded(scene, report))
    expect(receipt).toMatchObject({ number: 1, at: morning, revision: 2 })
    expect(await loaded(scene, report)).toMatchObject({ status: 'submitted', returned: null })
    expect(await settle(scene, 1, { seen: 2, verdict: approve })).toEqual({ kind: 'settled' })
    expect(await loaded(scene, report)).toMatchObject({ status: 'approved' })
    expect((await scene.reports.view(report))?.reviews).toMatchObject([
      { act: 'return', office: 'office', number: 1, revision: 1, ...returned },
      { act: 'approve', office: 'office', number: 1, revision: 2, reason: null, figures: [] },
    ])
  })

  test('a report that the branch denied was not returned by the office', async () => {
    const scene = await newScene()
    const report = await submitted(scene)
    await settle(scene, 1, { seen: 1, verdict: giveBack })
    await submit(scene, await loaded(scene, report), { doing: byOffice() })
    await scene.reports.settleBehalf(report, false, doing())
    expect(await loaded(scene, report)).toMatchObject({ status: 'returned', returned: null })
  })

  test('of two of the office at the same moment one wins, the other is told', async () => {
    const scene = await newScene()
    const report = await submitted(scene)
    const said = await Promise.all([
      settle(scene, 1, { seen: 1, verdict: approve }),
      settle(scene, 1, { seen: 1, verdict: giveBack }, byOffice({ accountId: 10 })),
      settle(scene, 1, { seen: 1, verdict: approve }, byOffice({ accountId: 11 })),
    ])
    expect(said.filter((one) => one.kind === 'settled')).toHaveLength(1)
    expect(said.filter((one) => one.kind === 'refused' && one.why === 'review:settled')).toHaveLength(2)
    expect((await scene.reports.view(report))?.reviews).toHaveLength(1)
  })

  test('the same update again gives the same, also when the report went on since', async () => {
    const scene = await newScene()
    const report = await submitted(scene)
    const once = byOffice()
    await settle(scene, 1, { seen: 1, verdict: giveBack }, once)
    await submit(scene, await loaded(scene, report))
    expect(await settle(scene, 1, { seen: 1, verdict: giveBack }, once)).toEqual({ kind: 'settled' })
    expect(await loaded(scene, report)).toMatchObject({ status: 'submitted' })
    expect((await scene.reports.view(report))?.reviews).toHaveLength(1)
  })

  test('one that changed meanwhile is not approved unseen', async () => {
    const scene = await newScene()
    const report = await submitted(scene)
    await scene.reviews.amend(report, amendment(1), doing())
    expect(await settle(scene, 1, { seen: 1, verdict: approve })).toEqual(refused('review:changed'))
    expect(await loaded(scene, report)).toMatchObject({ status: 'submitted' })
    expect((await scene.reports.view(report))?.reviews).toEqual([])
  })

  test("a number is the committee's own: another committee does not know it", async () => {
    const [scene, elsewhere] = [await newScene(), await newScene()]
    const report = await submitted(scene)
    expect(await settle(elsewhere, 1, { seen: 1, verdict: approve })).toEqual(refused('review:unknown'))
    expect(await elsewhere.reviews.find(elsewhere.committee.id, 1)).toBeNull()
    expect(await loaded(scene, report)).toMatchObject({ status: 'submitted' })
  })

  test('one that is returned near the lock opens its month for a while, and the audit says so', async () => {
    const scene = await newScene()
    const report = await submitted(scene)
    const until = LOCK + 3 * 86_400_000
    const late = byOffice({ at: LOCK + 60_000 })
    await settle(scene, 1, { seen: 1, verdict: giveBack, unlockUntil: until }, late)
    expect(await loaded(scene, report)).toMatchObject({ status: 'returned', unlockedUntil: until })
    expect((await scene.reports.view(report))?.reviews).toMatchObject([
      { act: 'return' },
      { act: 'unlock', until },
    ])
  })

  test('a check code stands for one revision, and an unknown one for none', async () => {
    const scene = await newScene()
    const report = await submitted(scene)
    await scene.reviews.amend(report, amendment(1), doing())
    const now = await loaded(scene, report)
    const at = { branchId: scene.phoMoi, period: '2026-11', committeeId: scene.committee.id }
    expect(await scene.reviews.coded(report.receipt?.code ?? '')).toEqual({ ...at, revision: 1 })
    expect(await scene.reviews.coded(now.receipt?.code ?? '')).toEqual({ ...at, revision: 2 })
    expect(await scene.reviews.coded('BN-222222')).toBeNull()
    expect(now.figures.member_official).toEqual(given(21))
  })
})
