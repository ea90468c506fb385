import { describe, expect, test } from 'vitest'
import { instantOf } from '../../src/domain/day.ts'
import { dueSummaries } from '../../src/schedule/summaries.ts'
import type { Group } from '../../src/services/ports/groups.ts'
import type { OutboxMessage } from '../../src/services/ports/outbox.ts'
import { makeProgress } from '../../src/services/progress.ts'
import { makeSpanSummary } from '../../src/services/span-summary.ts'
import { makeSummary } from '../../src/services/summary.ts'
import { withSummaries } from '../../src/services/summary-departure.ts'
import { withFreshFigures } from '../../src/services/fresh-figures.ts'
import { makeSummaryNotices } from '../../src/services/summary-notices.ts'
import { fourteen } from './month-fakes.ts'
import { makeMemoryOutbox } from './memory-outbox.ts'
import { holder, makeWorld, stored } from './month-world.ts'

const group: Group = { id: 3, committeeId: 7, address: { channel: 'web', id: '-100' }, title: 'Đảng ủy' }

const others = async () => ({ kind: 'drop', reason: 'for others' }) as const

function office() {
  const made = makeWorld({ giaoBan: { weekday: 1, time: '08:00' } })
  const { outbox, rows } = makeMemoryOutbox()
  const linked: Group[] = [group]
  const groups = {
    linked: async () => linked,
    at: async ({ id }: { readonly id: string }) => linked.find(({ address }) => address.id === id) ?? null,
  }
  const figures = {
    summary: makeSummary(made),
    spanSummary: makeSpanSummary(made),
    progress: makeProgress(made),
  }
  const notices = makeSummaryNotices({ ...made, ...figures, outbox, groups })
  const mayLeave = withSummaries(others, { ...made, groups })
  const dueAt = async (at: string): Promise<OutboxMessage[]> => {
    const now = instantOf(at.slice(0, 10), at.slice(11))
    const made: OutboxMessage[] = []
    for (const step of dueSummaries(world.committee.calendar, now)) {
      if (step.job === 'pictures' || step.job === 'feedback' || step.job === 'digest') continue
      const messages = await notices(world.committee, step)
      await outbox.add(messages, now)
      made.push(...messages)
    }
    return made
  }
  const { world } = made
  world.holders = [holder(5, 'office'), holder(6, 'leader'), holder(6, 'office'), holder(1, 'secretary', 1)]
  world.months = fourteen.slice(0, 13).map(({ branch, september }) => stored(branch.id, '2017-09', september))
  return { ...made, figures, linked, rows, dueAt, mayLeave }
}

const keys = (messages: readonly OutboxMessage[]) => messages.map(({ key }) => key)

describe('on the due day', () => {
  test('the office, the leaders and the group hear at 16:00 who has filed, each once', async () => {
    const { dueAt } = office()
    expect(await dueAt('2017-10-03T15:59')).toEqual([])
    const messages = await dueAt('2017-10-03T16:00')
    expect(keys(messages)).toEqual([
      'progress:si-ma-cai:2017-09:0:5',
      'progress:si-ma-cai:2017-09:0:6',
      'progress:si-ma-cai:2017-09:0:group-3',
    ])
    expect(messages[0]).toMatchObject({
      role: 'office',
      notice: { kind: 'dueProgress', dueDay: '2017-10-03', progress: { period: '2017-09' } },
    })
    expect(messages[2]).toMatchObject({ role: null, accountId: null, address: group.address })
    expect(await dueAt('2017-10-03T16:01')).toEqual([])
  })
})

describe('on the summary day of September', () => {
  test('groups get the month without remarks on branches; people the quarter and nine months', async () => {
    const { dueAt } = office()
    const messages = await dueAt('2017-10-08T07:30')
    expect(keys(messages)).toEqual([
      'summary:si-ma-cai:2017-09:0:group-3',
      ...['5', '6', 'group-3'].map((who) => `span:si-ma-cai:2017-09:quarter:${who}`),
      ...['5', '6', 'group-3'].map((who) => `span:si-ma-cai:2017-09:nine:${who}`),
    ])
    expect(messages[0]?.notice).toMatchObject({ kind: 'monthSummary', withAlerts: false })
  })
})

