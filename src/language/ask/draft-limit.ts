import type { Limit } from '../../domain/question.ts'
import type { Draft } from './draft.ts'
import type { Piece } from './piece.ts'

/** "9 đảng viên trở lên" stands behind its number, and "từ 10 đảng viên trở lên" says it twice. */
export function limited(draft: Draft, is: Limit['is'], pieces: readonly (readonly Piece[])[]): boolean {
  const before = pieces.findLast(([piece]) => piece?.is !== 'members' && piece?.is !== 'figure')?.[0]
  if (draft.limit !== null) return draft.limit.is === is || before?.is !== 'number'
  if (before?.is !== 'number') return false
  draft.numbers.pop()
  draft.limit = { is, number: before.number }
  return true
}
