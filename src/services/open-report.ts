import type { Form } from '../domain/form.ts'
import type { Report, ReportRef } from '../domain/report.ts'
import type { Doing } from './ports/doing.ts'
import type { Forms } from './ports/forms.ts'
import type { Reports } from './ports/reports.ts'

type LoadReportDeps = {
  readonly reports: Pick<Reports, 'load'>
  readonly forms: Pick<Forms, 'version'>
}

export type OpenReportDeps = { readonly reports: Pick<Reports, 'load' | 'open'>; readonly forms: Forms }

/** A report with the form that it is pinned to. */
export type Opened = { readonly report: Report; readonly form: Form }

/** A branch's report of a month; null where nobody has begun it. */
export function makeLoadReport({ reports, forms }: LoadReportDeps) {
  return async (ref: ReportRef): Promise<Opened | null> => {
    const report = await reports.load(ref)
    if (report === null) return null
    const { form } = await forms.version(report.committeeId, report.formVersion)
    return { report, form }
  }
}

/** Finds a branch's report of a month, or begins it with the form in force for that month. */
export function makeOpenReport(deps: OpenReportDeps) {
  const { reports, forms } = deps
  const load = makeLoadReport(deps)
  return async (ref: ReportRef, committeeId: number, doing: Doing): Promise<Opened> => {
    const found = await load(ref)
    if (found !== null) return found
    const { version, form } = await forms.inForce(committeeId, ref.period)
    return { report: await reports.open(ref, committeeId, version, doing), form }
  }
}