describe('before the weekly meeting', () => {
  test('one line is for the month that is being gathered', async () => {
    const { dueAt } = office()
    const [message] = await dueAt('2017-10-02T07:00')
    expect(message).toMatchObject({
      key: 'weekly:si-ma-cai:2017-09:2017-10-02:5',
      notice: {
        kind: 'weekly',
        line: { time: '08:00', period: '2017-09', members: 153, next: { kind: 'due', day: '2017-10-03' } },
      },
    })
  })
})

describe('a summary before it leaves', () => {
  const LATER = instantOf('2017-10-03', '16:05')

  test('goes to who still answers for the committee and to a group that is still linked', async () => {
    const { dueAt, mayLeave } = office()
    for (const message of await dueAt('2017-10-03T16:00'))
      expect(await mayLeave(message, LATER)).toEqual({ kind: 'go', notice: message.notice })
  })

  test('does not go to who has laid the office down, nor to a group that is linked no more', async () => {
    const { world, linked, dueAt, mayLeave } = office()
    const messages = await dueAt('2017-10-03T16:00')
    world.holders = [holder(5, 'secretary', 1)]
    linked.length = 0
    const became = await Promise.all(messages.map((message) => mayLeave(message, LATER)))
    expect(became.map(({ kind }) => kind)).toEqual(['drop', 'drop', 'drop'])
  })

  test('waits for the end of the quiet hours', async () => {
    const { dueAt, mayLeave } = office()
    const [message] = await dueAt('2017-10-03T16:00')
    if (message === undefined) throw new Error('There is no message.')
    expect(await mayLeave(message, instantOf('2017-10-03', '21:00'))).toEqual({
      kind: 'wait',
      until: instantOf('2017-10-04', '06:30'),
    })
  })

  test('whatever is none of them is judged by others', async () => {
    const { dueAt, mayLeave } = office()
    const [message] = await dueAt('2017-10-03T16:00')
    if (message === undefined) throw new Error('There is no message.')
    const month: OutboxMessage = { ...message, job: 'summary' }
    expect(await mayLeave(month, LATER)).toEqual({ kind: 'drop', reason: 'for others' })
  })
})

const pictures = async () => []
const branchYears = async () => []

describe('a summary that waited', () => {
  const soon = instantOf('2017-10-03', '16:00')

  test('leaves with the figures of that moment, worked out once for all who get it', async () => {
    const { world, dueAt, mayLeave, registry, figures } = office()
    const messages = await dueAt('2017-10-03T16:00')
    world.months = fourteen.map(({ branch, september }) => stored(branch.id, '2017-09', september))
    const reviews = { openRequests: async () => [] }
    let made = 0
    const progress: typeof figures.progress = (...asked) => {
      made += 1
      return figures.progress(...asked)
    }
    const deps = { ...figures, progress, registry, reviews, pictures, branchYears }
    const look = withFreshFigures(mayLeave, deps)
    const left = await Promise.all(messages.map((one) => look({ ...one, changed: soon }, soon + 60_000)))
    for (const one of left) {
      if (one.kind !== 'go' || one.notice.kind !== 'dueProgress') throw new Error('It does not leave.')
      expect(one.notice.progress.branches.map(({ status }) => status)).not.toContain('none')
    }
    expect([left.length, made]).toEqual([3, 1])
    const [first] = messages
    if (first === undefined) throw new Error('There is no message.')
    expect(await look({ ...first, changed: soon }, soon + 59_000)).toEqual({
      kind: 'go',
      notice: first.notice,
    })
  })

  test('and not at all, where nothing waits any more', async () => {
    const { registry, figures, world } = office()
    const notice = { kind: 'requestDigest', requests: [{ number: 13, period: '2017-09' }] } as const
    const goes = async () => ({ kind: 'go', notice }) as const
    let requests = [{ number: 14, period: '2017-09' }]
    const leaves = () => {
      const reviews = { openRequests: async () => requests }
      const look = withFreshFigures(goes, { ...figures, registry, reviews, pictures, branchYears })
      const [to] = world.holders
      if (to === undefined) throw new Error('There is nobody.')
      const { role, accountId, address } = to
      const own = { key: 'digest', job: 'digest', committeeId: 7, period: '2017-09', branchId: null, notice }
      return look({ ...own, role, accountId, address, at: soon, until: soon + 1, changed: 0 }, soon)
    }
    expect(await leaves()).toMatchObject({ kind: 'go', notice: { requests: [{ number: 14 }] } })
    requests = []
    expect(await leaves()).toMatchObject({ kind: 'drop' })
  })
})
