import type { Form } from '../domain/form.ts'
import type { Report, ReportRef } from '../domain/report.ts'
import type { Doing } from './ports/doing.ts'
import type { Forms } from './ports/forms.ts'
import type { Reports } from './ports/reports.ts'

export type OpenReportDeps = { readonly reports: Pick<Reports, 'load' | 'open'>; readonly forms: Forms }

/** A report with the form that it is pinned to. */
export type Opened = { readonly report: Report; readonly form: Form }

/** Finds a branch's report of a month, or begins it with the form in force for that month. */
export function makeOpenReport({ reports, forms }: OpenReportDeps) {
  return async (ref: ReportRef, committeeId: number, doing: Doing): Promise<Opened> => {
    const found = await reports.load(ref)
    if (found !== null) {
      const { form } = await forms.version(committeeId, found.formVersion)
      return { report: found, form }
    }
    const { version, form } = await forms.inForce(committeeId, ref.period)
    return { report: await reports.open(ref, committeeId, version, doing), form }
  }
}
