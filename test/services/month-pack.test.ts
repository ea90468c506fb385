import { describe, expect, test } from 'vitest'
import { instantOf } from '../../src/domain/day.ts'
import { makeMonthPack } from '../../src/services/month-pack.ts'
import { makeSummary } from '../../src/services/summary.ts'
import { figures, fourteen } from './month-fakes.ts'
import { makeWorld, stored } from './month-world.ts'

const NOW = instantOf('2017-10-08', '09:00')
const office = { only: null, whole: true }
const leader = { only: null, whole: false }
const officer = { only: [1, 2, 3], whole: false }

/** September as so many branches reported it; in the first somebody was disciplined. */
function reportedBy(count: number) {
  const made = makeWorld()
  made.world.months = fourteen
    .slice(0, count)
    .map(({ branch, september }, index) =>
      stored(branch.id, '2017-09', { ...september, ...figures({ disciplined_count: index === 0 ? 1 : 0 }) }),
    )
  const packOf = makeMonthPack({ ...made, summary: makeSummary(made) })
  return async (reader: typeof office | typeof officer) => {
    const { summary } = await packOf(7, '2017-09', reader, NOW)
    return summary.totals.find(({ indicator }) => indicator === 'disciplined_count')?.value
  }
}

describe('the sum of a figure that may point at a person', () => {
  test('is in the documents of leaders as one of several branches', async () => {
    const sumFor = reportedBy(3)
    expect(await sumFor(leader)).toBe(1)
    expect(await sumFor(office)).toBe(1)
  })

  test('is not in them where it could be the figure of one', async () => {
    const sumFor = reportedBy(2)
    expect(await sumFor(leader)).toBeUndefined()
    expect(await sumFor(office)).toBe(1)
  })

  test('is never in those of an officer', async () => {
    expect(await reportedBy(14)(officer)).toBeUndefined()
  })
})
