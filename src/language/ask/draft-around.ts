import type { Draft } from './draft.ts'
import type { Piece } from './piece.ts'

/** The first time behind "so với" is what is compared with. */
export function isVersus(pieces: readonly (readonly Piece[])[], at: number): boolean {
  const before = pieces.slice(0, at).findLastIndex(([piece]) => piece?.is === 'versus')
  return before >= 0 && pieces.slice(before + 1, at).every(([piece]) => piece?.is !== 'time')
}

/** "Còn bao nhiêu …" begins anew; "còn Sín Chải" goes on. */
export function isAsking(piece: Piece | undefined): boolean {
  return piece !== undefined && ['ask', 'count', 'who', 'negative', 'utmost'].includes(piece.is)
}

/** "Thôn nào", "họp ngày nào". */
export function takeWhich(draft: Draft, before: Piece | undefined): void {
  if (before?.is === 'kind') draft.who = true
  else if (before?.is !== 'matter' || before.matter.kind !== 'day') draft.stray = true
}

/** "Đã nộp chưa", "có chi ủy không" only ask for yes or no. */
export function takeNegative(draft: Draft, pieces: readonly (readonly Piece[])[], at: number): void {
  const ends = pieces
    .slice(at + 1)
    .every(
      ([piece]) =>
        piece?.is === 'filler' || piece?.is === 'and' || piece?.is === 'time' || piece?.is === 'goesOn',
    )
  const tells =
    draft.matters.length + draft.figures.length > 0 || draft.choice !== null || draft.members !== null
  if (!(ends && tells)) draft.negative = true
}
