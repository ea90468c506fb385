import { describe, expect, test } from 'vitest'
import { instantOf } from '../../src/domain/day.ts'
import { makeDebtBoard } from '../../src/services/debt-board.ts'
import type { MayLeave } from '../../src/services/departure.ts'
import type { Doing } from '../../src/services/ports/doing.ts'
import type { MessageCount } from '../../src/services/ports/messages.ts'
import { makePlanReminder, makeSendReminder } from '../../src/services/remind.ts'
import { withReminders } from '../../src/services/remind-departure.ts'
import { makeMemoryOutbox } from './memory-outbox.ts'
import { holder, makeWorld, stored } from './month-world.ts'

const PERIOD = '2026-11'
const DUE = instantOf('2026-12-03', '09:00')
const wish = { committeeId: 7, period: PERIOD, branchIds: [1, 2, 3, 4] }

const doing = (at = DUE, key = 'web:1'): Doing => ({
  by: { channel: 'web', id: '5' },
  accountId: 5,
  role: 'office',
  at,
  key,
})

const others: MayLeave = async ({ notice }) =>
  notice.kind === 'ladder' ? { kind: 'go', notice } : { kind: 'drop', reason: 'for others' }

function office() {
  const made = makeWorld()
  const { outbox, rows } = makeMemoryOutbox()
  const reminded = new Map<number, number | null>()
  const counts: MessageCount[] = []
  const messages = { reminded: async () => reminded, ofMonth: async () => counts }
  const deps = { ...made, outbox, messages }
  made.world.holders = [
    holder(11, 'secretary', 1),
    holder(12, 'secretary', 2),
    holder(12, 'secretary', 3),
    holder(13, 'deputy', 1),
    holder(5, 'office'),
  ]
  return {
    ...made,
    rows,
    reminded,
    counts,
    plan: makePlanReminder(deps),
    send: makeSendReminder(deps),
    board: makeDebtBoard(deps),
    mayLeave: withReminders(others, deps),
  }
}

describe('a reminder by hand', () => {
  test('is one for each person, whatever branches they answer for', async () => {
    const { plan, send, rows } = office()
    const comes = {
      people: 2,
      branches: 3,
      recent: 0,
      waiting: 0,
      waitingUntil: null,
      unheld: ['Gia Khâu II'],
      unreached: [],
      leavesAt: null,
      tooLate: false,
    }
    expect(await plan(wish, doing())).toEqual(comes)
    expect(rows).toEqual([])
    expect(await send(wish, doing())).toEqual(comes)
    expect(rows).toMatchObject([
      { key: 'nhac:web:1:11', job: 'nhac', branchId: 1, role: 'secretary', notice: { when: 'due' } },
      { key: 'nhac:web:1:12', notice: { kind: 'reminder', branches: ['Sín Chải', 'Gia Khâu I'] } },
    ])
  })

  test('under the key of the update comes once', async () => {
    const { send, rows } = office()
    const first = await send(wish, doing())
    expect(await send(wish, doing())).toEqual(first)
    expect(rows).toHaveLength(2)
  })

  test('is only for who still owes, of the branches that were chosen', async () => {
    const { world, plan } = office()
    world.months = [stored(1, PERIOD, {}), stored(2, PERIOD, {}, { status: 'draft' })]
    expect(await plan(wish, doing())).toMatchObject({ people: 1, branches: 2 })
    expect(await plan({ ...wish, branchIds: [1] }, doing())).toMatchObject({ people: 0, unheld: [] })
  })

  test('leaves alone who was reminded within the hour, and who has a message waiting, and tells them apart', async () => {
    const { reminded, send, rows } = office()
    reminded.set(12, null)
    expect(await send(wish, doing())).toMatchObject({ people: 1, branches: 1, recent: 1, waiting: 0 })
    expect(rows).toHaveLength(1)
    const morning = instantOf('2026-12-04', '06:30')
    reminded.set(11, instantOf('2026-12-03', '20:00'))
    const waiting = { people: 0, recent: 1, waiting: 1, waitingUntil: morning }
    expect(await send(wish, doing(instantOf('2026-12-03', '21:00')))).toMatchObject(waiting)
  })

  test('waits for the end of the quiet hours, and says when that is', async () => {
    const { send, rows } = office()
    const morning = instantOf('2026-12-04', '06:30')
    expect(await send(wish, doing(instantOf('2026-12-03', '21:00')))).toMatchObject({ leavesAt: morning })
    expect(rows[0]).toMatchObject({ at: morning, until: instantOf('2026-12-05'), notice: { when: 'late' } })
  })
})

test('whose messages rest would keep until the month is locked is not sent, and the office is told so', async () => {
  const { plan, send, rows } = office()
  const eve = doing(instantOf('2026-12-05', '20:30'))
  const tooLate = { people: 0, branches: 0, tooLate: true, leavesAt: instantOf('2026-12-06', '06:30') }
  expect(await plan(wish, doing(instantOf('2026-12-05', '20:29')))).toMatchObject({
    people: 2,
    tooLate: false,
  })
  expect(await plan(wish, eve)).toMatchObject({ ...tooLate, unheld: ['Gia Khâu II'] })
  expect(await send(wish, eve)).toMatchObject(tooLate)
  expect(rows).toEqual([])
})

