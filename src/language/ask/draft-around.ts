import type { Draft } from './draft.ts'
import type { Piece } from './piece.ts'

type Pieces = readonly (readonly Piece[])[]
type ChoicePiece = Extract<Piece, { is: 'choice' | 'gate' }>

/** The first time behind "so với" is what is compared with, and one behind "so sánh … với" where it is the only one. */
export function isVersus(draft: Draft, pieces: Pieces, at: number): boolean {
  if (draft.versus.length > 0) return false
  const joins = pieces[at - 1]?.[0]?.is === 'and'
  if (!draft.compares) return draft.asks.includes('compare') && joins && draft.times.length === 0
  const before = pieces.slice(0, at).findLastIndex(([piece]) => piece?.is === 'versus')
  return before >= 0 && pieces.slice(before + 1, at).every(([piece]) => piece?.is !== 'time')
}

/** "Còn bao nhiêu …" begins anew; "còn Sín Chải" goes on. */
export function isAsking(piece: Piece | undefined): boolean {
  return piece !== undefined && ['ask', 'count', 'who', 'negative', 'utmost'].includes(piece.is)
}

/** "Thôn nào", "họp ngày nào", "chưa kết nạp đồng chí nào"; "đồng chí nào" alone asks who, and nobody is named here. */
export function takeWhich(draft: Draft, pieces: Pieces, at: number): void {
  const before = pieces[at - 1]?.[0]
  if (before?.is === 'kind') draft.who = true
  else if (before?.is === 'matter' && before.matter.kind === 'day') return
  else if (before?.is !== 'members' && before?.is !== 'figure') draft.stray = true
  else if (!isAnybody(pieces, at)) draft.stray = true
  else if (draft.members === 'named') draft.members = 'unit'
}

const isNo = ([piece]: readonly Piece[]): boolean => piece?.is === 'negative'

/** "3 chi bộ", "5 thôn", "top 3": how many of them are asked for. */
export function countsBranches(pieces: Pieces, at: number): boolean {
  const [before, after] = [pieces[at - 1]?.[0], pieces[at + 1]?.[0]]
  const branches =
    after?.is === 'who' || after?.is === 'kind' || (after?.is === 'filler' && after.branches === true)
  return branches || before?.is === 'top'
}

/** "Chưa … ai", "có … ai không": whether there is anybody at all. "Ai chưa …" asks for a name. */
export function isAnybody(pieces: Pieces, at: number): boolean {
  if (pieces.slice(0, at).some(isNo)) return true
  const after = pieces.slice(at + 1)
  return after.some(isNo) && after.every((piece, place) => !isNo(piece) || isLast(after, place))
}

/**
 * Two choices are two questions, and neither is answered by the other. Of one question the choice tells more than the
 * name: "hoãn họp".
 */
export function takeChoice(draft: Draft, piece: ChoicePiece): void {
  const known = draft.choice
  if (known === null || (known.code === piece.code && !tells(known))) {
    draft.choice = piece
    draft.negative ||= piece.is === 'choice' && piece.negative
  } else if (known.code !== piece.code || (tells(piece) && !isSame(known, piece))) draft.stray = true
}

function tells(piece: ChoicePiece): boolean {
  return piece.is === 'choice' && (piece.named !== true || piece.negative)
}

/** "Đã họp hay chưa họp" speaks of one choice. */
function isSame(one: ChoicePiece, other: ChoicePiece): boolean {
  return one.is === 'choice' && other.is === 'choice' && one.choice === other.choice
}

/** "Đã nộp chưa", "có chi ủy không" only ask for yes or no. */
export function takeNegative(
  draft: Draft,
  { lacks }: Extract<Piece, { is: 'negative' }>,
  pieces: Pieces,
  at: number,
): void {
  const tells =
    draft.matters.length + draft.figures.length > 0 ||
    draft.reports ||
    draft.choice !== null ||
    draft.members !== null
  const ends = tells && isLast(pieces, at)
  // "Nộp thiếu" is neither filed nor not filed.
  if (ends && lacks === true) draft.stray = true
  if (!ends) draft.negative = true
}

/** Whether nothing that tells anything stands behind. */
function isLast(pieces: Pieces, at: number): boolean {
  return pieces
    .slice(at + 1)
    .every(
      ([piece]) =>
        piece?.is === 'filler' || piece?.is === 'and' || piece?.is === 'time' || piece?.is === 'goesOn',
    )
}
