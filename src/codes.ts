import { createHash, randomBytes } from 'node:crypto'

/** How codes are made and kept. */
export const codes = {
  randomBytes: (count: number): Uint8Array => randomBytes(count),
  hash: (symbols: string): string => createHash('sha256').update(symbols).digest('hex'),
}
