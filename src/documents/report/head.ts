import { BorderStyle, Paragraph, AlignmentType, type Table } from 'docx'
import type { Committee } from '../../domain/committee.ts'
import type { Translate } from '../../i18n/translate.ts'
import { sideBySide } from './bare-table.ts'
import { CELL_MARGIN, centred, run, TEXT_WIDTH } from './style.ts'

/** The columns, and the words of the right one in twentieths of a point: 15 pt in bold, with a hair's breadth more. */
const WIDTHS = [43, 57] as const
const PARTY = 4_133 + 60
const RULE_IN = Math.floor((TEXT_WIDTH * WIDTHS[1]) / 100 / 2 - CELL_MARGIN - PARTY / 2)

/** The head of a Party document: who sends it on the left, the Party on the right. The number stays blank. */
export function headOf({ above, name, place }: Committee, t: Translate): Table {
  return sideBySide(
    [
      centred(above.toLocaleUpperCase('vi')),
      centred(name.toLocaleUpperCase('vi'), 14, { bold: true }),
      centred('*'),
      centred(t('document.number')),
    ],
    [
      new Paragraph({
        alignment: AlignmentType.CENTER,
        // The rule below is as long as the words, which stay on one line.
        indent: { left: RULE_IN, right: RULE_IN },
        border: { bottom: { style: BorderStyle.SINGLE, size: 6, space: 1, color: '000000' } },
        children: [run(t('document.party'), 15, { bold: true })],
      }),
      centred(t('document.date', { place }), 14, { italics: true }),
    ],
    WIDTHS,
  )
}
