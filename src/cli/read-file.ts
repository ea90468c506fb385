import type { Fault } from '../files/fault.ts'
import type { Translate } from '../i18n/translate.ts'
import { refused, type Result } from './result.ts'
import type { Shell } from './shell.ts'

/** The content of a file, or the refusal where it cannot be read. */
export async function fileOrRefusal(
  { readFile, say }: Shell,
  path: string,
): Promise<{ readonly content: Buffer } | { readonly refusal: Result }> {
  try {
    return { content: await readFile(path) }
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error
    return { refusal: refused('file:unreadable', say('refused.file:unreadable', { path })) }
  }
}

/** The refusal of a file, each fault with its place and what stands there rightly. */
export function refusedFile(say: Translate, path: string, faults: readonly Fault[]): Result {
  return {
    kind: 'refused',
    value: { refused: 'file:faulty', faults },
    words: [say('refused.file:faulty', { path }), ...faults.map((fault) => faultWords(say, fault))],
  }
}

function faultWords(say: Translate, { where, what, takes, detail = '' }: Fault): string {
  const taken = say(`takes.${takes}`, { detail })
  const place =
    'line' in where
      ? say('fault.line', { line: String(where.line) })
      : say('fault.cell', { cell: where.cell === null ? where.sheet : `${where.sheet}!${where.cell}` })
  return what === '' ? say('fault.whole', { place, taken }) : say('fault.key', { place, what, taken })
}
