import {
  AlignmentType,
  type IParagraphStyleOptions,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  VerticalAlign,
  WidthType,
} from 'docx'

/** Twentieths of a point, over a page that lies: the number of a row, the name of its branch, all of it. */
const [NUMBER, NAME, WIDTH] = [700, 4200, 14000]

/** As many rows stay with the total, which would stand alone on a page of its own. */
const WITH_TOTAL = 3

const letters = { size: 22, color: '000000' }

/** The looks of a table's cells: a document says them once, for a thousand cells would say them each. */
export const cellStyles: readonly IParagraphStyleOptions[] = [
  { id: 'Figure', name: 'Figure', run: letters, paragraph: { alignment: AlignmentType.CENTER } },
  { id: 'FigureName', name: 'Figure name', run: letters, paragraph: { alignment: AlignmentType.LEFT } },
  {
    id: 'FigureHead',
    name: 'Figure head',
    run: { ...letters, bold: true },
    paragraph: { alignment: AlignmentType.CENTER },
  },
]

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
    margins: { left: 60, right: 60 },
    rows: [
      row(heads, 'head'),
      ...rows.map((cells, index) => row(cells, index < rows.length - WITH_TOTAL ? 'row' : 'last')),
      row(total, 'total'),
    ],
  })
}

function row(cells: readonly string[], place: 'head' | 'row' | 'last' | 'total'): TableRow {
  const bold = place === 'head' || place === 'total'
  return new TableRow({
    tableHeader: place === 'head',
    cantSplit: true,
    children: cells.map((text, column) =>
      cell(text, bold ? 'FigureHead' : column === 1 ? 'FigureName' : 'Figure', place === 'last'),
    ),
  })
}

function cell(text: string, style: string, keepNext: boolean): TableCell {
  return new TableCell({
    verticalAlign: VerticalAlign.CENTER,
    children: [new Paragraph({ style, text, keepNext })],
  })
}
