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
import { doing, given, loaded, morning } from './scene.ts'

describeReviews('a submitted report is changed', ({ newScene, database }) => {
  test('at once: the next revision, under the number and the time of the first submission', async () => {
    const scene = await newScene()
    const report = await submitted(scene)
    const later = doing({ at: morning + 60_000, role: 'deputy' })
    const amended = await scene.reviews.amend(report, amendment(1, { reason: 'đếm thiếu' }), later)
    expect(amended).toMatchObject({
      kind: 'amended',
      receipt: { number: 1, at: morning, revision: 2 },
      changes: [{ indicator: 'member_official', old: { value: 20 }, new: given(21) }],
    })
    const now = await loaded(scene, report)
    expect(now).toMatchObject({ status: 'submitted', revision: 2, submittedAt: morning })
    expect(now.figures).toEqual({ member_official: given(21) })
    expect(now.receipt?.code).not.toBe(report.receipt?.code)
    const view = await scene.reports.view(report)
    expect(view?.revisions[1]).toEqual({
      number: 2,
      at: morning + 60_000,
      office: 'deputy',
      channel: 'telegram',
      reason: 'đếm thiếu',
      changes: [{ indicator: 'member_official', old: 20, new: 21, words: '21' }],
    })
    const answers = await database().prisma.answer.findMany({
      where: { reportId: report.id },
      orderBy: { id: 'asc' },
    })
    expect(answers[1]).toMatchObject({
      old: { state: 'given', value: 20 },
      new: { state: 'given', value: 21 },
      role: 'deputy',
      key: later.key,
    })
  })

  test('a figure may be taken away and another be given, each with its audit', async () => {
    const scene = await newScene()
    const report = await submitted(scene)
    const changes = [
      { indicator: 'member_official', figure: null },
      { indicator: 'party_fee', figure: { state: 'pending' as const, words: 'chưa' } },
    ]
    await scene.reviews.amend(report, amendment(1, { changes }), doing())
    expect((await loaded(scene, report)).figures).toEqual({ party_fee: { state: 'pending', words: 'chưa' } })
    const answers = await database().prisma.answer.findMany({
      where: { reportId: report.id, key: { not: '' } },
      orderBy: { id: 'asc' },
    })
    expect(answers.slice(1).map(({ old, new: now }) => [old, now])).toEqual([
      [{ state: 'given', value: 20 }, null],
      [null, { state: 'pending' }],
    ])
  })

  test('reasons for rules are put beside those given before, and are kept with the revision', async () => {
    const scene = await newScene()
    const report = await submitted(scene)
    const explanations = { R20: { reason: 'kỳ nghỉ', about: '…' } }
    await scene.reviews.amend(report, amendment(1, { explanations, reason: 'đếm thiếu' }), doing())
    expect((await loaded(scene, report)).explanations).toEqual(explanations)
    expect((await scene.reports.view(report))?.revisions[1]?.reason).toBe('đếm thiếu\nR20: kỳ nghỉ')
  })

  test('the same update again gives the same receipt, also when the report went on since', async () => {
    const scene = await newScene()
    const report = await submitted(scene)
    const once = doing()
    const first = await scene.reviews.amend(report, amendment(1), once)
    await scene.reviews.amend(report, amendment(2, { changes: official(30) }), doing())
    await settle(scene, 1, { seen: 3, verdict: approve })
    expect(await scene.reviews.amend(report, amendment(1), once)).toEqual(first)
    expect((await loaded(scene, report)).figures.member_official).toEqual(given(30))
  })

  test('who saw an earlier revision is told, and nothing changes', async () => {
    const scene = await newScene()
    const report = await submitted(scene)
    await scene.reviews.amend(report, amendment(1), doing())
    const late = amendment(1, { changes: official(30) })
    expect(await scene.reviews.amend(report, late, doing())).toEqual(refused('review:changed'))
    expect((await loaded(scene, report)).figures.member_official).toEqual(given(21))
    expect((await scene.reports.view(report))?.revisions).toHaveLength(2)
  })

  test('of two who change it at the same moment one is told that it changed', async () => {
    const scene = await newScene()
    const report = await submitted(scene)
    const said = await Promise.all(
      [21, 22, 23].map((value) =>
        scene.reviews.amend(report, amendment(1, { changes: official(value) }), doing()),
      ),
    )
    expect(said.filter((one) => one.kind === 'amended')).toHaveLength(1)
    expect(said.filter((one) => one.kind === 'refused' && one.why === 'review:changed')).toHaveLength(2)
  })

  test('not when it is approved, nor from the lock on', async () => {
    const scene = await newScene()
    const report = await submitted(scene)
    expect(await scene.reviews.amend(report, amendment(1), doing({ at: LOCK }))).toEqual(
      refused('review:closed'),
    )
    await settle(scene, 1, { seen: 1, verdict: approve })
    expect(await scene.reviews.amend(report, amendment(1), doing())).toEqual(refused('review:closed'))
    expect((await loaded(scene, report)).figures.member_official).toEqual(given(20))
  })

  test('after the lock as long as the office has opened the month again', async () => {
    const scene = await newScene()
    const report = await submitted(scene)
    await scene.reviews.unlock(scene.committee.id, report, LOCK + 60_000, byOffice())
    const last = doing({ at: LOCK + 59_999 })
    expect(await scene.reviews.amend(report, amendment(1), last)).toMatchObject({ kind: 'amended' })
    const over = doing({ at: LOCK + 60_000 })
    expect(await scene.reviews.amend(report, amendment(2), over)).toEqual(refused('review:closed'))
  })

  test('one that was returned meanwhile is corrected as a draft, not so', async () => {
    const scene = await newScene()
    const report = await submitted(scene)
    await settle(scene, 1, { seen: 1, verdict: giveBack })
    expect(await scene.reviews.amend(report, amendment(1), doing())).toEqual(refused('review:changed'))
  })

  test('by somebody else: the branch is asked whether it is right; by the branch itself: no more', async () => {
    const scene = await newScene()
    const report = await submitted(scene)
    await scene.reviews.amend(report, amendment(1), byOffice())
    expect(await scene.reports.awaitsBranch(report)).toBe(true)
    await scene.reviews.amend(report, amendment(2, { changes: official(22) }), doing())
    expect(await scene.reports.awaitsBranch(report)).toBe(false)
  })

  test('a change and an approval at the same moment: the approved figures are those that were seen', async () => {
    const scene = await newScene()
    for (const period of ['2026-05', '2026-06', '2026-07', '2026-08']) {
      const draft = await scene.reports.open(
        { branchId: scene.phoMoi, period },
        scene.committee.id,
        1,
        doing(),
      )
      await scene.reports.save(draft, official(20), doing())
      const ready = await loaded(scene, draft)
      const submission = await scene.reports.submit(ready, false, doing())
      if (submission.kind !== 'submitted') throw new Error(submission.kind)
      const { number } = submission.receipt
      const [amended, settled] = await Promise.all([
        scene.reviews.amend(ready, amendment(1), doing()),
        settle(scene, number, { seen: 1, verdict: approve }),
      ])
      const { status, figures } = await loaded(scene, draft)
      const came = [amended, settled].map((one) => ('why' in one ? one.why : one.kind))
      expect([...came, status, figures.member_official]).toEqual(
        amended.kind === 'amended'
          ? ['amended', 'review:changed', 'submitted', given(21)]
          : ['review:closed', 'settled', 'approved', given(20)],
      )
    }
  })
})
