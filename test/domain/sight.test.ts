import { expect, test } from 'vitest'
import { defaultCalendar } from '../../src/domain/calendar.ts'
import type { Holding, Role } from '../../src/domain/office.ts'
import { sightOf } from '../../src/domain/sight.ts'

const committee = { id: 7, code: 'x', name: 'x', place: 'x', above: 'x', calendar: defaultCalendar }
const holds = (role: Role, branchIds: readonly number[], committeeId = 7): Holding => ({
  id: 1,
  committee: { ...committee, id: committeeId },
  role,
  seat: null,
  branches: branchIds.map((id) => ({ id, code: String(id), name: String(id) })),
})
const sees = (...holdings: Holding[]) =>
  sightOf({ accountId: 1, address: { channel: 'web', id: '1' }, holdings }, { committeeId: 7, branchId: 1 })

test.each([
  ['all', 'secretary', [1]],
  ['nothing', 'secretary', [2]],
  ['all', 'deputy', [1]],
  ['all', 'office', []],
  ['unrestricted', 'leader', []],
  ['unrestricted', 'officer', [1, 2]],
  ['nothing', 'officer', [2]],
] as const)('sees %s of the branch: a %s of %j', (sight, role, branches) => {
  expect(sees(holds(role, branches))).toBe(sight)
})

test('another committee gives no sight of it, and the better of two offices counts', () => {
  expect(sees(holds('office', [], 8))).toBe('nothing')
  expect(sees(holds('leader', []), holds('deputy', [1]))).toBe('all')
  expect(sees()).toBe('nothing')
})
