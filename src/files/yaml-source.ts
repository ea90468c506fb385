import { type Document, isCollection, isMap, isScalar, LineCounter, type Node, parseDocument } from 'yaml'
import type { Fault } from './fault.ts'
import type { Path, Source } from './schema.ts'

/** A YAML text with the line of each part; or the lines where it is no YAML, or says a thing twice. */
export function readYaml(text: string): { readonly source: Source } | { readonly faults: readonly Fault[] } {
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false })
  const lineOf = (offset: number): number => Math.max(1, lines.linePos(offset).line)
  if (document.errors.length > 0) {
    return {
      faults: document.errors.map((error) => ({
        where: { line: lineOf(error.pos[0]) },
        what: '',
        takes: error.code === 'DUPLICATE_KEY' ? 'once' : 'yaml',
      })),
    }
  }
  const unresolved = { faults: [{ where: { line: 1 }, what: '', takes: 'yaml' }] } as const
  try {
    const value: unknown = document.toJS()
    return { source: { value, placeOf: (path) => ({ line: lineOf(offsetOf(document, path)) }) } }
  } catch (error) {
    // An alias without an anchor, or with so many that they would fill the memory.
    if (error instanceof ReferenceError) return unresolved
    throw error
  }
}

/** Where the value of a path begins, or the nearest thing around it that exists. */
function offsetOf(document: Document.Parsed, path: Path): number {
  let node: Node | null = document.contents
  let offset = node?.range?.[0] ?? 0
  for (const key of path) {
    if (!isCollection(node)) return offset
    if (isMap(node)) {
      const pair = node.items.find((item) => (isScalar(item.key) ? item.key.value : item.key) === key)
      if (pair === undefined) return offset
      offset = (pair.key as Node | null)?.range?.[0] ?? offset
    }
    const next: unknown = node.get(key, true)
    node = (next ?? null) as Node | null
    if (node === null) return offset
    if (typeof key === 'number') offset = node.range?.[0] ?? offset
  }
  return offset
}
