import { Paragraph, type Table } from 'docx'
import type { MonthPack } from '../../domain/month-pack.ts'
import type { Translate } from '../../i18n/translate.ts'
import { centred, run } from './style.ts'

/**
 * An appendix on a page of its own. Before its table stands what a reader would stumble over: behind it, it might stand
 * on a page alone.
 */
export type Appendix = {
  readonly title: readonly Paragraph[]
  readonly table: Table
  readonly notes: readonly Paragraph[]
}

/** The title of an appendix, with its month, and with its branches where it is not of all. */
export function appendixTitle(words: string, { summary }: MonthPack, t: Translate): Paragraph[] {
  const month = t('document.appendixOf', { month: summary.period })
  const of = summary.part ? `${month} · ${t('scope.part')}` : month
  return [centred(words, 14, { bold: true }), centred(of, 14, { italics: true })]
}

/** The name of the total row: of all, or of a part of the branches. */
export function totalName({ summary }: MonthPack, t: Translate): string {
  const { part, reported, expected } = summary
  const name = t(part ? 'scope.total' : 'sheet.total')
  return `${name} (${t('sheet.basis', { reported, expected })})`
}

/** A note on a table. */
export function note(text: string): Paragraph {
  return new Paragraph({ spacing: { before: 80 }, children: [run(text, 12, { italics: true })] })
}
