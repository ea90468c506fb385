import type { Limit } from '../../domain/question.ts'
import { type Draft, emptyDraft } from './draft.ts'
import { limited } from './draft-limit.ts'
import { take } from './draft-take.ts'
import type { Piece } from './piece.ts'

/** Gathers pieces, each with one meaning or several branches of one name. */
export function draftOf(pieces: readonly (readonly Piece[])[]): Draft {
  const draft = emptyDraft()
  let waiting: Limit['is'] | null = null
  pieces.forEach((meanings, at) => {
    const branches = meanings.flatMap((piece) => (piece.is === 'branch' ? [piece.branch] : []))
    if (branches.length > 1) {
      if (new Set(branches.map(({ id }) => id)).size > 1) draft.among = branches
      else draft.branches.push(...branches.slice(0, 1))
      return
    }
    const [piece] = meanings
    if (piece === undefined) return
    if (piece.is === 'number' && waiting !== null) {
      draft.limit = { is: waiting, number: piece.number }
      waiting = null
    } else if (piece.is === 'limit') {
      waiting = limited(draft, piece.limit, pieces.slice(0, at)) ? waiting : piece.limit
    } else take(draft, piece, pieces, at)
  })
  const degrees = draft.degree === null ? !draft.utmost : draft.utmost || draft.compares
  if (waiting !== null || !degrees) draft.stray = true
  return draft
}
