import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Holding, Person, Role } from '../../src/domain/office.ts'
import { makeReceiptVersion } from '../../src/services/receipt-version.ts'
import { makeVersions } from '../../src/services/versions.ts'
import { freshDatabase } from '../support/databases.ts'
import { by, official, openReviewHouse } from './review-house.ts'

let database: Awaited<ReturnType<typeof freshDatabase>>
let scene: Awaited<ReturnType<typeof twoVersions>>

/** A report with a restricted figure, changed once. */
async function twoVersions() {
  const house = await openReviewHouse(database)
  const first = await house.files({ member_official: 20, disciplined_count: 1 })
  const change = { changes: official(21), seen: 1, explanations: {}, reason: 'kỷ luật một đồng chí' }
  await house.amend(first, change, by('secretary', 1))
  const now = await house.reports.load(first)
  const codes = [first.receipt?.code ?? '', now?.receipt?.code ?? ''] as const
  return { ...house, codes, receipt: makeReceiptVersion(house), versions: makeVersions(house) }
}

beforeAll(async () => {
  database = await freshDatabase('embedded')
  scene = await twoVersions()
})
afterAll(() => database.drop())

function person(role: Role, branchIds: readonly number[] = []): Person {
  const branches = branchIds.map((id) => ({ id, code: String(id), name: String(id) }))
  const holding: Holding = { id: 1, committee: scene.committee, role, seat: null, branches }
  return { accountId: 1, address: { channel: 'web', id: '1' }, holdings: [holding] }
}

test('a code shows the figures of its revision, with its number and whether it still stands', async () => {
  const secretary = person('secretary', [scene.phoMoi])
  const [before, after] = scene.codes
  expect(await scene.receipt(before, secretary)).toMatchObject({
    current: false,
    late: false,
    report: {
      figures: { member_official: { value: 20, words: '20' }, disciplined_count: { value: 1 } },
      receipt: { number: 1, revision: 1, code: before },
    },
  })
  expect(await scene.receipt(after, secretary)).toMatchObject({
    current: true,
    report: { figures: { member_official: { value: 21 } }, receipt: { revision: 2 } },
  })
})

test('who does not see the branch learns no more than who mistypes the code', async () => {
  const other = person('secretary', [scene.sinChai])
  expect(await scene.receipt(scene.codes[0], other)).toBeNull()
  expect(await scene.receipt(scene.codes[0], null)).toBeNull()
  expect(await scene.receipt('BN-222222', person('office'))).toBeNull()
})

test('a leader gets neither the restricted figures nor their place in the form', async () => {
  const found = await scene.receipt(scene.codes[1], person('leader'))
  expect(Object.keys(found?.report.figures ?? {})).toEqual(['member_official'])
  expect(found?.form.indicators.some(({ restricted }) => restricted === true)).toBe(false)
  expect(JSON.stringify(found)).not.toContain('disciplined_count')
})

test('the history has every revision, old and new with their labels, for who sees the branch', async () => {
  const ref = { branchId: scene.phoMoi, period: '2026-11' }
  const of = (who: Person | null) => scene.versions(scene.committee.id, ref, who)
  expect(await of(person('office'))).toMatchObject({
    branch: 'Phố Mới',
    versions: [
      { number: 1, office: 'secretary', changes: [{ old: null }, { indicator: 'disciplined_count' }] },
      { number: 2, reason: 'kỷ luật một đồng chí', changes: [{ old: { value: 20 }, new: { value: 21 } }] },
    ],
  })
  const leader = await of(person('leader'))
  expect(leader.versions.map(({ changes, reason }) => [changes.length, reason])).toEqual([
    [1, null],
    [1, null],
  ])
  expect(JSON.stringify(leader)).not.toContain('disciplined_count')
  expect(await of(person('secretary', [scene.sinChai]))).toMatchObject({ versions: [] })
  expect(await of(null)).toMatchObject({ versions: [] })
})

test('a month that nobody has begun has no versions', async () => {
  const ref = { branchId: scene.sinChai, period: '2026-11' }
  expect(await scene.versions(scene.committee.id, ref, person('office'))).toMatchObject({
    branch: 'Sín Chải',
    versions: [],
  })
})
