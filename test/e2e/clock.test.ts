import { afterEach, describe, expect, it } from 'vitest'
import type { Person } from '../support/bot-api/person.ts'
import { runsWith } from '../support/services.ts'
import { monthOf, namMa, openMonth, type Setup, today } from './support/commune.ts'
import { fileMonth, unchangedMonth } from './support/filing.ts'
import { type Opened, openOffice } from './support/office.ts'
import { freePort, openWorld, type World } from './support/world.ts'

// Days and times that make today, at this hour, the moment of each job; nobody is at rest.
const day = Number(today().slice(8))
const awake = { quiet: '00:00-00:00', remind_at: '00:00', summary_at: '00:00', holidays: [] }
let world: World
afterEach(() => world.close())

describe('the clock of a running service', () => {
  it('opens the month today for who owes it', async () => {
    const opened = monthOf(today(), 0)
    world = await openWorld({
      database: 'embedded',
      sessions: 'database',
      updates: 'polling',
      env: { SCHEDULE: 'on' },
    })
    const secretary = world.person(1)
    await beforeTheClock(
      { open_day: day, due_day: 1, lock_day: 2, summary_day: 2, remind: [] },
      async ({ letIn }) => letIn(secretary, 'Bí thư chi bộ', 'truong'),
    )
    await world.start()
    const said = await secretary.waitsFor(/đã mở/)
    expect(said).toEqual([expect.stringContaining(`tháng ${opened.words} của Chi bộ Trường PTDTBT {Nậm Mạ}`)])
    expect(await outboxes()).toEqual({ sent: 1 })
  })
})

describe.runIf(runsWith('DATABASE_URL') && runsWith('REDIS_URL'))('the clocks of two replicas', () => {
  it('remind who owes on the due day and nobody who filed, each once', async () => {
    const { due, says, calendar } = reminderOfToday()
    world = await openWorld({
      database: 'given',
      sessions: 'redis',
      updates: 'webhook',
      env: { SCHEDULE: 'on' },
    })
    const [filed, owes] = [world.person(1), world.person(2)]
    const office = await beforeTheClock(
      { ...calendar, lock_day: 31, summary_day: day },
      async ({ form, letIn }) => {
        await letIn(filed, 'Bí thư chi bộ', 'co_lu')
        await letIn(owes, 'Bí thư chi bộ', 'pa_so')
        await letIn(owes, 'Bí thư chi bộ', 'truong')
        // All of it: what is pending would still be asked for.
        await fileMonth(filed, form, due, { ...unchangedMonth(20, due), meeting_quality_score: '85' })
      },
    )
    // Meetings and locks have days of their own, and may be today.
    const heard = () =>
      [
        [filed, /hạn nộp|chưa nộp/] as const,
        [owes, /hạn nộp|chưa nộp/] as const,
        [office, /Tóm tắt tháng/] as const,
      ].map(([{ messages }, words]) => messages.filter((text) => words.test(text)).length)
    const before = heard()

    await Promise.all([world.start(), world.start({ PORT: String(await freePort()) })])
    const reminder = await owes.waitsFor(says)
    expect(reminder.at(-1)).toContain('Pá Sọ "A" & \'B\', Trường PTDTBT {Nậm Mạ}')
    await office.waitsFor(/Tóm tắt tháng/)
    await expect.poll(outboxes).toEqual({ sent: 2 })
    expect(heard().map((count, at) => count - (before[at] ?? 0))).toEqual([0, 1, 1])
    expect(world.api.refused).toEqual([])
  })
})

/**
 * A month with a reminder today: on its due day; on the last day of a month, when what is due then is locked
 * already, on the day before the due day. Nothing opens today, nor in the days that are made up for.
 */
function reminderOfToday() {
  const isLast = openMonth().code === monthOf(today(), 0).code
  return isLast
    ? { due: openMonth(), says: /chưa nộp số liệu/, calendar: { open_day: 1, due_day: 1, remind: [-1] } }
    : {
        due: openMonth(),
        says: /Hôm nay là hạn nộp/,
        calendar: { open_day: day > 20 ? 1 : 25, due_day: day, remind: [0] },
      }
}

/** How many messages of the month's own steps stand in each state; meetings and locks have days of their own. */
async function outboxes(): Promise<Record<string, number>> {
  const rows = await world.sql<{ state: string; count: number }>(
    `SELECT state, count(*)::int AS count FROM outbox WHERE job IN ('opening', 'reminder', 'summary') GROUP BY state`,
  )
  return Object.fromEntries(rows.map(({ state, count }) => [state, count]))
}

/** What happens in a commune with that calendar while no clock runs; resolves to its office. */
async function beforeTheClock(
  calendar: Setup['calendar'],
  work: (opened: Opened) => Promise<unknown>,
): Promise<Person> {
  const opened = await openOffice(world, namMa({ ...awake, ...calendar }), { SCHEDULE: 'off' })
  await work(opened)
  await opened.service.kill('SIGTERM')
  return opened.office
}
