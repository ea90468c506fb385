import type { Draft } from './draft.ts'
import {
  countsBranches,
  isAnybody,
  isAsking,
  isVersus,
  takeChoice,
  takeNegative,
  takeWhich,
} from './draft-around.ts'
import type { Piece } from './piece.ts'

/** Puts what one piece says into the draft; some say it only beside others. */
export function take(draft: Draft, piece: Piece, pieces: readonly (readonly Piece[])[], at: number): void {
  switch (piece.is) {
    case 'filler':
      draft.ofBranches ||= piece.branches === true
      break
    case 'yesOrNo':
    case 'limit':
      break
    case 'ask':
      draft.asks.push(piece.ask)
      break
    case 'reports':
      draft.reports = true
      break
    case 'every':
      draft.every = true
      break
    case 'who':
      draft.who = true
      break
    case 'which':
      takeWhich(draft, pieces, at)
      break
    case 'person':
      draft.person ||= !isAnybody(pieces, at)
      break
    case 'count':
      draft.count = true
      break
    case 'negative':
      takeNegative(draft, piece, pieces, at)
      break
    case 'more':
    case 'less':
      draft.degree = piece.is
      draft.degreeOf = piece.of ?? null
      break
    case 'utmost':
      draft.utmost = true
      break
    case 'top':
      draft.utmost = true
      draft.degree ??= 'more'
      break
    case 'matter':
      draft.matters.push(piece.matter)
      draft.negative ||= piece.negative === true
      break
    case 'figure':
      if (!draft.figures.includes(piece.code)) draft.figures.push(piece.code)
      break
    case 'members':
      if (draft.members !== 'named') draft.members = piece.unit ? 'unit' : 'named'
      break
    case 'choice':
    case 'gate':
      takeChoice(draft, piece)
      break
    case 'day':
      draft.day = true
      break
    case 'commune':
      draft.commune = true
      break
    case 'kind':
      if (!draft.kinds.includes(piece.of)) draft.kinds.push(piece.of)
      if (piece.each === true) draft.asks.push('list')
      break
    case 'own':
      draft.own = true
      break
    case 'branch':
      if (draft.branches.every(({ id }) => id !== piece.branch.id)) draft.branches.push(piece.branch)
      break
    case 'time':
      if (isVersus(draft, pieces, at)) draft.versus.push(piece.time)
      else draft.times.push(piece.time)
      break
    case 'versus':
      draft.compares = true
      break
    case 'and':
      draft.joined = true
      break
    case 'ofThem':
      draft.ofThem = true
      break
    case 'goesOn':
      draft.goesOn ||= !isAsking(pieces.slice(at + 1).find(([next]) => next?.is !== 'filler')?.[0])
      break
    case 'number':
      if (countsBranches(pieces, at)) draft.top = piece.number
      else draft.numbers.push(piece.number)
  }
}
