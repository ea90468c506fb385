import { AlignmentType, Paragraph, Table, TableCell, TableRow, VerticalAlign, WidthType } from 'docx'
import { run } from './style.ts'

/** Twentieths of a point, over a page that lies: the number of a row, the name of its branch, all of it. */
const [NUMBER, NAME, WIDTH] = [700, 4200, 14000]

/** A table of an appendix: a head that is repeated on every page, names at the left, figures at the right. */
export function figuresTable(
  heads: readonly string[],
  rows: readonly (readonly string[])[],
  total: readonly string[],
): Table {
  const rest = Math.floor((WIDTH - NUMBER - NAME) / (heads.length - 2))
  return new Table({
    columnWidths: [NUMBER, NAME, ...heads.slice(2).map(() => rest)],
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: [row(heads, true, true), ...rows.map((cells) => row(cells, false)), row(total, true)],
  })
}

function row(cells: readonly string[], bold: boolean, tableHeader = false): TableRow {
  return new TableRow({
    tableHeader,
    cantSplit: true,
    children: cells.map((text, column) => cell(text, column, bold)),
  })
}

function cell(text: string, column: number, bold: boolean): TableCell {
  return new TableCell({
    verticalAlign: VerticalAlign.CENTER,
    margins: { left: 60, right: 60 },
    children: [
      new Paragraph({
        alignment: bold || column !== 1 ? AlignmentType.CENTER : AlignmentType.LEFT,
        children: [run(text, 11, { bold })],
      }),
    ],
  })
}