describe('somebody who is paused or not reached', () => {
  const paused = { pausedUntil: instantOf('2026-12-04') }

  test('is passed over: the deputy hears it instead', async () => {
    const { world, send, rows } = office()
    for (const away of [{ reachable: false }, paused]) {
      rows.length = 0
      world.holders = [{ ...holder(11, 'secretary', 1), ...away }, holder(13, 'deputy', 1)]
      expect(await send({ ...wish, branchIds: [1] }, doing())).toMatchObject({ people: 1, unreached: [] })
      expect(rows).toMatchObject([{ accountId: 13, role: 'deputy' }])
    }
  })

  test('and whose branch has nobody else is named, so that the office can call', async () => {
    const { world, plan } = office()
    world.holders = [
      { ...holder(11, 'secretary', 1), reachable: false },
      { ...holder(13, 'deputy', 1), ...paused },
      holder(12, 'secretary', 2),
    ]
    expect(await plan({ ...wish, branchIds: [1, 2, 3] }, doing())).toMatchObject({
      people: 1,
      branches: 1,
      unheld: ['Gia Khâu I'],
      unreached: ['Phố Mới'],
    })
  })

  test('hears it all the same where the pause is over when the message leaves', async () => {
    const { world, plan } = office()
    world.holders = [{ ...holder(11, 'secretary', 1), ...paused }]
    const evening = instantOf('2026-12-03', '21:00')
    expect(await plan({ ...wish, branchIds: [1] }, doing(evening))).toMatchObject({
      people: 1,
      unreached: [],
    })
  })
})

describe('before it leaves', () => {
  test('it stays where its reader has been paused since, and goes to a deputy who was asked meanwhile', async () => {
    const { world, send, rows, mayLeave } = office()
    world.holders = [{ ...holder(11, 'secretary', 1), reachable: false }, holder(13, 'deputy', 1)]
    await send({ ...wish, branchIds: [1] }, doing())
    const [message] = rows
    if (message === undefined) throw new Error('Nobody is reminded.')
    world.holders = [holder(11, 'secretary', 1), holder(13, 'deputy', 1)]
    expect(await mayLeave(message, DUE)).toMatchObject({ kind: 'go' })
    world.holders = [{ ...holder(13, 'deputy', 1), pausedUntil: DUE + 1 }]
    expect(await mayLeave(message, DUE)).toEqual({ kind: 'drop', reason: 'no longer concerned' })
  })

  test('it names what is owed by then, and stays where nothing is', async () => {
    const { world, send, rows, mayLeave } = office()
    await send(wish, doing())
    const [, message] = rows
    if (message === undefined) throw new Error('Nobody is reminded.')
    world.months = [stored(2, PERIOD, {})]
    expect(await mayLeave(message, DUE)).toMatchObject({
      kind: 'go',
      notice: {
        parts: [{ rung: { job: 'reminder' }, branches: [{ id: 3 }], said: { branches: ['Gia Khâu I'] } }],
      },
    })
    world.months.push(stored(3, PERIOD, {}))
    expect(await mayLeave(message, DUE)).toEqual({ kind: 'drop', reason: 'no longer concerned' })
    expect(await mayLeave(message, instantOf('2026-12-03', '22:00'))).toMatchObject({ kind: 'wait' })
    expect(await mayLeave({ ...message, job: 'reminder' }, DUE)).toMatchObject({ reason: 'for others' })
  })
})

describe('what became of the messages of a month', () => {
  test('is told by its kind, with the branches', async () => {
    const { counts, board } = office()
    const count = (
      branchId: number,
      state: MessageCount['state'],
      reason: string | null = null,
      opened = false,
    ) => counts.push({ branchId, state, reason, opened, count: 1 })
    count(1, 'sent')
    count(2, 'sent')
    count(4, 'sent', null, true)
    count(2, 'sending')
    count(3, 'failed', '403 Forbidden: bot was blocked by the user')
    count(3, 'failed', '400 Bad Request: chat not found')
    count(4, 'failed', 'stale')
    count(1, 'failed', 'no longer concerned')
    count(1, 'failed', '400 Bad Request: message is too long')
    count(2, 'unknown', 'ETIMEDOUT')
    const { messages, debts } = await board(7, PERIOD)
    expect(messages.map(({ fate, count, branches }) => [fate, count, branches.join(', ')])).toEqual([
      ['sent', 2, 'Phố Mới, Sín Chải'],
      ['opened', 1, 'Gia Khâu II'],
      ['waiting', 1, 'Sín Chải'],
      ['needless', 1, 'Phố Mới'],
      ['unreachable', 2, 'Gia Khâu I'],
      ['stale', 1, 'Gia Khâu II'],
      ['failed', 1, 'Phố Mới'],
      ['unknown', 1, 'Sín Chải'],
    ])
    expect(debts).toHaveLength(14)
  })
})
