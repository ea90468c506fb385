import { describe, expect, test } from 'vitest'
import { instantOf } from '../../src/domain/day.ts'
import { stepsOf } from '../../src/schedule/jobs.ts'
import { makeDeparture } from '../../src/services/departure.ts'
import { makeNotices } from '../../src/services/notices.ts'
import type { OutboxMessage } from '../../src/services/ports/outbox.ts'
import { makeSummary } from '../../src/services/summary.ts'
import { makeMemoryOutbox } from './memory-outbox.ts'
import { holder, makeWorld, stored } from './month-world.ts'

const PERIOD = '2026-11'

function office() {
  const made = makeWorld()
  const { outbox, rows } = makeMemoryOutbox()
  const deps = { ...made, outbox, summary: makeSummary(made) }
  const notices = makeNotices(deps)
  const mayLeave = makeDeparture(deps)
  const step = (job: string, name: string) => {
    const found = stepsOf(made.world.committee.calendar, PERIOD).find(
      (one) => one.job === job && one.name === name,
    )
    if (found === undefined) throw new Error(`There is no ${job} ${name}.`)
    return found
  }
  const gather = (job: string, name = '0') => notices(made.world.committee, step(job, name))
  return { ...made, outbox, rows, gather, mayLeave }
}

const branchesIn = ({ notice }: OutboxMessage) =>
  notice.kind === 'opening' || notice.kind === 'reminder' ? notice.branches : []

describe('who is written to', () => {
  test('the secretary of each branch is told that the month is open', async () => {
    const { world, gather } = office()
    world.holders = [holder(1, 'secretary', 1), holder(2, 'secretary', 2), holder(3, 'deputy', 2)]
    const messages = await gather('opening')
    expect(messages[0]).toEqual({
      key: 'opening:si-ma-cai:2026-11:0:1',
      job: 'opening',
      committeeId: 7,
      period: PERIOD,
      branchId: 1,
      role: 'secretary',
      accountId: 1,
      address: { channel: 'web', id: '1' },
      notice: { kind: 'opening', period: PERIOD, branches: ['Phố Mới'], dueDay: '2026-12-03' },
      at: instantOf('2026-11-25', '08:00'),
      until: instantOf('2026-12-01'),
    })
    expect(messages.map(({ accountId }) => accountId)).toEqual([1, 2])
  })

  test('where a branch has no secretary, its deputy is', async () => {
    const { world, gather } = office()
    world.holders = [holder(3, 'deputy', 2), holder(4, 'officer', null)]
    expect(await gather('opening')).toMatchObject([{ accountId: 3, role: 'deputy' }])
  })

  test('a secretary of two branches gets one reminder that names both', async () => {
    const { world, gather } = office()
    world.holders = [holder(1, 'secretary', 2), holder(1, 'secretary', 1)]
    const messages = await gather('reminder')
    expect(messages).toHaveLength(1)
    expect(messages.map(branchesIn)).toEqual([['Phố Mới', 'Sín Chải']])
    expect(messages[0]).toMatchObject({ branchId: 1, notice: { when: 'due', dueDay: '2026-12-03' } })
  })

  test('only those who owe are reminded: a draft or a returned report is still owed', async () => {
    const { world, gather } = office()
    world.holders = [1, 2, 3, 4].map((id) => holder(id, 'secretary', id))
    world.months = [
      stored(1, PERIOD, {}),
      stored(2, PERIOD, {}, { status: 'approved' }),
      stored(3, PERIOD, {}, { status: 'draft' }),
      stored(4, PERIOD, {}, { status: 'returned' }),
    ]
    expect((await gather('reminder')).map(({ accountId }) => accountId)).toEqual([3, 4])
  })

  test('a branch whose reports begin later owes nothing', async () => {
    const { world, gather } = office()
    world.holders = [holder(1, 'secretary', 1)]
    world.openings.push({ branchId: 1, period: PERIOD, official: 21, probationary: 2 })
    expect(await gather('reminder')).toEqual([])
    expect(await gather('opening')).toEqual([])
  })

  test('before, on and after the due day the reminder knows where it stands', async () => {
    const { world, gather } = office()
    world.holders = [holder(1, 'secretary', 1)]
    const whens = await Promise.all(['-2', '0', '1'].map((name) => gather('reminder', name)))
    expect(whens.flat().map(({ notice }) => notice)).toMatchObject([
      { when: 'before' },
      { when: 'due' },
      { when: 'late' },
    ])
  })

  test('office and leaders get the summary, each person once, and nobody else does', async () => {
    const { world, gather } = office()
    world.holders = [holder(1, 'secretary', 1), holder(5, 'office'), holder(6, 'leader'), holder(6, 'office')]
    const messages = await gather('summary')
    expect(messages.map(({ accountId, branchId }) => [accountId, branchId])).toEqual([
      [5, null],
      [6, null],
    ])
    expect(messages[0]?.notice).toMatchObject({
      kind: 'monthSummary',
      summary: { period: PERIOD, expected: 14 },
    })
  })

  test('a month in which no branch was to report has no summary', async () => {
    const { world, gather } = office()
    world.holders = [holder(5, 'office')]
    world.openings = world.openings.map((opening) => ({ ...opening, period: PERIOD }))
    expect(await gather('summary')).toEqual([])
  })

  test('what exists is not made again, and then no summary is worked out', async () => {
    const { world, gather, outbox } = office()
    world.holders = [holder(5, 'office')]
    await outbox.add(await gather('summary'), 0)
    const before = world.calls
    expect(await gather('summary')).toEqual([])
    expect(world.calls - before).toBe(1)
    world.holders.push(holder(6, 'leader'))
    expect(await gather('summary')).toMatchObject([{ accountId: 6 }])
  })
})

