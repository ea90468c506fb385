import { describe, expect, test } from 'vitest'
import { instantOf } from '../../src/domain/day.ts'
import { makeFindReports } from '../../src/services/find-reports.ts'
import { makeWorld, stored } from './month-world.ts'

const NOW = instantOf('2026-12-08', '09:00')
const UNTIL = instantOf('2026-12-11')
const branch = (id: number, code: string, name: string) => ({ id, code, name, committeeId: 7 })
const phoMoi = branch(1, 'pho_moi', 'Phố Mới')
const sinChai = branch(2, 'sin_chai', 'Sín Chải')

const house = () => {
  const made = makeWorld()
  made.world.months.push(stored(1, '2026-09', {}, { status: 'returned' }))
  made.world.unlocked.push({ branchId: 1, period: '2026-09', until: UNTIL })
  return { ...made, find: makeFindReports(made) }
}

describe('the reports of some branches', () => {
  test('are those of the months asked for, begun or not', async () => {
    const found = await house().find([phoMoi, sinChai], ['2026-12'], 'these', NOW)
    expect(found).toMatchObject([
      { branchId: 1, period: '2026-12', status: 'none', number: null, revision: 0, unlockedUntil: null },
      { branchId: 2, period: '2026-12', status: 'none', unlockedUntil: null },
    ])
  })

  test('say until when the office has opened a month again', async () => {
    const found = await house().find([phoMoi], ['2026-09'], 'these', NOW)
    expect(found).toMatchObject([{ status: 'returned', number: 12, revision: 1, unlockedUntil: UNTIL }])
  })

  test('take months in that are open again, for the branch that they are open for', async () => {
    const found = await house().find([phoMoi, sinChai], ['2026-12'], 'unlocked as well', NOW)
    expect(found.map(({ branchId, period }) => [branchId, period])).toEqual([
      [1, '2026-09'],
      [1, '2026-12'],
      [2, '2026-12'],
    ])
  })

  test('leave them out when the time is over', async () => {
    const found = await house().find([phoMoi], ['2026-12'], 'unlocked as well', UNTIL)
    expect(found).toMatchObject([{ period: '2026-12', unlockedUntil: null }])
  })

  test('have a month open again where no report was begun yet', async () => {
    const { world, find } = house()
    world.unlocked.push({ branchId: 2, period: '2026-10', until: UNTIL })
    const found = await find([sinChai], ['2026-12'], 'unlocked as well', NOW)
    expect(found).toMatchObject([
      { period: '2026-10', status: 'none', unlockedUntil: UNTIL },
      { period: '2026-12', status: 'none', unlockedUntil: null },
    ])
  })
})
