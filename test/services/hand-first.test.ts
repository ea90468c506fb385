import { expect, test } from 'vitest'
import { instantOf } from '../../src/domain/day.ts'
import { fateOf } from '../../src/domain/message-board.ts'
import { withHandFirst } from '../../src/services/hand-first.ts'
import { makeLadderOffice } from './ladder-office.ts'
import { holder } from './month-world.ts'

const DUE = instantOf('2026-12-03', '08:00')
const HOUR = 3_600_000

/** What becomes of messages to a secretary whom the office reminded of November at that moment. */
function reminded(byHand: number) {
  const made = makeLadderOffice()
  made.world.holders = [holder(1, 'secretary', 1)]
  const leaves = withHandFirst(made.mayLeave, {
    messages: {
      byHand: async (_committee, periods, since) =>
        new Map(periods.includes('2026-11') && byHand > since ? [[1, byHand]] : []),
    },
  })
  const message = async (...wanted: readonly (readonly [string, string, string])[]) => {
    const [first] = await made.gather(...wanted)
    if (first === undefined) throw new Error('Nobody is reminded.')
    return first
  }
  return { leaves, message }
}

test('whom the office reminded that morning does not hear the same from the calendar, the next day it does', async () => {
  for (const time of ['00:30', '06:30', '07:45']) {
    const { leaves, message } = reminded(instantOf('2026-12-03', time))
    const reminder = await message(['reminder', '0', '2026-11'])
    const dropped = { kind: 'drop', reason: 'already reminded by hand' }
    expect(await leaves(reminder, DUE)).toEqual(dropped)
    expect(await leaves(reminder, DUE + 12 * HOUR)).toEqual(dropped)
    expect(fateOf('failed', dropped.reason, false)).toBe('needless')
    const next = await message(['reminder', '1', '2026-11'])
    expect(await leaves(next, DUE + 24 * HOUR)).toMatchObject({ kind: 'go' })
  }
})

test('what is about another matter comes all the same, the question of an evening an hour later', async () => {
  const evening = instantOf('2026-12-03', '19:30')
  const { leaves, message } = reminded(evening - HOUR / 4)
  const both = await message(['reminder', '0', '2026-11'], ['meetingFigures', '3', '2026-12'])
  const left = await leaves(both, evening)
  expect(left).toMatchObject({ kind: 'go', notice: { parts: [{ rung: { job: 'meetingFigures' } }] } })
  const again = await message(['reminder', '0', '2026-11'])
  if (again.notice.kind !== 'ladder') throw new Error('It is no message of the ladder.')
  const wished = again.notice.parts.map((part) => ({
    ...part,
    rung: { ...part.rung, job: 'again' as const },
  }))
  const asked = { ...again, notice: { ...again.notice, parts: wished } }
  expect(await leaves(asked, evening)).toEqual({ kind: 'wait', until: evening + (HOUR * 3) / 4 })
  expect(await leaves(asked, evening + (HOUR * 3) / 4)).toMatchObject({ kind: 'go' })
})

test('what only tells is not held back', async () => {
  const { world, gather, mayLeave } = makeLadderOffice()
  world.holders = [holder(5, 'office')]
  const [lock] = await gather(['lock', '0', '2026-11'])
  if (lock === undefined) throw new Error('The office hears nothing.')
  const leaves = withHandFirst(mayLeave, { messages: { byHand: async () => new Map([[5, lock.at]]) } })
  expect(await leaves(lock, lock.at)).toMatchObject({ kind: 'go' })
})