async function reminder() {
  const made = office()
  made.world.holders = [holder(1, 'secretary', 1), holder(1, 'secretary', 2), holder(5, 'leader')]
  const [message] = await made.gather('reminder')
  if (message === undefined) throw new Error('Nobody is reminded.')
  return { ...made, message }
}

describe('a last look before a message leaves', () => {
  const DUE = instantOf('2026-12-03', '08:00')

  test('it goes as it is while nothing has changed', async () => {
    const { mayLeave, message } = await reminder()
    expect(await mayLeave(message, DUE)).toEqual({ kind: 'go', notice: message.notice })
  })

  test('nobody is disturbed in quiet hours', async () => {
    const { mayLeave, message } = await reminder()
    expect(await mayLeave(message, instantOf('2026-12-03', '20:30'))).toEqual({
      kind: 'wait',
      until: instantOf('2026-12-04', '06:30'),
    })
  })

  test('a branch that has filed meanwhile is no longer named; when all have, nothing leaves', async () => {
    const { world, mayLeave, message } = await reminder()
    world.months = [stored(1, PERIOD, {})]
    expect(await mayLeave(message, DUE)).toMatchObject({ kind: 'go', notice: { branches: ['Sín Chải'] } })
    world.months.push(stored(2, PERIOD, {}))
    expect(await mayLeave(message, DUE)).toEqual({ kind: 'drop', reason: 'no longer concerned' })
  })

  test('a reminder that waited past the due day says that it is late', async () => {
    const { mayLeave, message } = await reminder()
    const next = instantOf('2026-12-04', '07:00')
    expect(await mayLeave(message, next)).toMatchObject({ notice: { when: 'late' } })
  })

  test('who has left the office gets no figures any more', async () => {
    const { world, gather, mayLeave } = await reminder()
    const [summary] = await gather('summary')
    if (summary === undefined) throw new Error('Nobody gets the summary.')
    const at = instantOf('2026-12-08', '07:30')
    expect(await mayLeave(summary, at)).toEqual({ kind: 'go', notice: summary.notice })
    world.holders = []
    expect(await mayLeave(summary, at)).toEqual({ kind: 'drop', reason: 'no longer concerned' })
  })

  test('a message of a committee that is gone stays', async () => {
    const { mayLeave, message } = await reminder()
    expect(await mayLeave({ ...message, committeeId: 8 }, DUE)).toMatchObject({ kind: 'drop' })
  })
})
