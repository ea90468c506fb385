import type { Message } from '../../chat/ports.ts'

type Sheet = NonNullable<Message['tables']>['sheet']
type Table = Exclude<Sheet[number], string>

/** What Telegram takes in one rich message (Bot API 10.1); each line and each row of a table is a block. */
const LONGEST = 32_768
const MOST_BLOCKS = 500

/** A sheet as rich HTML, its figures right-aligned under their heads; null where Telegram would not take so much. */
export function richHtml(sheet: Sheet): string | null {
  const html = sheet.map((line) => (typeof line === 'string' ? `<p>${escaped(line)}</p>` : tableHtml(line)))
  const blocks = sheet.reduce((sum, line) => sum + (typeof line === 'string' ? 1 : line.rows.length + 2), 0)
  const text = html.join('')
  return blocks > MOST_BLOCKS || Array.from(text).length > LONGEST ? null : text
}

function tableHtml({ head, rows }: Table): string {
  return `<table bordered striped>${rowHtml('th', head)}${rows.map((cells) => rowHtml('td', cells)).join('')}</table>`
}

function rowHtml(tag: 'th' | 'td', cells: readonly string[]): string {
  const written = cells.map((cell, column) => {
    const align = column === 0 ? 'left' : 'right'
    return `<${tag} align="${align}">${escaped(cell)}</${tag}>`
  })
  return `<tr>${written.join('')}</tr>`
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
