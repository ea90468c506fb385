import { withoutMarks } from '../normalize.ts'
import type { PhraseTable } from '../phrase-table.ts'
import type { Piece, PlacedPiece } from './piece.ts'
import { timeAt } from './time.ts'

/** How a row of words is cut: as few words as may be without a meaning, then as few pieces, the longest one first. */
type Cut = { readonly unknown: number; readonly count: number; readonly placed: readonly PlacedPiece[] }

/** The words of a question cut into pieces; a word that nothing is known of stands alone without any. */
export function segment(words: readonly string[], tables: readonly PhraseTable<Piece>[]): PlacedPiece[] {
  const cuts: Cut[] = []
  cuts[words.length] = { unknown: 0, count: 0, placed: [] }
  for (let at = words.length - 1; at >= 0; at -= 1) {
    let best: Cut | undefined
    for (const piece of [...piecesAt(words, at, tables), { at, length: 1, pieces: null }]) {
      const rest = cuts[at + piece.length]
      if (rest === undefined) continue
      const unknown = rest.unknown + (piece.pieces === null ? 1 : 0)
      const cut = { unknown, count: rest.count + costOf(piece), placed: [piece, ...rest.placed] }
      if (
        best === undefined ||
        cut.unknown < best.unknown ||
        (cut.unknown === best.unknown && cut.count < best.count)
      )
        best = cut
    }
    if (best !== undefined) cuts[at] = best
  }
  return [...(cuts[0]?.placed ?? [])]
}

/** A bare number says little: it is rather a part of what stands beside it. */
function costOf({ pieces }: PlacedPiece): number {
  return pieces?.[0]?.is === 'number' ? 2 : 1
}

/** Every piece that may begin at a word, longest first; of pieces as long as each other, those of the earlier table. */
function piecesAt(
  words: readonly string[],
  at: number,
  tables: readonly PhraseTable<Piece>[],
): PlacedPiece[] {
  const found = new Map<number, readonly Piece[]>()
  for (const table of tables) {
    for (let end = words.length; end > at; ) {
      const match = table.longestAt(words.slice(0, end), at)
      if (match === undefined) break
      const pieces = match.meanings.filter((piece) => fits(piece, words, at, match.length))
      if (pieces.length > 0 && !found.has(match.length)) found.set(match.length, pieces)
      end = at + match.length - 1
    }
  }
  const time = timeAt(words, at)
  if (time !== undefined && !(found.get(time.length) ?? []).some(({ is }) => is === 'branch'))
    found.set(time.length, [{ is: 'time', time: time.time }])
  const number = numberAt(words[at])
  if (number !== null && !found.has(1)) found.set(1, number)
  return [...found]
    .map(([length, pieces]) => ({ at, length, pieces }))
    .toSorted((one, other) => other.length - one.length)
}

/**
 * "trên", "từ", "ít nhất" mean a limit only beside a number. A bare "xa" beside words with marks is "far", and "the"
 * behind others may be a card: neither is the word that says nothing.
 */
function fits(piece: Piece, words: readonly string[], at: number, length: number): boolean {
  if (length === 1 && words[at] === 'xa' && words.some((word) => word !== withoutMarks(word))) return false
  if (length === 1 && words[at] === 'the' && at > 0) return false
  if (piece.is !== 'limit') return true
  return withoutMarks(words[at] ?? '') === 'tro' || isNumber(words[at + length]) || isNumber(words[at - 1])
}

function isNumber(word: string | undefined): boolean {
  return (
    word !== undefined &&
    (/^\d+$/u.test(word) || /^(?:một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười)$/u.test(word))
  )
}

/** 166, 1.234: a dot between threes. */
function numberAt(word: string | undefined): Piece[] | null {
  if (word === undefined || !/^\d{1,3}(?:\.\d{3})+$|^\d{1,9}$/u.test(word)) return null
  return [{ is: 'number', number: Number(word.replaceAll('.', '')) }]
}
