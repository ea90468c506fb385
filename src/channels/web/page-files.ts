import { readdirSync, readFileSync } from 'node:fs'
import { extname } from 'node:path'

export type PageFile = { readonly type: string; readonly body: string }

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
}

/** The page is not compiled: it is read from the sources, which lie as deep under the package as `dist` does. */
const folder = new URL('../../../src/channels/web/page/', import.meta.url)

/** The files of the page by name, read once. */
export function readPageFiles(): ReadonlyMap<string, PageFile> {
  return new Map(
    readdirSync(folder).map((name) => {
      const type = types[extname(name)]
      if (type === undefined) throw new Error(`The page has no type for its file ${name}.`)
      return [name, { type, body: readFileSync(new URL(name, folder), 'utf8') }] as const
    }),
  )
}
