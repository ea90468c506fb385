import type { Paragraph } from 'docx'
import { addMonths, monthOf, yearOf } from '../../domain/period.ts'
import type { Summary } from '../../domain/summary.ts'
import { writeMonth } from '../../i18n/format.ts'
import type { Translate } from '../../i18n/translate.ts'
import { centred } from './style.ts'

/** What the report is about; of a part of the branches it is no report of the committee, but their figures. */
export function subjectOf({ period, part, committee }: Summary, t: Translate): string {
  if (part) return t('document.partSubject', { month: period, committee: committee.name })
  const next = addMonths(period, 1)
  const of = yearOf(period) === yearOf(next) ? String(monthOf(period)) : writeMonth(period)
  return t('document.subject', { of, next: String(monthOf(next)), year: String(yearOf(next)) })
}

/** The title, marked as a draft: a person checks, numbers and signs it. */
export function titleOf(summary: Summary, t: Translate): Paragraph[] {
  const { part, demo } = summary
  return [
    centred(''),
    centred(t('document.draft'), 14, { bold: true }),
    ...(demo ? [centred(t('summary.demo'), 14, { italics: true })] : []),
    centred(t(part ? 'document.partTitle' : 'document.title'), 16, { bold: true }),
    centred(subjectOf(summary, t), 15, { bold: true }),
    centred('-----'),
  ]
}
