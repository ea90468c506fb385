import { Paragraph, type Table } from 'docx'
import type { Translate } from '../../i18n/translate.ts'
import { sideBySide } from './bare-table.ts'
import { centred, run } from './style.ts'

/** Recipients on the left, the signature on the right: four lines for it, and no name. */
export function footOf(t: Translate): Table {
  return sideBySide(
    [
      new Paragraph({ children: [run(t('document.recipients'), 14, { underline: {} })] }),
      item(t('document.recipientAbove')),
      item(t('document.recipientOwn')),
      item(t('document.recipientFile')),
    ],
    [
      centred(t('document.onBehalf'), 14, { bold: true }),
      centred(t('document.secretary')),
      ...Array.from({ length: 4 }, () => centred('')),
      centred(t('document.signature'), 14, { bold: true }),
    ],
  )
}

function item(text: string): Paragraph {
  return new Paragraph({ children: [run(`- ${text}`, 12)] })
}
