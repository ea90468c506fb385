import { describe, expect, it } from 'vitest'
import { defaultForm, demo } from '../../src/shipped-files.ts'
import { instantOf } from '../../src/domain/day.ts'
import { brokenRules } from '../../src/domain/rules.ts'
import type { Summary } from '../../src/domain/summary.ts'
import { makeLoadDemo } from '../../src/services/demo.ts'
import { makeSummary } from '../../src/services/summary.ts'
import { makeMemory } from './fakes.ts'
import { statisticsOf } from './statistics-fakes.ts'

const now = instantOf('2017-10-30', '09:00')

async function loaded() {
  const memory = makeMemory()
  const load = makeLoadDemo({ ...memory, defaultForm: defaultForm() })
  return { memory, load, committee: await load(demo(), now) }
}

const value = (totals: Summary['totals'], code: string) =>
  totals.find(({ indicator }) => indicator === code)?.value

describe('the demo', () => {
  it('has the sums of September 2017', async () => {
    const { memory, committee } = await loaded()
    const summary = await makeSummary({ ...memory, statistics: statisticsOf(memory) })(
      committee.id,
      '2017-09',
    )
    expect(summary.branches).toEqual({ total: 14, byKind: { village: 9, school: 5 } })
    expect([summary.reported, summary.expected, summary.missing]).toEqual([14, 14, []])
    const stocks = ['member_total', 'member_official', 'member_probationary']
    expect(stocks.map((code) => value(summary.totals, code))).toEqual([166, 151, 15])
    const flows = [
      'awareness_class_sent_count',
      'admission_proposed_count',
      'converted_count',
      'admitted_count',
    ]
    expect(flows.map((code) => value(summary.yearToDate, code))).toEqual([10, 4, 9, 4])
    expect(summary.targets).toMatchObject([
      { kind: 'village', numerator: 5, denominator: 9, goal: 65, needed: 6 },
    ])
    expect(summary.demo).toBe(true)
  })

  it('balances in every month of every branch', async () => {
    const { memory, committee } = await loaded()
    expect(memory.months).toHaveLength(14 * 9)
    for (const month of memory.months) {
      const { form } = await memory.forms.version(committee.id, month.formVersion)
      const before = memory.months.find(
        ({ branchId, period }) =>
          branchId === month.branchId && Number(period.slice(5)) === Number(month.period.slice(5)) - 1,
      )
      const branch = { hasBranchCommittee: true }
      expect(
        brokenRules(form, { figures: month.figures, previous: before?.figures ?? null, branch }, 'error'),
      ).toEqual([])
    }
  })

  it('says a figure of every indicator but the text, each month', async () => {
    const { memory } = await loaded()
    for (const { figures } of memory.months) expect(Object.keys(figures)).toHaveLength(29)
  })

  it('loaded again, leaves everything as it is', async () => {
    const { memory, load, committee } = await loaded()
    expect(await load(demo(), now)).toEqual(committee)
    expect(memory.counted).toEqual({ setups: 1, imports: 1 })
  })
})
