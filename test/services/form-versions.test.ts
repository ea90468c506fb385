import { describe, expect, it } from 'vitest'
import type { Form, FormVersion } from '../../src/domain/form.ts'
import type { Period } from '../../src/domain/period.ts'
import { makeRender } from '../../src/i18n/render.ts'
import { vietnamese } from '../../src/resources.ts'
import { makeOpenReport } from '../../src/services/open-report.ts'
import { makeSetForm } from '../../src/services/set-form.ts'
import { makeSummary } from '../../src/services/summary.ts'
import { makeMemory } from './fakes.ts'
import { figures, form, fourteen } from './month-fakes.ts'
import { makeWorld, stored } from './month-world.ts'

const [admitted] = form.indicators.filter(({ code }) => code === 'admitted_count')
if (admitted === undefined) throw new Error('The form has no admissions.')
/** The newer form asks for awareness classes in the place of admissions. */
const newer: Form = {
  ...form,
  indicators: form.indicators.map((one) =>
    one === admitted ? { ...admitted, code: 'awareness_class_sent_count', label: 'Cử học lớp' } : one,
  ),
}
const versions: readonly [FormVersion, FormVersion] = [
  { version: 1, from: '0000-00', form },
  { version: 2, from: '2017-03', form: newer },
]

/** Two branches that have filed three months of a year, March by the newer form unless it was begun by the older. */
function worldOf(marchOfSecond: 1 | 2 = 2) {
  const made = makeWorld()
  const { world } = made
  world.branches = world.branches.slice(0, 2)
  world.openings = []
  const old = figures({ admitted_count: 1, member_total: 5 })
  const recent = figures({ awareness_class_sent_count: 2, member_total: 5 })
  world.months = ['2017-01', '2017-02'].flatMap((period) =>
    [1, 2].map((id) => stored(id, period, old, { formVersion: 1 })),
  )
  world.months.push(
    stored(1, '2017-03', recent, { formVersion: 2 }),
    stored(2, '2017-03', marchOfSecond === 1 ? old : recent, { formVersion: marchOfSecond }),
  )
  const forms = {
    inForce: async (_: number, period: Period) =>
      versions.findLast(({ from }) => from <= period) ?? versions[0],
    version: async (_: number, version: number) => versions[version - 1] as FormVersion,
  }
  return { ...made, summary: makeSummary({ ...made, forms }) }
}

describe('a new version of the form', () => {
  it('leaves what it drops in the summaries of the months before', async () => {
    const { totals } = await worldOf().summary(7, '2017-02')
    expect(totals).toContainEqual(
      expect.objectContaining({ indicator: 'admitted_count', value: 2, reported: 2, expected: 2 }),
    )
    expect(totals.some(({ indicator }) => indicator === 'awareness_class_sent_count')).toBe(false)
  })

  it('adds up over the year what there is of each, and says what it is made of', async () => {
    const made = await worldOf().summary(7, '2017-03')
    expect(made.yearToDate).toContainEqual(
      expect.objectContaining({ indicator: 'admitted_count', value: 4, reported: 4, expected: 6 }),
    )
    expect(made.yearToDate).toContainEqual(
      expect.objectContaining({
        indicator: 'awareness_class_sent_count',
        value: 4,
        reported: 2,
        expected: 6,
      }),
    )
    expect(made.totals.some(({ indicator }) => indicator === 'admitted_count')).toBe(false)
    const [shown] = makeRender(vietnamese())({ kind: 'summary', summary: made, withAlerts: false })
    expect(shown?.text).toContain('cử học lớp 4')
    expect(shown?.text).toContain('(tính trên 4/6 lượt báo cáo)')
    expect(shown?.text).toContain('Các số khác từ đầu năm tính trên 2/6 lượt báo cáo.')
  })

  it('adds up also what a report of the month says that was begun by the older one', async () => {
    const { totals } = await worldOf(1).summary(7, '2017-03')
    expect(totals).toContainEqual(
      expect.objectContaining({ indicator: 'admitted_count', value: 1, reported: 1, expected: 2 }),
    )
    expect(totals).toContainEqual(
      expect.objectContaining({
        indicator: 'awareness_class_sent_count',
        value: 2,
        reported: 1,
        expected: 2,
      }),
    )
  })

  it('is not that of the open month before, and never that of a report that was begun', async () => {
    const memory = makeMemory()
    const { branch } = fourteen[0] as (typeof fourteen)[number]
    const { id: _id, code, ...value } = branch
    const { id: _committee, ...committee } = makeWorld().world.committee
    await memory.registry.saveSetup({
      committee,
      targets: [],
      branches: [{ code, position: 0, facts: { from: '0000-00', value }, opening: null }],
      form: versions[0],
      at: 0,
    })
    await makeSetForm(memory)('si-ma-cai', newer, '2017-03')
    const begun: number[] = []
    const open = makeOpenReport({
      forms: memory.forms,
      reports: {
        load: async () => null,
        open: async (ref, committeeId, formVersion) => {
          begun.push(formVersion)
          const draft = { id: 1, committeeId, branch, formVersion, status: 'draft', figures: {} } as const
          return {
            ...ref,
            ...draft,
            previous: null,
            receipt: null,
            explanations: {},
            revision: 0,
            submittedAt: null,
            unlockedUntil: null,
            returned: null,
          }
        },
      },
    })
    const who = { by: { channel: 'test', id: '1' }, accountId: 1, role: null, at: 0, key: 'test:1' }
    await open({ branchId: 1, period: '2017-02' }, 1, who)
    await open({ branchId: 1, period: '2017-03' }, 1, who)
    expect(begun).toEqual([1, 2])
  })
})
