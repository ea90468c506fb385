import { expect, test } from 'vitest'
import { instantOf } from '../../src/domain/day.ts'
import { dueSummaries } from '../../src/schedule/summaries.ts'
import { makeDigestNotices } from '../../src/services/digest-notices.ts'
import type { WaitingRequest } from '../../src/domain/summary-notice.ts'
import { makeMemoryOutbox } from './memory-outbox.ts'
import { holder, makeWorld } from './month-world.ts'

function office(requests: readonly WaitingRequest[]) {
  const { world, offices } = makeWorld()
  const { outbox } = makeMemoryOutbox()
  world.holders = [holder(5, 'office'), holder(6, 'leader'), holder(1, 'secretary', 1)]
  const notices = makeDigestNotices({ offices, outbox, reviews: { openRequests: async () => requests } })
  return async (day: string, time: string) => {
    const now = instantOf(day, time)
    const steps = dueSummaries(world.committee.calendar, now).filter(({ job }) => job === 'digest')
    const made = (await Promise.all(steps.map((step) => notices(world.committee, step)))).flat()
    await outbox.add(made, now)
    return made.map(({ accountId, notice }) => [accountId, notice])
  }
}

test('the office hears once a morning which changes wait for it, and nobody else does', async () => {
  const at = office([{ number: 13, period: '2026-10' }])
  const told = [[5, { kind: 'requestDigest', requests: [{ number: 13, period: '2026-10' }] }]]
  expect(await at('2026-11-10', '07:59')).toEqual([])
  expect(await at('2026-11-10', '08:00')).toEqual(told)
  expect(await at('2026-11-10', '08:01')).toEqual([])
  expect(await at('2026-11-10', '10:30')).toEqual([])
  expect(await at('2026-11-11', '08:00')).toEqual(told)
})

test('after days of rest it hears once of all that waits, on the first working morning', async () => {
  const at = office([{ number: 13, period: '2027-01' }])
  // Tết of 2027 is kept from the 5th to the 9th, its eve and four days.
  for (const day of ['2027-02-05', '2027-02-06', '2027-02-07', '2027-02-08', '2027-02-09'])
    for (const time of ['08:00', '09:59']) expect(await at(day, time)).toEqual([])
  expect(await at('2027-02-10', '07:59')).toEqual([])
  expect(await at('2027-02-10', '08:00')).toHaveLength(1)
  expect(await at('2027-02-10', '09:59')).toEqual([])
})

test('it hears nothing where no change waits', async () => {
  expect(await office([])('2026-11-10', '08:00')).toEqual([])
})
