import type { Cell, SheetData } from 'write-excel-file/node'

/** In characters: what a number or a day needs, and where a text wraps rather than widen its column. */
const [LEAST, MOST] = [11, 42]
/** A heading wraps over so many lines. */
const HEAD_LINES = 2
/** In points. */
const LINE = 15

/** How wide the columns of a table have to be for what is in them, within bounds. */
export function widthsOf([heads = [], ...rows]: SheetData): number[] {
  return heads.map((head, column) => {
    const longest = Math.max(0, ...rows.map((row) => textIn(row[column]).length))
    const needed = Math.max(longest, Math.ceil(textIn(head).length / HEAD_LINES)) + 2
    return Math.min(MOST, Math.max(LEAST, needed))
  })
}

/** The rows, as high as the texts that wrap in them: a program that opens the file may not see to it. */
export function highEnough(rows: SheetData, widths: readonly number[]): SheetData {
  return rows.map((row) => {
    const lines = Math.max(...row.map((cell, column) => linesIn(textIn(cell), widths[column] ?? MOST)))
    const [first, ...rest] = row
    if (lines === 1 || !isFull(first) || first.height !== undefined) return row
    return [{ ...first, height: lines * LINE }, ...rest]
  })
}

function linesIn(text: string, width: number): number {
  const lines = text.split('\n').map((line) => Math.ceil(line.length / (width - 2)))
  return Math.max(
    1,
    lines.reduce((sum, count) => sum + Math.max(1, count), 0),
  )
}

function isFull(cell: Cell | undefined): cell is Extract<Cell, { value?: unknown }> {
  return typeof cell === 'object' && cell !== null && 'value' in cell
}

function textIn(cell: Cell | undefined): string {
  return isFull(cell) && typeof cell.value === 'string' ? cell.value : ''
}
