import { describe, expect, test } from 'vitest'
import { stepsOf } from '../../src/schedule/jobs.ts'
import { makeDeparture } from '../../src/services/departure.ts'
import { makeNotices } from '../../src/services/notices.ts'
import { makeSummary } from '../../src/services/summary.ts'
import { instantOf } from '../../src/domain/day.ts'
import { makeMemoryLadder } from './memory-ladder.ts'
import { makeMemoryOutbox } from './memory-outbox.ts'
import { holder, makeWorld } from './month-world.ts'

const PERIOD = '2026-11'

function office() {
  const made = makeWorld()
  const memory = makeMemoryOutbox()
  const deps = { ...made, ...memory, ...makeMemoryLadder(memory), summary: makeSummary(made) }
  const notices = makeNotices(deps)
  const step = stepsOf(made.world.committee.calendar, PERIOD).find(({ job }) => job === 'summary')
  if (step === undefined) throw new Error('There is no summary.')
  return { ...deps, gather: () => notices(made.world.committee, step), mayLeave: makeDeparture(deps) }
}

describe('the summary of a month', () => {
  test('office and leaders get it, each person once, and nobody else does', async () => {
    const { world, gather } = office()
    world.holders = [holder(1, 'secretary', 1), holder(5, 'office'), holder(6, 'leader'), holder(6, 'office')]
    const messages = await gather()
    expect(messages.map(({ accountId, branchId }) => [accountId, branchId])).toEqual([
      [5, null],
      [6, null],
    ])
    expect(messages[0]?.notice).toMatchObject({
      kind: 'monthSummary',
      summary: { period: PERIOD, expected: 14 },
    })
    expect(messages.map(({ role }) => role)).toEqual(['office', 'leader'])
  })

  test('a month in which no branch was to report has none', async () => {
    const { world, gather } = office()
    world.holders = [holder(5, 'office')]
    world.openings = world.openings.map((opening) => ({ ...opening, period: PERIOD }))
    expect(await gather()).toEqual([])
  })

  test('what exists is not made again, and then no summary is worked out', async () => {
    const { world, gather, outbox } = office()
    world.holders = [holder(5, 'office')]
    await outbox.add(await gather(), 0)
    const before = world.calls
    expect(await gather()).toEqual([])
    expect(world.calls - before).toBe(1)
    world.holders.push(holder(6, 'leader'))
    expect(await gather()).toMatchObject([{ accountId: 6 }])
  })

  test('who has left the office gets no figures any more', async () => {
    const { world, gather, mayLeave } = office()
    world.holders = [holder(5, 'leader')]
    const [summary] = await gather()
    if (summary === undefined) throw new Error('Nobody gets the summary.')
    const at = instantOf('2026-12-08', '07:30')
    expect(await mayLeave(summary, at)).toEqual({ kind: 'go', notice: summary.notice })
    world.holders = []
    expect(await mayLeave(summary, at)).toEqual({ kind: 'drop', reason: 'no longer concerned' })
  })
})
