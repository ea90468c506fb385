import { describe, expect, test } from 'vitest'
import { instantOf } from '../../src/domain/day.ts'
import type { Notice } from '../../src/domain/notice.ts'
import type { Role } from '../../src/domain/office.ts'
import { makeDeparture } from '../../src/services/departure.ts'
import type { OutboxMessage } from '../../src/services/ports/outbox.ts'
import { makeMemoryLadder } from './memory-ladder.ts'
import { makeMemoryOutbox } from './memory-outbox.ts'
import { holder, makeWorld } from './month-world.ts'

const MORNING = instantOf('2026-12-02', '08:00')
const about = { period: '2026-11', branchId: 1, branch: 'Phố Mới', number: 12 }
const byOther: Notice = { kind: 'filedByOther', ...about }
const onBehalf: Notice = { kind: 'filedOnBehalf', ...about, by: 'office', stocks: null }
const denied: Notice = { kind: 'behalfDenied', ...about }

const request = {
  kind: 'request',
  ...about,
  revision: 1,
  at: MORNING,
  changes: [],
  reason: 'đếm thiếu',
  by: 'secretary',
} as const
const requested: Notice = { kind: 'changeRequested', request }

/** A message about the report of Phố Mới to account 1. */
const message = (notice: Notice, role: Role): OutboxMessage => ({
  key: `${notice.kind}:1`,
  job: 'submission',
  committeeId: 7,
  period: about.period,
  branchId: about.branchId,
  role,
  accountId: 1,
  address: { channel: 'web', id: '1' },
  notice,
  at: MORNING,
  until: instantOf('2026-12-05'),
})

function office() {
  const made = makeWorld()
  made.world.awaited.add(about.branchId)
  return { ...made, mayLeave: makeDeparture({ ...made, ...makeMemoryLadder(makeMemoryOutbox()) }) }
}

const gone = { kind: 'drop', reason: 'no longer in that office' }

describe('a message about a report that was filed, before it leaves', () => {
  test.each([
    [byOther, 'deputy', 1],
    [onBehalf, 'secretary', 1],
    [denied, 'office', null],
  ] as const)('goes to who is still in the office: $kind', async (notice, role, branchId) => {
    const { world, mayLeave } = office()
    world.holders = [holder(1, role, branchId)]
    expect(await mayLeave(message(notice, role), MORNING)).toEqual({ kind: 'go', notice })
  })

  test.each([
    [byOther, 'deputy', 1],
    [onBehalf, 'secretary', 1],
    [denied, 'office', null],
  ] as const)('does not go to who has laid the office down: $kind', async (notice, role, branchId) => {
    const { world, mayLeave } = office()
    world.holders = [holder(2, role, branchId), holder(1, 'leader')]
    expect(await mayLeave(message(notice, role), MORNING)).toEqual(gone)
  })

  test('does not go to who has the same office in another branch by now', async () => {
    const { world, mayLeave } = office()
    world.holders = [holder(1, 'secretary', 2)]
    expect(await mayLeave(message(onBehalf, 'secretary'), MORNING)).toEqual(gone)
  })

  test('asks nobody whether it is right once the branch has said so', async () => {
    const { world, mayLeave } = office()
    world.holders = [holder(1, 'secretary', 1)]
    world.awaited.clear()
    expect(await mayLeave(message(onBehalf, 'secretary'), MORNING)).toEqual({
      kind: 'drop',
      reason: 'already answered',
    })
    expect(await mayLeave(message(byOther, 'secretary'), MORNING)).toMatchObject({ kind: 'go' })
  })

  test('asks the office for a change only while nobody has said anything to it', async () => {
    const { world, mayLeave } = office()
    world.holders = [holder(1, 'office')]
    expect(await mayLeave(message(requested, 'office'), MORNING)).toEqual({ kind: 'go', notice: requested })
    world.requests.push({ ...request, waits: false })
    expect(await mayLeave(message(requested, 'office'), MORNING)).toEqual({
      kind: 'drop',
      reason: 'already answered',
    })
  })

  test('waits for the end of the quiet hours first', async () => {
    const { mayLeave } = office()
    expect(await mayLeave(message(denied, 'office'), instantOf('2026-12-02', '21:30'))).toMatchObject({
      kind: 'wait',
    })
  })
})
