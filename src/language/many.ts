import type { ReadingContext } from './reading.ts'
export type Named = {
  readonly code: string
  readonly label: string
  readonly names: readonly string[]
  readonly type: 'int' | 'choice' | 'date' | 'text'
  readonly choices?: Readonly<Record<string, string>>
}
export type Many = {
  readonly found: readonly {
    readonly code: string
    readonly value: number | string
    readonly words: string
  }[]
  readonly pending: readonly { readonly code: string; readonly words: string }[]
  readonly doubtful: readonly {
    readonly words: string
    readonly value: number
    readonly codes: readonly string[]
  }[]
  readonly unplaced: readonly string[]
  readonly carryRest: boolean
}
export function readMany(
  _text: string,
  _vocabulary: readonly Named[],
  _context: ReadingContext,
): Many | undefined {
  return undefined
}
