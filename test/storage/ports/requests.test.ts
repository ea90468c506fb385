import { expect, test } from 'vitest'
import {
  amendment,
  approve,
  asked,
  byOffice,
  describeReviews,
  giveBack,
  LOCK,
  official,
  refused,
  settle,
  submitted,
} from './review-scene.ts'
import { doing, given, loaded, morning, openNovember, type Scene, submit } from './scene.ts'

async function approved(scene: Scene) {
  const report = await submitted(scene)
  await settle(scene, 1, { seen: 1, verdict: approve })
  return loaded(scene, report)
}

describeReviews('a change that the office is asked for', ({ newScene, database }) => {
  test('waits under a number of its own, and changes nothing yet', async () => {
    const scene = await newScene()
    const report = await approved(scene)
    expect(await asked(scene, report)).toBe(2)
    expect(await scene.reviews.awaiting(scene.committee.id)).toEqual([
      {
        kind: 'request',
        branchId: scene.phoMoi,
        period: '2026-11',
        number: 2,
        revision: 1,
        at: morning,
        changes: [{ indicator: 'member_official', old: given(20), new: given(25) }],
        reason: 'đếm thiếu',
        by: 'secretary',
        waits: true,
      },
    ])
    expect(await scene.reviews.openRequests(scene.committee.id)).toEqual([{ number: 2, period: '2026-11' }])
    expect((await loaded(scene, report)).figures.member_official).toEqual(given(20))
  })

  test('receipts and requests are numbered out of one count', async () => {
    const scene = await newScene()
    const report = await approved(scene)
    const numbers = [await asked(scene, report), await asked(scene, report, official(26))]
    const next = await scene.reports.open(
      { branchId: scene.sinChai, period: '2026-11' },
      scene.committee.id,
      1,
      doing(),
    )
    expect([...numbers, (await submit(scene, next)).number]).toEqual([2, 3, 4])
  })

  test('the same update again is the same request', async () => {
    const scene = await newScene()
    const report = await approved(scene)
    const once = doing()
    const first = await asked(scene, report, official(25), once)
    expect(await asked(scene, report, official(25), once)).toBe(first)
    expect(await scene.reviews.awaiting(scene.committee.id)).toHaveLength(1)
  })

  test('is refused where the report changed since it was seen, or is not submitted', async () => {
    const scene = await newScene()
    const report = await submitted(scene)
    await scene.reviews.amend(report, amendment(1), doing())
    const wish = { changes: official(25), reason: 'đếm thiếu', seen: 1 }
    expect(await scene.reviews.request(report, wish, doing())).toEqual(refused('review:changed'))
    const draft = await openNovember({ ...scene, phoMoi: scene.sinChai })
    expect(await scene.reviews.request(draft, { ...wish, seen: 0 }, doing())).toEqual(
      refused('review:changed'),
    )
  })

  test('approved, it is the next revision in the words of who asked; the report stays approved', async () => {
    const scene = await newScene()
    const report = await approved(scene)
    const number = await asked(scene, report, official(25), doing({ role: 'deputy' }))
    const later = byOffice({ at: LOCK + 60_000 })
    expect(await settle(scene, number, { seen: 1, verdict: approve }, later)).toEqual({ kind: 'settled' })
    const now = await loaded(scene, report)
    expect(now).toMatchObject({ status: 'approved', revision: 2, receipt: { number: 1, revision: 2 } })
    expect(now.figures.member_official).toEqual(given(25))
    const view = await scene.reports.view(report)
    expect(view?.revisions[1]).toMatchObject({
      office: 'deputy',
      reason: 'đếm thiếu',
      at: LOCK + 60_000,
      changes: [{ indicator: 'member_official', old: 20, new: 25 }],
    })
    expect(view?.reviews.map(({ act, number: of, office }) => [act, of, office])).toEqual([
      ['approve', 1, 'office'],
      ['request', 2, 'deputy'],
      ['approveRequest', 2, 'office'],
    ])
    expect(await scene.reviews.awaiting(scene.committee.id)).toEqual([])
    expect(await scene.reviews.openRequests(scene.committee.id)).toEqual([])
  })

  test('returned, it leaves the report as it is, and its reason stays', async () => {
    const scene = await newScene()
    const report = await approved(scene)
    const number = await asked(scene, report)
    expect(await settle(scene, number, { seen: 1, verdict: giveBack })).toEqual({ kind: 'settled' })
    expect(await loaded(scene, report)).toMatchObject({ status: 'approved', revision: 1 })
    expect((await scene.reports.view(report))?.reviews.at(-1)).toMatchObject({
      act: 'returnRequest',
      number,
      reason: 'xem lại',
    })
    expect(await scene.reviews.find(scene.committee.id, number)).toMatchObject({ waits: false })
  })

  test('of several about one report the first one approved makes the others out of date', async () => {
    const scene = await newScene()
    const report = await approved(scene)
    const first = await asked(scene, report)
    const other = await asked(scene, report, official(30))
    await settle(scene, first, { seen: 1, verdict: approve })
    expect(await settle(scene, other, { seen: 1, verdict: approve })).toEqual(refused('review:changed'))
    expect(await settle(scene, other, { seen: 1, verdict: giveBack })).toEqual({ kind: 'settled' })
    expect((await loaded(scene, report)).figures.member_official).toEqual(given(25))
  })

  test('of two of the office at the same moment one wins; who comes again gets the same', async () => {
    const scene = await newScene()
    const report = await approved(scene)
    const number = await asked(scene, report)
    const [one, other] = [byOffice(), byOffice({ accountId: 10 })]
    const said = await Promise.all([
      settle(scene, number, { seen: 1, verdict: approve }, one),
      settle(scene, number, { seen: 1, verdict: giveBack }, other),
    ])
    expect(said.map(({ kind: came }) => came).toSorted()).toEqual(['refused', 'settled'])
    expect(said).toContainEqual(refused('review:settled'))
    const winner = said[0]?.kind === 'settled' ? one : other
    const verdict = winner === one ? approve : giveBack
    expect(await settle(scene, number, { seen: 1, verdict }, winner)).toEqual({ kind: 'settled' })
    const { revision } = await loaded(scene, report)
    expect(revision).toBe(winner === one ? 2 : 1)
  })

  test('the figures of an imported month are changed so too, and it has no receipt for that', async () => {
    const scene = await newScene()
    const ref = { branchId: scene.phoMoi, period: '2026-10' }
    const figures = { member_official: given(18, null) }
    await scene.reports.importMonths(
      [{ ...ref, committeeId: scene.committee.id, formVersion: 1, figures }],
      morning,
    )
    const report = await loaded(scene, ref)
    const number = await asked(scene, report)
    await settle(scene, number, { seen: 1, verdict: approve })
    expect(await loaded(scene, ref)).toMatchObject({ status: 'approved', revision: 2, receipt: null })
    const answers = await database().prisma.answer.findMany({
      where: { reportId: report.id },
      orderBy: { id: 'asc' },
    })
    expect(answers.map(({ key, old, new: now }) => [key === 'import', old, now])).toEqual([
      [true, null, { state: 'given', value: 18 }],
      [false, { state: 'given', value: 18 }, { state: 'given', value: 25 }],
    ])
  })

  test('is settled once, and what was asked never changes, not even by hand', async () => {
    const scene = await newScene()
    const report = await approved(scene)
    const number = await asked(scene, report)
    const where = `WHERE committee_id = ${scene.committee.id} AND number = ${number}`
    const byHand = (sql: string) => database().pool.query(`${sql} ${where}`)
    const refuses = 'keeps its rows for ever'
    await expect(byHand("UPDATE change_request SET reason = 'khác'")).rejects.toThrow(refuses)
    await expect(byHand("UPDATE change_request SET verdict = 'approve', reason = 'khác'")).rejects.toThrow(
      refuses,
    )
    await expect(byHand('DELETE FROM change_request')).rejects.toThrow(refuses)
    await settle(scene, number, { seen: 1, verdict: giveBack })
    await expect(byHand("UPDATE change_request SET verdict = 'approve'")).rejects.toThrow(refuses)
  })
})
