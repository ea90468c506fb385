import { codeSymbols, isSoundCode } from '../domain/invitation-code.ts'

/** Where the dice of a code come from, and how it is kept: only its hash is stored. */
export type CodeMaker = {
  readonly randomBytes: (count: number) => Uint8Array
  readonly hash: (symbols: string) => string
}

/** Twelve symbols, each as likely as any other: about 57 bits that nobody can guess within an invitation's days. */
export function makeCode(randomBytes: CodeMaker['randomBytes']): string {
  for (;;) {
    // Five bits a symbol; the one value too many is thrown away, which keeps the others equally likely.
    const drawn = [...randomBytes(24)].flatMap((byte) => codeSymbols[byte % 32] ?? [])
    const symbols = drawn.slice(0, 12).join('')
    if (isSoundCode(symbols)) return symbols
  }
}
