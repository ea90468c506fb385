import type { Askable } from '../../domain/askable.ts'
import { withoutMarks } from '../normalize.ts'
import { guessName } from './names.ts'
import type { Piece, PlacedPiece } from './piece.ts'
import { segment } from './segment.ts'
import { tablesOf } from './table.ts'

/** The pieces of a question, its unknown words taken for names of branches where they are near to one. */
export function namedPieces(words: readonly string[], askable: Askable): readonly PlacedPiece[] {
  return withNames(words, closed(words, segment(words, tablesOf(askable))), askable)
}

/**
 * A number right behind a kind of branch is a part of a name: "Trường học 6". A name right behind "xã" is a commune's,
 * and so of another one than this.
 */
function closed(words: readonly string[], placed: readonly PlacedPiece[]): PlacedPiece[] {
  // "Vì sao Phố Mới 23" asks about the number.
  const why = placed.some(({ pieces }) => pieces?.[0]?.is === 'ask' && pieces[0].ask === 'why')
  return placed.map((piece, at) => {
    const before = placed[at - 1]?.pieces?.[0]
    const [own] = piece.pieces ?? []
    const isNumber = own?.is === 'number' && !why && (before?.is === 'kind' || before?.is === 'branch')
    const isOther = own?.is === 'branch' && namesCommune(words, placed, piece.at)
    return isNumber || isOther ? { ...piece, pieces: null } : piece
  })
}

/** Whether "xã" or "đảng bộ xã", and not "toàn xã", ends right before a word. */
function namesCommune(words: readonly string[], placed: readonly PlacedPiece[], at: number): boolean {
  const before = placed.find((piece) => piece.at + piece.length === at)
  if (before?.pieces?.[0]?.is !== 'commune') return false
  const [first, last] = [words[before.at], words[at - 1]].map((word = '') => withoutMarks(word))
  return last === 'xa' && !['toan', 'ca', 'trong', 'tren'].includes(first ?? '')
}

/** Words that nothing is known of, taken for the name of a branch where they are near to one. */
function withNames(
  words: readonly string[],
  placed: readonly PlacedPiece[],
  askable: Askable,
): readonly PlacedPiece[] {
  const first = placed.findIndex(({ pieces }) => pieces === null)
  const unknown = placed[first]
  if (unknown === undefined) return placed
  const behind = placed.findIndex(({ pieces }, at) => at > first && pieces !== null)
  const until = behind < 0 ? words.length : (placed[behind]?.at ?? words.length)
  const guess = guessName(words, unknown, until, askable)
  if (guess === undefined || namesCommune(words, placed, guess.at)) return placed
  const pieces: Piece[] = guess.branches.map((branch) => ({ is: 'branch', branch }))
  // One whose number differs is asked about even where it is the only one.
  const [only, ...others] = pieces
  if (!guess.sure && others.length === 0 && only !== undefined) return placed
  const end = guess.at + guess.length
  const beside = placed.flatMap((piece) => outside(words, piece, guess.at, end, askable))
  const before = beside.filter(({ at }) => at < guess.at)
  const after = beside.filter(({ at }) => at >= end)
  return withNames(words, [...before, { at: guess.at, length: guess.length, pieces }, ...after], askable)
}

/** A piece, or what is left of it beside a name that takes some of its words. */
function outside(
  words: readonly string[],
  piece: PlacedPiece,
  from: number,
  to: number,
  askable: Askable,
): PlacedPiece[] {
  const end = piece.at + piece.length
  if (end <= from || piece.at >= to) return [piece]
  const cuts = [
    [piece.at, Math.min(end, from)],
    [Math.max(piece.at, to), end],
  ] as const
  return cuts.flatMap(([start, stop]) =>
    start >= stop
      ? []
      : segment(words.slice(start, stop), tablesOf(askable)).map((part) => ({
          ...part,
          at: part.at + start,
        })),
  )
}
