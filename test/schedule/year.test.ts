import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { makeDeliver } from '../../src/chat/deliver.ts'
import { makePauses } from '../../src/chat/pause.ts'
import { dueDayOf, locksAt } from '../../src/domain/calendar.ts'
import { addDays, type Instant, instantOf, localDay } from '../../src/domain/day.ts'
import type { LadderPart, Notice } from '../../src/domain/notice.ts'
import { addMonths, periodsFrom } from '../../src/domain/period.ts'
import { afterRest } from '../../src/domain/rest.ts'
import { stepsOf } from '../../src/schedule/jobs.ts'
import type { OutboxMessage } from '../../src/services/ports/outbox.ts'
import { holder, stored } from '../services/month-world.ts'
import { makeTickingOffice } from './ticking-office.ts'

const START = instantOf('2026-11-01')
const HOUR = 3_600_000
const HOURS = 365 * 24
/** Comes round to every hour of the day. */
const STRIDE = 5

type Filing = readonly [branchId: number, period: string, hour: number]
type Downtime = readonly [from: number, hours: number]
type Left = {
  readonly key: string
  readonly account: number | null
  readonly at: Instant
  readonly notice: Notice
}

/** Thirteen secretaries, one of whom has two branches, a deputy, and the office: what left, and when, over a year. */
async function yearOf(
  remindAt: string,
  weekends: boolean,
  filings: readonly Filing[],
  downtimes: readonly Downtime[],
) {
  const made = makeTickingOffice({ remindAt, weekends })
  const { world } = made
  world.holders = world.branches.map(({ id }) => holder(id === 2 ? 1 : id, 'secretary', id))
  world.holders.push(holder(20, 'deputy', 3), holder(21, 'office'), holder(22, 'leader'))
  let now = START
  const left: Left[] = []
  const ticks: Instant[] = []
  const deliver = makeDeliver({
    outbox: made.outbox,
    look: () => async (message: OutboxMessage, at: Instant) => {
      const departure = await made.mayLeave(message, at)
      if (departure.kind === 'go')
        left.push({ key: message.key, account: message.accountId, at, notice: departure.notice })
      return departure
    },
    channels: [{ name: 'web', send: async () => ({ kind: 'sent' }) }],
    pauseOf: makePauses(),
    render: () => [{ text: '…', buttons: [] }],
    now: () => now,
    sleep: async () => undefined,
    onUnreachable: async () => undefined,
    onSettled: () => undefined,
    onError: (error) => {
      throw error
    },
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
    ticks.push(now)
  }
  const filedAt = (branchId: number, period: string): Instant =>
    world.months.find((one) => one.branchId === branchId && one.period === period)?.submittedAt ?? Infinity
  return { ...made, left, ticks, filedAt }
}

type Year = Awaited<ReturnType<typeof yearOf>>

const partsIn = ({ notice }: Left): readonly LadderPart[] => (notice.kind === 'ladder' ? notice.parts : [])

/** The steps that should have reached the secretary of a branch and did not: nobody told them until the next one. */
function unheard({ world, left, ticks, filedAt }: Year, branchId: number, period: string): string[] {
  const { calendar } = world.committee
  const steps = stepsOf(calendar, period).filter(({ job }) => job === 'opening' || job === 'reminder')
  return steps
    .filter((step) => {
      // The first run of the clock at which it could have left, if that is in time and soon enough.
      const heardBy = ticks.find((at) => at >= step.at && afterRest(calendar, at) === at)
      const inTime = heardBy !== undefined && heardBy < step.until && heardBy < step.at + 3 * 24 * HOUR
      if (!inTime || filedAt(branchId, period) <= heardBy) return false
      return !left.some(
        (one) =>
          one.at === heardBy &&
          partsIn(one).some(
            ({ rung, branches }) => rung.period === period && branches.some(({ id }) => id === branchId),
          ),
      )
    })
    .map(({ job, name }) => `${job} ${period} ${name} of branch ${branchId}`)
}

/** The summaries that the office should have got and did not, though the clock ran before them and before the next one. */
function untold({ world, left, ticks: [first = Infinity, ...ticks] }: Year): string[] {
  const { calendar } = world.committee
  const steps = months.flatMap((period) => stepsOf(calendar, period)).filter(({ job }) => job === 'summary')
  return steps
    .filter((step) => {
      const decided = ticks.find((at) => at >= step.at)
      // Rest may keep it for some days.
      const inTime = decided !== undefined && decided + 10 * 24 * HOUR < step.until
      if (!inTime || first >= step.at) return false
      return !left.some(
        ({ account, notice }) =>
          account === 21 && notice.kind === 'monthSummary' && notice.summary.period === step.period,
      )
    })
    .map(({ period }) => period)
}

const months = periodsFrom('2026-10', addMonths('2026-10', 12))

describe('a year of ticks over fourteen branches, with downtimes and reports filed at any time', () => {
  const filing = fc.tuple(fc.integer({ min: 1, max: 14 }), fc.constantFrom(...months), fc.nat(HOURS))
  const downtime = fc.tuple(fc.nat(HOURS), fc.integer({ min: 1, max: 24 * 20 }))

  test('who has filed is left alone, nobody is disturbed at rest, every debtor hears of every step, once', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom('05:00', '08:00', '21:00'),
        fc.boolean(),
        fc.array(filing, { maxLength: 120 }),
        fc.array(downtime, { maxLength: 12 }),
        async (remindAt, weekends, filings, downtimes) => {
          const year = await yearOf(remindAt, weekends, filings, downtimes)
          const { world, rows, left, filedAt } = year
          const { calendar } = world.committee
          for (const one of left) {
            expect(afterRest(calendar, one.at)).toBe(one.at)
            for (const { rung, branches } of partsIn(one)) {
              const end = rung.job === 'lock' ? Infinity : locksAt(calendar, rung.period)
              expect(one.at).toBeLessThan(end)
              for (const { id } of branches) expect(filedAt(id, rung.period)).toBeGreaterThan(one.at)
            }
          }
          // One message a person at a time, unless the sender slept over two of them; and each rung once.
          const moments = new Map(rows.map(({ key, at }) => [key, at]))
          const heard = left
            .filter((one) => partsIn(one).length > 0)
            .map(({ key, at, account }) => `${account}@${at} for ${moments.get(key)}`)
          expect(new Set(heard).size).toBe(heard.length)
          const rungs = left.flatMap((one) =>
            partsIn(one).map(({ rung }) => `${one.account} ${rung.job} ${rung.period} ${rung.name}`),
          )
          expect(new Set(rungs).size).toBe(rungs.length)
          expect(new Set(rows.map(({ key }) => key)).size).toBe(rows.length)
          const branches = world.branches.map(({ id }) => id)
          expect(branches.flatMap((id) => months.flatMap((month) => unheard(year, id, month)))).toEqual([])
          expect(untold(year)).toEqual([])
        },
      ),
      { numRuns: 6 },
    )
  })

  test('who never files hears of every month: that it opens, and that it is owed; the deputy and the office too', async () => {
    const { left, world } = await yearOf('08:00', true, [], [])
    const of = (account: number, ...jobs: readonly string[]) =>
      left
        .filter((one) => one.account === account)
        .flatMap((one) => partsIn(one))
        .filter(({ rung }) => jobs.includes(rung.job)).length
    expect([of(1, 'opening'), of(3, 'opening'), of(14, 'opening')]).toEqual([12, 12, 12])
    // Three a month, of October too; a holiday joined two of them in three months.
    expect(of(1, 'reminder')).toBe(12 * 3 - 3)
    // Over Tết a month locked before anybody else could be asked.
    expect([of(20, 'deputy'), of(20, 'opening', 'reminder'), of(21, 'calls'), of(21, 'lock')]).toEqual([
      11, 0, 11, 12,
    ])
    const late = left.find(({ account }) => account === 20)
    const due = dueDayOf(world.committee.calendar, '2026-10')
    expect(localDay(late?.at ?? 0)).toBe(addDays(due, 1))
    expect(
      left.filter(({ notice }) => notice.kind === 'monthSummary').map(({ account }) => account),
    ).toHaveLength(24)
  })
})
