import { describe, expect, test } from 'vitest'
import { instantOf } from '../../src/domain/day.ts'
import { makeTick } from '../../src/schedule/tick.ts'
import { holder, stored } from '../services/month-world.ts'
import { makeTickingOffice } from './ticking-office.ts'

describe('a tick', () => {
  const DUE = instantOf('2027-01-03', '08:00')

  test('gives back what it put into the outbox, and the second time nothing', async () => {
    const { world, rows, tick } = makeTickingOffice()
    world.holders = [holder(1, 'secretary', 1), holder(2, 'secretary', 2)]
    expect(await tick(DUE - 1)).toEqual([])
    expect((await tick(DUE)).map(({ key }) => key)).toEqual([
      'reminder:si-ma-cai:2026-12:2027-01-03:1',
      'reminder:si-ma-cai:2026-12:2027-01-03:2',
    ])
    expect(rows).toHaveLength(2)
    expect(await tick(DUE + 60_000)).toEqual([])
  })

  test('a dry run leaves the outbox as it is', async () => {
    const { world, rows, tick } = makeTickingOffice()
    world.holders = [holder(1, 'secretary', 1)]
    expect(await tick(DUE, { dryRun: true })).toHaveLength(1)
    expect(rows).toEqual([])
    expect(await tick(DUE, { dryRun: true })).toHaveLength(1)
  })

  test('a report filed just before keeps the reminder away', async () => {
    const { world, tick } = makeTickingOffice()
    world.holders = [holder(1, 'secretary', 1)]
    world.months = [stored(1, '2026-12', {})]
    // That the branch meets is another matter, of another month.
    expect((await tick(DUE)).map(({ job, period }) => [job, period])).toEqual([['meeting', '2027-01']])
  })

  test('two replicas that tick at once make each message once', async () => {
    const { world, rows, tick } = makeTickingOffice()
    world.holders = [holder(1, 'secretary', 1), holder(2, 'secretary', 2), holder(5, 'office')]
    await Promise.all([tick(DUE), tick(DUE), tick(DUE + 60_000)])
    expect(rows.map(({ accountId }) => accountId)).toEqual([1, 2])
  })
})

const reminderOf = (day: string) => [`reminder:si-ma-cai:2026-12:${day}:1`]

describe('a due day that the office has moved', () => {
  test('is reminded of on its new days, and on no day twice', async () => {
    const { world, tick } = makeTickingOffice({ holidays: [], lockDay: 12 })
    world.holders = [holder(1, 'secretary', 1)]
    const reminders = async (day: string) =>
      (await tick(instantOf(day, '08:00'))).filter(({ job }) => job === 'reminder').map(({ key }) => key)
    const dueOn = (dueDay: number) => {
      Object.assign(world.committee, { calendar: { ...world.committee.calendar, dueDay } })
    }
    expect(await reminders('2027-01-02')).toEqual(reminderOf('2027-01-01'))
    expect(await reminders('2027-01-03')).toEqual(reminderOf('2027-01-03'))
    // Two days before the new due day is the old one.
    dueOn(5)
    expect(await reminders('2027-01-03')).toEqual([])
    expect(await reminders('2027-01-05')).toEqual(reminderOf('2027-01-05'))
    dueOn(7)
    expect(await reminders('2027-01-05')).toEqual([])
    expect(await reminders('2027-01-07')).toEqual(reminderOf('2027-01-07'))
    expect(await reminders('2027-01-08')).toEqual(reminderOf('2027-01-08'))
  })
})

describe('who asked to be reminded again', () => {
  const evening = instantOf('2027-01-03', '19:30')
  const again = { accountId: 1, committeeId: 7, until: evening }

  test('hears once, then, of every month that is owed, and nobody else does', async () => {
    const { world, tick, ladder, rows } = makeTickingOffice({ holidays: [] })
    world.holders = [holder(1, 'secretary', 1), holder(2, 'secretary', 2)]
    world.months = [stored(1, '2027-01', {}), stored(2, '2027-01', {})]
    await tick(instantOf('2027-01-03', '08:00'))
    await ladder.snooze(again)
    expect(await tick(evening - 1)).toEqual([])
    expect((await tick(evening)).map(({ accountId, job, period }) => [accountId, job, period])).toEqual([
      [1, 'again', '2026-12'],
    ])
    expect(await tick(evening + 60_000)).toEqual([])
    // It joins what is still waiting for them.
    const own = rows.filter(({ accountId }) => accountId === 1)
    expect(own.map(({ until }) => until)).toEqual([instantOf('2027-01-06')])
  })

  test('hears nothing where the report has been filed since, or the month is locked', async () => {
    const { world, tick, ladder } = makeTickingOffice({ holidays: [] })
    world.holders = [holder(1, 'secretary', 1)]
    world.months = [stored(1, '2026-12', {}), stored(1, '2027-01', {})]
    await ladder.snooze(again)
    expect(await tick(evening)).toEqual([])
    const locked = makeTickingOffice({ holidays: [] })
    locked.world.holders = [holder(1, 'secretary', 1)]
    locked.world.months = [stored(1, '2027-01', {})]
    await locked.ladder.snooze({ ...again, until: instantOf('2027-01-06') })
    expect(await locked.tick(instantOf('2027-01-06', '08:00'))).toEqual([])
  })
})

