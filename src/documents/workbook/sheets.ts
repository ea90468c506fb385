import type { Feature } from 'write-excel-file/node'
import type { Blob } from 'node:buffer'
import type Stream from 'node:stream'

/** What the library takes for a file's content, under Node. */
type FileContent = Stream | Buffer | Blob

/** As many columns can be read on one page of paper. */
const ON_A_PAGE = 18

/** A sheet as it is filtered and printed: the rows of its filter, heads included. */
type Sheet = { readonly name: string; readonly rows: number; readonly columns: number }

/**
 * What the library does not write by itself: filters on the head of every sheet; on paper no more pages side by side than
 * it needs, with the head and the first column on each.
 */
export function sheetsToUse(sheets: readonly Sheet[]): Feature<FileContent> {
  return {
    files: {
      transform: {
        'xl/worksheets/sheet{id}.xml': {
          transform: (xml, _options, { sheetIndex }) => {
            const sheet = sheets[sheetIndex]
            return sheet === undefined ? xml : fitted(filtered(xml, sheet), sheet)
          },
        },
        'xl/workbook.xml': {
          transform: (xml) =>
            xml.replace('<definedNames/>', `<definedNames>${sheets.map(headOnEach).join('')}</definedNames>`),
        },
      },
    },
  }
}

function filtered(xml: string, { rows, columns }: Sheet): string {
  if (rows < 2) return xml
  return xml.replace('</sheetData>', `</sheetData><autoFilter ref="A1:${columnName(columns)}${rows}"/>`)
}

function fitted(xml: string, { columns }: Sheet): string {
  const wide = Math.ceil(columns / ON_A_PAGE)
  return xml
    .replace('<sheetViews', '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews')
    .replace('<pageSetup ', `<pageSetup fitToWidth="${wide}" fitToHeight="0" `)
}

function headOnEach({ name }: Sheet, index: number): string {
  const quoted = name.replaceAll("'", "''").replaceAll('&', '&amp;').replaceAll('<', '&lt;')
  return `<definedName name="_xlnm.Print_Titles" localSheetId="${index}">'${quoted}'!$A:$A,'${quoted}'!$1:$1</definedName>`
}

/** The first column is A, the 27th AA. */
function columnName(count: number): string {
  const before = Math.floor((count - 1) / 26)
  return (before > 0 ? columnName(before) : '') + String.fromCharCode(65 + ((count - 1) % 26))
}
