import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { makeDeliver } from '../../src/chat/deliver.ts'
import { type Instant, instantOf } from '../../src/domain/day.ts'
import type { Notice } from '../../src/domain/notice.ts'
import { addMonths, periodsFrom } from '../../src/domain/period.ts'
import { afterRest } from '../../src/domain/rest.ts'
import { makeTick } from '../../src/schedule/tick.ts'
import { makeDeparture } from '../../src/services/departure.ts'
import { makeNotices } from '../../src/services/notices.ts'
import { makeSummary } from '../../src/services/summary.ts'
import { makeMemoryOutbox } from '../services/memory-outbox.ts'
import { holder, makeWorld, stored } from '../services/month-world.ts'

const holidays = ['2026-12-03', '2027-02-03', '2027-02-04', '2027-04-30', '2027-05-01']

function office(remindAt = '08:00') {
  const made = makeWorld({ holidays, remindAt })
  const { outbox, rows } = makeMemoryOutbox()
  const deps = { ...made, outbox, summary: makeSummary(made) }
  const notices = makeNotices(deps)
  const tick = makeTick({ ...deps, notices, summaries: async () => [] })
  return { ...made, outbox, rows, notices, tick, mayLeave: makeDeparture(deps) }
}

describe('a tick', () => {
  const DUE = instantOf('2027-01-03', '08:00')

  test('gives back what it put into the outbox, and the second time nothing', async () => {
    const { world, rows, tick } = office()
    world.holders = [holder(1, 'secretary', 1), holder(2, 'secretary', 2)]
    expect(await tick(DUE - 1)).toEqual([])
    expect((await tick(DUE)).map(({ key }) => key)).toEqual([
      'reminder:si-ma-cai:2026-12:0:1',
      'reminder:si-ma-cai:2026-12:0:2',
    ])
    expect(rows).toHaveLength(2)
    expect(await tick(DUE + 60_000)).toEqual([])
  })

  test('a dry run leaves the outbox as it is', async () => {
    const { world, rows, tick } = office()
    world.holders = [holder(1, 'secretary', 1)]
    expect(await tick(DUE, { dryRun: true })).toHaveLength(1)
    expect(rows).toEqual([])
    expect(await tick(DUE, { dryRun: true })).toHaveLength(1)
  })

  test('a report filed just before keeps the reminder away', async () => {
    const { world, tick } = office()
    world.holders = [holder(1, 'secretary', 1)]
    world.months = [stored(1, '2026-12', {})]
    expect(await tick(DUE)).toEqual([])
  })
})

describe('a committee whose messages cannot be made', () => {
  test('keeps those behind it from nothing, and is told of at the end', async () => {
    const { world, rows, outbox, notices } = office()
    world.holders = [holder(1, 'secretary', 1)]
    const tick = makeTick({
      registry: { committees: async () => [1, 2, 3].map((id) => ({ ...world.committee, id })) },
      outbox,
      summaries: async () => [],
      notices: async (committee, step) => {
        if (committee.id !== 2) throw new Error(`Committee ${committee.id} is broken.`)
        return notices(committee, step)
      },
    })
    const failed: unknown = await tick(instantOf('2027-01-03', '08:00')).catch((error: unknown) => error)
    expect(failed).toBeInstanceOf(AggregateError)
    expect(failed).toMatchObject({
      errors: [{ message: 'Committee 1 is broken.' }, { message: 'Committee 3 is broken.' }],
    })
    expect(rows.map(({ committeeId }) => committeeId)).toEqual([2])
  })
})

describe('a year of ticks, with downtimes and reports filed at any time', () => {
  const START = instantOf('2026-11-01')
  const HOUR = 3_600_000
  const HOURS = 365 * 24
  /** Comes round to every hour of the day. */
  const STRIDE = 5
  type Filing = readonly [branchId: number, period: string, hour: number]
  type Downtime = readonly [from: number, hours: number]

  /** What left, and when, over a year in which the clock ran whenever nothing was down. */
  async function yearOf(remindAt: string, filings: readonly Filing[], downtimes: readonly Downtime[]) {
    const made = office(remindAt)
    const { world } = made
    // Two branches have the same secretary.
    world.holders = [
      holder(1, 'secretary', 1),
      holder(1, 'secretary', 2),
      holder(3, 'secretary', 3),
      holder(5, 'office'),
    ]
    let now = START
    const left: { key: string; at: Instant; notice: Notice }[] = []
    const deliver = makeDeliver({
      outbox: made.outbox,
      look: () => async (message, at) => {
        const departure = await made.mayLeave(message, at)
        if (departure.kind === 'go') left.push({ key: message.key, at, notice: departure.notice })
        return departure
      },
      channels: [{ name: 'web', send: async () => ({ kind: 'sent' }) }],
      render: () => [{ text: '…', buttons: [] }],
      now: () => now,
      sleep: async () => undefined,
      onError: (error) => {
        throw error
      },
      onSettled: () => {},
      onUnreachable: async () => {},
    })
    for (let hour = 0; hour < HOURS; hour += STRIDE) {
      now = START + hour * HOUR
      for (const [branchId, period, filed] of filings) {
        const known = world.months.some((one) => one.branchId === branchId && one.period === period)
        if (filed <= hour && !known) world.months.push(stored(branchId, period, {}, { submittedAt: now }))
      }
      if (downtimes.some(([from, hours]) => from <= hour && hour < from + hours)) continue
      await made.tick(now)
      await deliver.run()
    }
    return { ...made, left }
  }

  test('nobody who has filed is reminded, nobody is disturbed at rest, and each message comes once', async () => {
    const months = periodsFrom('2026-10', addMonths('2026-10', 12))
    const filing = fc.tuple(fc.constantFrom(1, 2, 3), fc.constantFrom(...months), fc.nat(HOURS))
    const downtime = fc.tuple(fc.nat(HOURS), fc.integer({ min: 1, max: 24 * 20 }))
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom('05:00', '08:00', '21:00'),
        fc.array(filing, { maxLength: 40 }),
        fc.array(downtime, { maxLength: 12 }),
        async (remindAt, filings, downtimes) => {
          const { world, rows, left } = await yearOf(remindAt, filings, downtimes)
          for (const { at, notice } of left) {
            expect(afterRest(world.committee.calendar, at)).toBe(at)
            if (notice.kind !== 'opening' && notice.kind !== 'reminder') continue
            for (const name of notice.branches) {
              const branch = world.branches.find(({ facts }) => facts.name === name)
              const filed = world.months.find(
                ({ branchId, period }) => branchId === branch?.id && period === notice.period,
              )
              expect(filed?.submittedAt ?? Infinity).toBeGreaterThan(at)
            }
          }
          const keys = left.map(({ key }) => key)
          expect(new Set(keys).size).toBe(keys.length)
          expect(new Set(rows.map(({ key }) => key)).size).toBe(rows.length)
        },
      ),
      { numRuns: 8 },
    )
  })

  test('who never files hears of every month: that it opens, and that it is owed', async () => {
    const { left } = await yearOf('08:00', [], [])
    const of = (job: string, account: number) =>
      left.filter(({ key }) => key.startsWith(`${job}:`) && key.endsWith(`:${account}`)).length
    expect([of('opening', 1), of('opening', 3), of('summary', 5)]).toEqual([12, 12, 12])
    // Three a month, of October too; a holiday joined two of them in three months.
    expect(of('reminder', 1)).toBe(12 * 3 - 3)
    expect(of('summary', 1)).toBe(0)
  })
})
