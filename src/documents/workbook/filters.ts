import type { Feature } from 'write-excel-file/node'
import type { Blob } from 'node:buffer'
import type Stream from 'node:stream'

/** What the library takes for a file's content, under Node. */
type FileContent = Stream | Buffer | Blob

/** Filters on the head of every sheet, by the sheets' sizes in their order. The library writes none by itself. */
export function filters(
  sizes: readonly { readonly rows: number; readonly columns: number }[],
): Feature<FileContent> {
  return {
    files: {
      transform: {
        'xl/worksheets/sheet{id}.xml': {
          transform: (xml, _options, { sheetIndex }) => {
            const size = sizes[sheetIndex]
            if (size === undefined || size.rows < 2) return xml
            const range = `A1:${columnName(size.columns)}${size.rows}`
            return xml.replace('</sheetData>', `</sheetData><autoFilter ref="${range}"/>`)
          },
        },
      },
    },
  }
}

/** The first column is A, the 27th AA. */
function columnName(count: number): string {
  const before = Math.floor((count - 1) / 26)
  return (before > 0 ? columnName(before) : '') + String.fromCharCode(65 + ((count - 1) % 26))
}
