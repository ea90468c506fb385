import type { Instant } from '../src/domain/day.ts'
import type { Figure, Figures } from '../src/domain/figure.ts'
import type { Form, Indicator } from '../src/domain/form.ts'
import { addMonths, type Period, periodsFrom } from '../src/domain/period.ts'
import { readSetupFile } from '../src/files/setup-file.ts'
import { makeSetUp } from '../src/services/setup.ts'
import { defaultForm } from '../src/shipped-files.ts'
import { openDatabase } from '../src/storage/open.ts'
import { portsOf } from '../src/stores.ts'
import type { Place } from './committee.ts'

/** Two years, so that the ends of three are there. */
const MONTHS = 25

/** A committee with targets whose branches have all filed two years, every question of the form answered. */
export async function fillCommittee(
  place: Place,
  branches: number,
  last: Period,
  now: Instant,
): Promise<void> {
  const database = await openDatabase({ ...place, name: 'giaoban' })
  try {
    const ports = portsOf(database)
    const first = addMonths(last, 1 - MONTHS)
    const taken = readSetupFile(setupFile(branches, addMonths(first, -1)))
    if (taken.faults !== undefined) throw new Error(`The setup has faults: ${JSON.stringify(taken.faults)}`)
    const form = defaultForm()
    await makeSetUp({ ...ports, defaultForm: form })(taken.setup, now)
    const committee = await ports.registry.committee('bench')
    if (committee === null) throw new Error('The committee was not stored.')
    const histories = await ports.registry.histories(committee.id)
    for (const [month, period] of periodsFrom(first, last).entries()) {
      const filed = histories.map(({ id }, at) => ({
        committeeId: committee.id,
        branchId: id,
        period,
        formVersion: 1,
        figures: figuresOf(form, period, at + month),
      }))
      await ports.reports.importMonths(filed, now)
    }
  } finally {
    await database.close()
  }
}

function setupFile(branches: number, before: Period): string {
  const opening = `{ period: ${before}, member_official: 20, member_probationary: 2 }`
  return [
    'committee: { code: bench, name: "Đảng ủy xã Đo", place: "Đo", above: "Đảng bộ tỉnh Lào Cai" }',
    'targets:',
    '  - { code: branch_committees, kind: village, goal: 65%, by: 2027-12 }',
    '  - { code: branch_committees, goal: 50%, by: 2027-12 }',
    'branches:',
    ...Array.from({ length: branches }, (_, at) => {
      const kind = at % 3 === 0 ? 'school' : 'village'
      return `  - { code: branch_${at}, name: "Thôn Đo ${at}", kind: ${kind}, has_branch_committee: ${at % 2 === 0}, opening: ${opening} }`
    }),
  ].join('\n')
}

function figuresOf(form: Form, period: Period, seed: number): Figures {
  const official = 18 + (seed % 9)
  const probationary = seed % 4
  const stock = {
    member_official: official,
    member_probationary: probationary,
    member_total: official + probationary,
  }
  return Object.fromEntries(
    form.indicators.map((indicator): readonly [string, Figure] => {
      const own = stock[indicator.code as keyof typeof stock]
      const value = own ?? valueOf(indicator, period, seed)
      return [indicator.code, { state: 'given', value, words: null }]
    }),
  )
}

function valueOf({ type, choices = {}, code }: Indicator, period: Period, seed: number): number | string {
  const keys = Object.keys(choices)
  switch (type) {
    case 'int':
      return (seed * code.length) % 3
    case 'choice':
      return keys[seed % keys.length] ?? ''
    case 'date':
      return `${period}-0${1 + (seed % 9)}`
    default:
      return 'Bà con mong sớm sửa đường vào bản, đề nghị Đảng ủy quan tâm giúp đỡ trước mùa mưa.'
  }
}
