import { alertsOf } from '../domain/alerts.ts'
import type { History } from '../domain/history.ts'
import type { Form } from '../domain/form.ts'
import { isFiled, type Report } from '../domain/report.ts'
import { type ReviewItem, shownChanges } from '../domain/review.ts'
import { lookedBackAt } from '../domain/rules.ts'
import { loadLookBack, type LookBackDeps } from './look-back.ts'
import { once } from './once.ts'
import { makeLoadReport, type Opened } from './open-report.ts'
import type { Forms } from './ports/forms.ts'
import type { Reports } from './ports/reports.ts'
import type { Reviewable, Reviews } from './ports/reviews.ts'

export type ReviewItemsDeps = LookBackDeps & {
  readonly reports: Pick<Reports, 'load'>
  readonly forms: Pick<Forms, 'version'>
  readonly reviews: Pick<Reviews, 'awaiting' | 'find'>
}

/** One thing that the office reviews, with its report as it is now and the form of that. */
export type ItemAtWork = Opened & { readonly item: ReviewItem }

/** What the office reviews, with the names of the branches, the remarks of the rules and the labels of the figures. */
export function makeReviewItems(deps: ReviewItemsDeps) {
  const { reviews } = deps
  const load = makeLoadReport(deps)
  /** For one look at what waits: reports of the same month look back together. */
  const makeAtWork = (committeeId: number) => {
    const lookBack = once(loadLookBack.bind(null, deps, committeeId))
    return async (row: Reviewable): Promise<ItemAtWork> => {
      const opened = await load(row)
      if (opened === null) throw new Error(`The report of number ${row.number} is gone.`)
      const historyOf = await lookBack(row.period, lookedBackAt(opened.form))
      return { ...opened, item: itemOf(row, opened, historyOf(row.branchId)) }
    }
  }
  return {
    /** All that waits, oldest first. */
    waiting: async (committeeId: number): Promise<ItemAtWork[]> =>
      Promise.all((await reviews.awaiting(committeeId)).map(makeAtWork(committeeId))),
    /** What has that number, waiting or not; null for a number that the committee has not given. */
    numbered: async (committeeId: number, number: number): Promise<ItemAtWork | null> => {
      const row = await reviews.find(committeeId, number)
      return row === null ? null : makeAtWork(committeeId)(row)
    },
  }
}

function itemOf(row: Reviewable, { report, form }: Opened, history: History): ReviewItem {
  const { branchId, period, number, revision, at } = row
  const about = { branchId, period, number, revision, at, branch: report.branch.name }
  if (row.kind === 'request') {
    const { reason, by } = row
    return { kind: 'request', ...about, changes: shownChanges(form, row.changes), reason, by }
  }
  return { kind: 'report', ...about, late: row.late, remarks: remarksOn(form, report, row.late, history) }
}

function remarksOn(form: Form, report: Report, late: boolean, history: History) {
  const { branch, period, status, figures, explanations, previous } = report
  const month = {
    ...branch,
    late,
    reported: isFiled(status),
    approved: status === 'approved',
    figures,
    explanations,
    previous,
  }
  return alertsOf(form, month, { period, history }).map(({ text, reason }) => ({ text, reason }))
}
