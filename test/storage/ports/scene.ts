import { randomUUID } from 'node:crypto'
import type { BranchFacts } from '../../../src/domain/branch.ts'
import { defaultCalendar } from '../../../src/domain/calendar.ts'
import { instantOf } from '../../../src/domain/day.ts'
import type { Figure, Value } from '../../../src/domain/figure.ts'
import type { Form } from '../../../src/domain/form.ts'
import type { Role } from '../../../src/domain/office.ts'
import type { Receipt, Report, ReportRef } from '../../../src/domain/report.ts'
import type { Doing } from '../../../src/services/ports/doing.ts'
import type { SetupChange } from '../../../src/services/ports/registry.ts'
import type { Database } from '../../../src/storage/connect.ts'
import { makeForms } from '../../../src/storage/forms.ts'
import { makeOffices } from '../../../src/storage/offices.ts'
import { makeOutbox } from '../../../src/storage/outbox.ts'
import { makeRegistry } from '../../../src/storage/registry.ts'
import { makeReports } from '../../../src/storage/reports.ts'
import { makeReviews } from '../../../src/storage/reviews.ts'

export const morning = instantOf('2026-11-24', '08:00')

export const emptyForm: Form = { sections: {}, indicators: [], derived: {}, rules: [] }

export function facts(name: string, more: Partial<BranchFacts> = {}): BranchFacts {
  return { name, kind: 'village', hasBranchCommittee: true, meetingDay: 3, officer: null, ...more }
}

export function given(value: Value, words: string | null = String(value)): Figure {
  return { state: 'given', value, words }
}

export const pending: Figure = { state: 'pending', words: 'chưa có số liệu' }

/** An update of somebody's chat; every one is another unless a key is given. */
export function doing(more: Partial<Doing> = {}): Doing {
  const key = `telegram:${randomUUID()}`
  return { by: { channel: 'telegram', id: '1' }, accountId: 1, role: 'secretary', at: morning, key, ...more }
}

const branch = (code: string, position: number, name: string): SetupChange['branches'][number] => ({
  code,
  position,
  facts: { from: '2016-01', value: facts(name) },
  opening: null,
})

/** A committee of a code that no other test has, with two branches since 2016 unless told otherwise. */
export function setupOf(more: Partial<SetupChange> = {}): SetupChange {
  return {
    committee: {
      code: `xa-${randomUUID()}`,
      name: 'Đảng ủy xã Si Ma Cai',
      place: 'Si Ma Cai',
      above: 'Đảng bộ tỉnh Lào Cai',
      calendar: defaultCalendar,
    },
    targets: [],
    branches: [branch('pho_moi', 0, 'Phố Mới'), branch('sin_chai', 1, 'Sín Chải')],
    form: { version: 1, from: '2016-01', form: emptyForm },
    at: morning,
    ...more,
  }
}

export type Scene = Awaited<ReturnType<typeof sceneOn>>

/** The ports on a database with a committee of its own. */
export async function sceneOn(database: Database, more: Partial<SetupChange> = {}) {
  const registry = makeRegistry(database)
  const setup = setupOf(more)
  await registry.saveSetup(setup)
  const committee = await registry.committee(setup.committee.code)
  if (committee === null) throw new Error('The committee was not stored.')
  const branches = await database.prisma.branch.findMany({
    where: { committeeId: committee.id },
    orderBy: { position: 'asc' },
  })
  const [phoMoi, sinChai] = branches.map(({ id }) => id)
  if (phoMoi === undefined || sinChai === undefined) throw new Error('The branches were not stored.')
  return {
    committee,
    setup,
    phoMoi,
    sinChai,
    registry,
    forms: makeForms(database),
    offices: makeOffices(database),
    reports: makeReports(database),
    reviews: makeReviews(database),
    outbox: makeOutbox(database),
  }
}

/** A new invitation; gives its hash. */
export async function invite(
  { offices, committee }: Scene,
  role: Role,
  office: { readonly branchIds?: readonly number[]; readonly seat?: string; readonly key?: string } = {},
): Promise<string> {
  const hash = randomUUID()
  await offices.saveInvitation({
    committeeId: committee.id,
    key: office.key ?? null,
    hash,
    role,
    branchIds: office.branchIds ?? [],
    seat: office.seat ?? null,
    expires: morning + 7 * 86_400_000,
    at: morning,
  })
  return hash
}

/** Submits what was read, and gives the receipt. */
export async function submit(
  { reports }: Scene,
  report: Report,
  how: { readonly late?: boolean; readonly doing?: Doing } = {},
): Promise<Receipt> {
  const submission = await reports.submit(report, how.late ?? false, how.doing ?? doing())
  if (submission.kind !== 'submitted') throw new Error(`The report is ${submission.kind}.`)
  return submission.receipt
}

/** A report as it is stored now. */
export async function loaded({ reports }: Scene, ref: ReportRef): Promise<Report> {
  const report = await reports.load(ref)
  if (report === null) throw new Error('The report is not there.')
  return report
}

/** The draft of Phố Mới's November. */
export function openNovember({ reports, phoMoi, committee }: Scene) {
  return reports.open({ branchId: phoMoi, period: '2026-11' }, committee.id, 1, doing())
}
