import { expect, test } from 'vitest'
import { seenOnce } from '../../src/services/seen-once.ts'
import { holder, makeWorld } from './month-world.ts'

test('a look asks once about a committee, and another look anew', async () => {
  const { world, ...ports } = makeWorld()
  world.holders = [holder(1, 'secretary', 1)]
  const holders = (_committeeId: number) => ports.offices.holders()
  const asked = { ...ports, offices: { holders } }
  const look = seenOnce(asked)
  const before = world.calls
  const seen = await Promise.all([1, 2, 3].map(() => look.offices.holders(7)))
  expect(world.calls - before).toBe(1)
  world.holders = []
  expect(seen.map((holders) => holders.length)).toEqual([1, 1, 1])
  expect(await seenOnce(asked).offices.holders(7)).toEqual([])
})

test('about something else it asks again, and after a failure too', async () => {
  const { world, ...ports } = makeWorld()
  let broken = true
  const holders = async (committeeId: number) => {
    if (broken) throw new Error(`no database for ${committeeId}`)
    return world.holders
  }
  const look = seenOnce({ ...ports, offices: { holders } })
  await expect(look.offices.holders(7)).rejects.toThrow('no database for 7')
  broken = false
  expect(await look.offices.holders(7)).toEqual([])
  await look.reports.statuses([1], ['2026-11'])
  const before = world.calls
  await look.reports.statuses([1], ['2026-12'])
  expect(world.calls - before).toBe(1)
})
