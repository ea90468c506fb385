import type { Reply, ReplyOf } from '../conversation/reply.ts'
import { isTabular, type TabularKind } from '../conversation/tabular.ts'
import type { Answer, RowState } from '../domain/answered.ts'
import type { Progress } from '../domain/progress.ts'
import { isFiled } from '../domain/report.ts'
import type { Sheet } from '../domain/sheet.ts'
import { answerFoot, answerHead, isOwnUnit, rowCells, stateText } from './answer-text.ts'
import { progressHead } from './board-text.ts'
import { spanSheet, summarySheet } from './summary-sheet.ts'
import type { Translate } from './translate.ts'

/** Each of the replies that are figures or lists. */
const sheets: { readonly [K in TabularKind]: (reply: ReplyOf<K>, t: Translate) => Sheet | null } = {
  summary: ({ summary, withAlerts }, t) => summarySheet(summary, withAlerts, t),
  monthSummary: ({ summary, withAlerts }, t) => summarySheet(summary, withAlerts, t),
  spanSummary: ({ summary }, t) => spanSheet(summary, t),
  progress: ({ progress }, t) => progressSheet(progress, t),
  dueProgress: ({ progress, dueDay }, t) => [
    ...progressSheet(progress, t),
    t('scheduled.due', { day: dueDay }),
  ],
  answer: ({ answer }, t) => answerSheet(answer, t),
}

/** The same as its text, with figures and lists in tables; null for a reply that is better in words. */
export function sheetOf(reply: Reply, t: Translate): Sheet | null {
  if (!isTabular(reply)) return null
  // The table has a row for every kind; that it is this reply's is more than the compiler can follow.
  const made = sheets[reply.kind] as (reply: Reply, t: Translate) => Sheet | null
  return made(reply, t)
}

function progressSheet(progress: Progress, t: Translate): Sheet {
  const rows = progress.branches.map(({ name, status, late }) => [name, stateText(stateOf(status, late), t)])
  return [...progressHead(progress, t), { head: [t('tables.branch'), t('tables.state')], rows }]
}

function stateOf(status: Progress['branches'][number]['status'], late: boolean): RowState {
  if (isFiled(status)) return late ? 'late' : 'filed'
  return status === 'draft' || status === 'returned' ? status : 'missing'
}

/** A list of figures; a list of names alone, or one row, is read as easily in words. */
function answerSheet(answer: Answer, t: Translate): Sheet | null {
  // The unit stands once in the head.
  const cells = answer.rows?.map((row) => rowCells(row, { ...answer, unit: '' }, t)) ?? []
  const rows = cells.flatMap(([name, value]) => (value === undefined ? [] : [[name, value]]))
  if (rows.length < 2 || rows.length < cells.length) return null
  const first = answer.rows?.[0]?.span === undefined ? 'tables.name' : 'tables.time'
  const unit = isOwnUnit(answer.question) ? '' : answer.unit
  const value = unit === '' ? t('tables.value') : t('tables.valueIn', { unit })
  return [...answerHead(answer, t), { head: [t(first), value], rows }, ...answerFoot(answer, t)]
}
