import { expect, test } from 'vitest'
import { makeProgress } from '../../src/services/progress.ts'
import { makeReportView } from '../../src/services/report-view.ts'
import type { ReportView } from '../../src/services/ports/stored-month.ts'
import { figures, notApplicable, pending } from './month-fakes.ts'
import { makeWorld, stored } from './month-world.ts'

test('every expected branch is listed with where its report stands', async () => {
  const made = makeWorld()
  const at = Date.UTC(2017, 9, 5)
  made.world.months = [
    stored(1, '2017-09', figures({}), { late: true, submittedAt: at }),
    stored(2, '2017-09', figures({}), { status: 'draft', submittedAt: null }),
  ]
  made.world.openings.push({ branchId: 14, period: '2017-12', official: 1, probationary: 0 })
  const { branches, demo } = await makeProgress(made)(7, '2017-09')
  expect(demo).toBe(false)
  expect(branches).toHaveLength(13)
  expect(branches.slice(0, 3)).toEqual([
    { name: 'Phố Mới', status: 'submitted', late: true, at },
    { name: 'Sín Chải', status: 'none', late: false, at: null },
    { name: 'Gia Khâu I', status: 'none', late: false, at: null },
  ])
})

test('an officer sees the branches that the seat follows', async () => {
  const { branches } = await makeProgress(makeWorld())(7, '2017-09', [3])
  expect(branches.map(({ name }) => name)).toEqual(['Gia Khâu I'])
})

const asked = { committee: 'si-ma-cai', branch: 'pho_moi', period: '2026-11' }
const december = (day: number, hour = 0) => Date.UTC(2026, 11, day, hour - 7)

function viewOf(view: ReportView | null) {
  const made = makeWorld()
  return makeReportView({ ...made, reports: { view: async () => view } })
}

test('a report shows every indicator of its form, in four states', async () => {
  const said = figures({
    member_official: 21,
    member_probationary: pending,
    meeting_attended_count: notApplicable,
  })
  const view: ReportView = {
    ...stored(1, '2026-11', said, { submittedAt: december(2, 9), late: false }),
    reviews: [],
    revisions: [
      {
        number: 1,
        at: december(2, 9),
        office: 'secretary',
        channel: 'telegram',
        reason: null,
        changes: [{ indicator: 'member_official', old: null, new: 21, words: '21' }],
      },
    ],
  }
  const found = await viewOf(view)(asked, december(4))
  if (found.kind !== 'found') throw new Error(found.why)
  const { figures: shown, ...report } = found.report
  expect(report).toEqual({
    ...asked,
    formVersion: 1,
    status: 'submitted',
    locked: false,
    late: false,
    source: 'chat',
    submittedAt: '2026-12-02T09:00:00+07:00',
    revisions: [{ ...view.revisions[0], at: '2026-12-02T09:00:00+07:00' }],
    reviews: [],
  })
  expect(shown).toHaveLength(10)
  expect(shown.slice(0, 3)).toEqual([
    { indicator: 'member_official', value: 21, state: 'given', words: '21' },
    { indicator: 'member_probationary', value: null, state: 'pending', words: 'chưa có số liệu' },
    { indicator: 'member_total', value: null, state: 'unanswered', words: null },
  ])
  expect(shown.find(({ indicator }) => indicator === 'meeting_attended_count')?.state).toBe('not_applicable')
})

test('a month that nobody has begun has no status, and locks like any other', async () => {
  const found = await viewOf(null)(asked, december(6))
  expect(found).toMatchObject({
    kind: 'found',
    report: { status: 'none', source: null, submittedAt: null, locked: true, revisions: [] },
  })
  expect(await viewOf(null)(asked, december(6) - 1)).toMatchObject({ report: { locked: false } })
})

test('an imported month is locked from the start', async () => {
  const view = {
    ...stored(1, '2026-11', {}, { source: 'import', status: 'approved' }),
    revisions: [],
    reviews: [],
  }
  expect(await viewOf(view)(asked, december(1))).toMatchObject({ report: { locked: true, source: 'import' } })
})

test('a month that the office has opened again is not locked until then, not even an imported one', async () => {
  const made = makeWorld()
  made.world.unlocked.push({ branchId: 1, period: '2026-11', until: december(10) })
  const imported = stored(1, '2026-11', {}, { source: 'import', status: 'submitted' })
  for (const view of [null, { ...imported, revisions: [], reviews: [] }]) {
    const viewOn = makeReportView({ ...made, reports: { view: async () => view } })
    expect(await viewOn(asked, december(10) - 1)).toMatchObject({ report: { locked: false } })
    expect(await viewOn(asked, december(10))).toMatchObject({ report: { locked: true } })
    expect(await viewOn({ ...asked, period: '2026-10' }, december(9))).toMatchObject({
      report: { locked: true },
    })
  }
})

test("what the office did is shown beside the revisions, with Viet Nam's offset", async () => {
  const about = { channel: 'telegram', office: 'office', revision: null, reason: null, figures: [] } as const
  const view: ReportView = {
    ...stored(1, '2026-11', {}),
    revisions: [],
    reviews: [{ ...about, act: 'unlock', at: december(7, 9), number: null, until: december(10) }],
  }
  expect(await viewOf(view)(asked, december(8))).toMatchObject({
    report: {
      reviews: [
        {
          act: 'unlock',
          office: 'office',
          at: '2026-12-07T09:00:00+07:00',
          until: '2026-12-10T00:00:00+07:00',
        },
      ],
    },
  })
})

test('an unknown committee or branch is refused by name', async () => {
  const view = viewOf(null)
  expect(await view({ ...asked, committee: 'x' }, 0)).toEqual({ kind: 'refused', why: 'committee:unknown' })
  expect(await view({ ...asked, branch: 'x' }, 0)).toEqual({ kind: 'refused', why: 'branch:unknown' })
})