/** A committee whose office and leader hear nothing but the summary. */
const opened = () => {
  const made = makeTickingOffice({ remind: [] })
  made.world.holders = [holder(5, 'office'), holder(6, 'leader')]
  const summaries = async (now: number) =>
    (await made.tick(now)).filter(({ job }) => job === 'summary').map(({ key }) => key)
  return { ...made, summaries }
}
const both = (period: string) => ['5', '6'].map((who) => `summary:si-ma-cai:${period}:0:${who}`)

describe('a clock that stood still', () => {
  const MISSED = instantOf('2027-01-08', '07:30')
  const days = (count: number): number => MISSED + count * 86_400_000
  test('makes up for a summary that was due meanwhile, once', async () => {
    const { summaries } = opened()
    expect(await summaries(MISSED - 60_000)).toEqual([])
    expect(await summaries(days(20))).toEqual(both('2026-12'))
    expect(await summaries(days(20) + 60_000)).toEqual([])
  })

  test('however long, tells the last month alone', async () => {
    const { summaries } = opened()
    await summaries(MISSED - 60_000)
    expect(await summaries(days(100))).toEqual(both('2027-03'))
  })

  test('makes up for nothing that was due before it ever ticked, nor for who came days later', async () => {
    const { world, summaries } = opened()
    expect(await summaries(days(4))).toEqual([])
    await expect(opened().summaries(days(2))).resolves.toEqual(both('2026-12'))
    const running = opened()
    for (const day of [0, 2, 4]) await running.summaries(days(day))
    running.world.holders = [...world.holders, holder(7, 'leader')]
    expect(await running.summaries(days(5))).toEqual([])
  })

  test('asks no more of a summary once its days are over', async () => {
    const { world, tick } = opened()
    const callsOf = async (now: number): Promise<number> => {
      const before = world.calls
      await tick(now)
      return world.calls - before
    }
    await callsOf(MISSED)
    expect(await callsOf(days(2))).toBeGreaterThan(await callsOf(days(4)))
  })
})

describe('a committee whose messages cannot be made', () => {
  test('keeps those behind it from nothing, and is told of at the end', async () => {
    const { world, rows, deps } = makeTickingOffice()
    world.holders = [holder(1, 'secretary', 1)]
    const tick = makeTick({
      ...deps,
      registry: {
        ...deps.registry,
        committees: async () => [1, 2, 3].map((id) => ({ ...world.committee, id })),
      },
      climb: async (committee, steps, now) => {
        if (committee.id !== 2) throw new Error(`Committee ${committee.id} is broken.`)
        return deps.climb(committee, steps, now)
      },
    })
    const failed: unknown = await tick(instantOf('2027-01-03', '08:00')).catch((error: unknown) => error)
    expect(failed).toBeInstanceOf(AggregateError)
    expect(failed).toMatchObject({
      errors: [{ message: 'Committee 1 is broken.' }, { message: 'Committee 3 is broken.' }],
    })
    expect(rows.map(({ committeeId }) => committeeId)).toEqual([2])
  })

  test('is made up for when they can be made again, however much later', async () => {
    const { world, deps } = makeTickingOffice({ remind: [] })
    world.holders = [holder(5, 'office')]
    let broken = true
    const tick = makeTick({
      ...deps,
      notices: async (...asked) => {
        if (broken) throw new Error('The summary cannot be made.')
        return deps.notices(...asked)
      },
    })
    const due = instantOf('2027-01-08', '07:30')
    await tick(due - 60_000)
    await expect(tick(due)).rejects.toThrow('The tick failed for 1 committees.')
    broken = false
    const later = await tick(instantOf('2027-01-20', '07:30'))
    expect(later.map(({ job }) => job)).toEqual(['summary'])
  })

  test('a dry run is no tick: what is due stays so', async () => {
    const { world, tick } = makeTickingOffice({ remind: [] })
    world.holders = [holder(5, 'office')]
    const due = instantOf('2027-01-08', '07:30')
    await tick(due - 60_000)
    await tick(due, { dryRun: true })
    expect((await tick(instantOf('2027-01-20', '07:30'))).map(({ job }) => job)).toContain('summary')
  })
})
