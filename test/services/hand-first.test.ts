import { expect, test } from 'vitest'
import { instantOf } from '../../src/domain/day.ts'
import { withHandFirst } from '../../src/services/hand-first.ts'
import { makeLadderOffice } from './ladder-office.ts'
import { holder } from './month-world.ts'

const DUE = instantOf('2026-12-03', '08:00')
const HOUR = 3_600_000

test('whom the office reminded at 07:45 hears the reminder of 08:00 an hour later, if it is owed then', async () => {
  const { world, gather, mayLeave } = makeLadderOffice()
  world.holders = [holder(1, 'secretary', 1)]
  const [message] = await gather(['reminder', '0', '2026-11'])
  if (message === undefined) throw new Error('Nobody is reminded.')
  const byHand = DUE - HOUR / 4
  const leaves = withHandFirst(mayLeave, {
    messages: {
      byHand: async (_committee, periods, since) =>
        new Map(periods.includes('2026-11') && byHand > since ? [[1, byHand]] : []),
    },
  })
  expect(await leaves(message, DUE)).toEqual({ kind: 'wait', until: byHand + HOUR })
  expect(await leaves(message, byHand + HOUR)).toMatchObject({ kind: 'go' })
})

test('what only tells is not held back', async () => {
  const { world, gather, mayLeave } = makeLadderOffice()
  world.holders = [holder(5, 'office')]
  const [lock] = await gather(['lock', '0', '2026-11'])
  if (lock === undefined) throw new Error('The office hears nothing.')
  const leaves = withHandFirst(mayLeave, { messages: { byHand: async () => new Map([[5, lock.at]]) } })
  expect(await leaves(lock, lock.at)).toMatchObject({ kind: 'go' })
})
