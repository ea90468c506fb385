import type { Piece } from '../piece.ts'

/** A pattern of words, and what all that fits it means. */
export type Words = readonly [pattern: string, piece: Piece]

/** Ways to say the same thing. */
export function each(piece: Piece, ...patterns: readonly string[]): Words[] {
  return patterns.map((pattern) => [pattern, piece] as const)
}
