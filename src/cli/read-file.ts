import type { Fault, Taken } from '../files/fault.ts'
import type { Translate } from '../i18n/translate.ts'
import type { Office } from './office.ts'
import { refused, type Result } from './result.ts'
import { atOffice, type Shell } from './shell.ts'

export type FileReader<T> = (content: Buffer) => Taken<T> | Promise<Taken<T>>

/** A reader of texts, on the bytes of a file. */
export function asText<T>(read: (text: string) => Taken<T>): FileReader<T> {
  return (content) => read(content.toString('utf8'))
}

/** What the office makes of a file; one that is not taken is refused before the office is opened. */
export async function withFile<T>(
  shell: Shell,
  path: string,
  read: FileReader<T>,
  work: (office: Office, taken: T) => Promise<Result>,
): Promise<Result> {
  const { say } = shell
  const content = await contentOf(shell, path)
  if (content === null) return refused(say, 'file:unreadable', { path })
  const taken = await read(content)
  if (taken.faults === undefined) return atOffice(shell, (office) => work(office, taken))
  return refusedFile(say, path, taken.faults, faultWords)
}

/** The refusal of a file, each fault in words. */
export function refusedFile<F>(
  say: Translate,
  path: string,
  faults: readonly F[],
  words: (say: Translate, fault: F) => string,
): Result {
  return {
    kind: 'refused',
    value: { refused: 'file:faulty', faults },
    words: [say('refused.file:faulty', { path }), ...faults.map((fault) => words(say, fault))],
  }
}

/** Null where the file cannot be read. */
async function contentOf({ readFile }: Shell, path: string): Promise<Buffer | null> {
  try {
    return await readFile(path)
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error
    return null
  }
}

/** A place of a file in words. */
export function wherePlaced(say: Translate, where: Fault['where']): string {
  return 'line' in where
    ? say('fault.line', { line: String(where.line) })
    : say('fault.cell', { cell: where.cell === null ? where.sheet : `${where.sheet}!${where.cell}` })
}

/** A fault with its place and what stands there rightly. */
function faultWords(say: Translate, { where, what, takes, detail = '' }: Fault): string {
  const taken = say(`takes.${takes}`, { detail })
  const place = wherePlaced(say, where)
  return what === '' ? say('fault.whole', { place, taken }) : say('fault.key', { place, what, taken })
}
