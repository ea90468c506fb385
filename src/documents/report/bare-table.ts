import { BorderStyle, type Paragraph, Table, TableCell, TableRow, WidthType } from 'docx'
import { CELL_MARGIN } from './style.ts'

const none = { style: BorderStyle.NONE, size: 0, color: 'auto' }
const bare = {
  top: none,
  bottom: none,
  left: none,
  right: none,
  insideHorizontal: none,
  insideVertical: none,
}

/** Two columns side by side without lines, as the head and the foot of a document have them. Widths in percent. */
export function sideBySide(
  left: readonly Paragraph[],
  right: readonly Paragraph[],
  widths: readonly [number, number] = [45, 55],
): Table {
  const cell = (children: readonly Paragraph[], size: number) =>
    new TableCell({ children: [...children], borders: bare, width: { size, type: WidthType.PERCENTAGE } })
  return new Table({
    borders: bare,
    margins: { left: CELL_MARGIN, right: CELL_MARGIN },
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: [new TableRow({ children: [cell(left, widths[0]), cell(right, widths[1])] })],
  })
}
