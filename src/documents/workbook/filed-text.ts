import type { PicturedMonth } from '../../domain/month-pictures.ts'
import type { Translate } from '../../i18n/translate.ts'

/** How the month was filed, in words: pending approval is told from approved, and both from what is not filed. */
export function filedText(one: PicturedMonth, t: Translate): string {
  const { late, approved, reported } = one.month
  if (!reported) return unfiledText(one, t)
  if (late) return t(approved ? 'sheet.approvedLate' : 'sheet.submittedLate')
  return t(approved ? 'sheet.approved' : 'sheet.submitted')
}

/** Why a month counts in nothing: it is under way, being looked at again, or not begun. */
export function unfiledText({ status }: PicturedMonth, t: Translate): string {
  if (status === 'draft') return t('sheet.draft')
  return t(status === 'returned' ? 'sheet.returned' : 'sheet.missing')
}
