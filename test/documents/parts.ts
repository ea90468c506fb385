import { unzipSync } from 'fflate'

/** A part of an office document, which is a zip of XML files. */
export function partOf(content: Uint8Array, name: string): string {
  const part = unzipSync(content)[name]
  if (part === undefined) throw new Error(`The document has no part ${name}.`)
  return Buffer.from(part).toString('utf8')
}

/** What a .docx says, paragraph by paragraph. */
export function wordsOf(content: Uint8Array): string[] {
  const xml = partOf(content, 'word/document.xml')
  return xml
    .split('</w:p>')
    .map((paragraph) => [...paragraph.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/g)].map(([, text]) => text).join(''))
    .filter((text) => text !== '')
}
