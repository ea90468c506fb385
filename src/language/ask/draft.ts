import type { Code } from '../../domain/figure.ts'
import type { Limit, Matter, NamedBranch } from '../../domain/question.ts'
import type { BranchKind } from '../../domain/branch.ts'
import type { Piece } from './piece.ts'
import type { TimeRef } from './time.ts'

type AskWord = Extract<Piece, { is: 'ask' }>['ask']

/** What the pieces of a question say, before it is known whether they make a question. */
export type Draft = {
  readonly figures: Code[]
  /** All members are named; `unit` only as what is counted. */
  members: 'named' | 'unit' | null
  readonly matters: Matter[]
  choice: Extract<Piece, { is: 'choice' | 'gate' }> | null
  readonly asks: AskWord[]
  who: boolean
  person: boolean
  count: boolean
  negative: boolean
  degree: 'more' | 'less' | null
  /** The degree is one of worth, and says nothing without a figure. */
  rates: boolean
  utmost: boolean
  day: boolean
  commune: boolean
  own: boolean
  readonly kinds: BranchKind[]
  readonly branches: NamedBranch[]
  /** Branches among which it must be asked which is meant. */
  among: readonly NamedBranch[]
  readonly times: TimeRef[]
  readonly versus: TimeRef[]
  compares: boolean
  goesOn: boolean
  limit: Limit | null
  readonly numbers: number[]
  /** What stands where it says nothing: a degree without its "nhất", a second limit. */
  stray: boolean
}

/** Gathers pieces, each with one meaning or several branches of one name. */
export function draftOf(pieces: readonly (readonly Piece[])[]): Draft {
  const draft: Draft = {
    figures: [],
    members: null,
    matters: [],
    choice: null,
    asks: [],
    who: false,
    person: false,
    count: false,
    negative: false,
    degree: null,
    rates: false,
    utmost: false,
    day: false,
    commune: false,
    own: false,
    kinds: [],
    branches: [],
    among: [],
    times: [],
    versus: [],
    compares: false,
    goesOn: false,
    limit: null,
    numbers: [],
    stray: false,
  }
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
      waiting = limited(draft, piece.limit, pieces[at - 1]?.[0]) ? waiting : piece.limit
    } else take(draft, piece, pieces, at)
  })
  if (waiting !== null || (draft.degree === null) !== !draft.utmost) draft.stray = true
  return draft
}

/** "10 trở lên" stands behind its number, and "từ 10 đảng viên trở lên" says it twice. */
function limited(draft: Draft, is: Limit['is'], before: Piece | undefined): boolean {
  if (draft.limit !== null) return draft.limit.is === is || before?.is !== 'number'
  if (before?.is !== 'number') return false
  draft.numbers.pop()
  draft.limit = { is, number: before.number }
  return true
}

function take(draft: Draft, piece: Piece, pieces: readonly (readonly Piece[])[], at: number): void {
  switch (piece.is) {
    case 'filler':
    case 'and':
    case 'yesOrNo':
    case 'limit':
      break
    case 'ask':
      draft.asks.push(piece.ask)
      break
    case 'who':
      draft.who = true
      break
    case 'which':
      takeWhich(draft, pieces[at - 1]?.[0])
      break
    case 'person':
      draft.person = true
      break
    case 'count':
      draft.count = true
      break
    case 'negative':
      takeNegative(draft, pieces, at)
      break
    case 'more':
    case 'less':
      draft.degree = piece.is
      draft.rates = piece.rates === true
      break
    case 'utmost':
      draft.utmost = true
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
      draft.choice = piece
      draft.negative ||= piece.negative
      break
    case 'gate':
      draft.choice ??= piece
      break
    case 'day':
      draft.day = true
      break
    case 'commune':
      draft.commune = true
      break
    case 'kind':
      if (!draft.kinds.includes(piece.of)) draft.kinds.push(piece.of)
      break
    case 'own':
      draft.own = true
      break
    case 'branch':
      if (draft.branches.every(({ id }) => id !== piece.branch.id)) draft.branches.push(piece.branch)
      break
    case 'time':
      if (draft.compares && draft.versus.length === 0 && isVersus(pieces, at)) draft.versus.push(piece.time)
      else draft.times.push(piece.time)
      break
    case 'versus':
      draft.compares = true
      break
    case 'goesOn':
      draft.goesOn ||= !isAsking(pieces.slice(at + 1).find(([next]) => next?.is !== 'filler')?.[0])
      break
    case 'number':
      draft.numbers.push(piece.number)
  }
}

/** The first time behind "so với" is what is compared with. */
function isVersus(pieces: readonly (readonly Piece[])[], at: number): boolean {
  const before = pieces.slice(0, at).findLastIndex(([piece]) => piece?.is === 'versus')
  return before >= 0 && pieces.slice(before + 1, at).every(([piece]) => piece?.is !== 'time')
}

/** "Còn bao nhiêu …" begins anew; "còn Sín Chải" goes on. */
function isAsking(piece: Piece | undefined): boolean {
  return piece !== undefined && ['ask', 'count', 'who', 'negative', 'utmost'].includes(piece.is)
}

/** "Thôn nào", "họp ngày nào". */
function takeWhich(draft: Draft, before: Piece | undefined): void {
  if (before?.is === 'kind') draft.who = true
  else if (before?.is !== 'matter' || before.matter.kind !== 'day') draft.stray = true
}

/** "Đã nộp chưa", "có chi ủy không" only ask for yes or no. */
function takeNegative(draft: Draft, pieces: readonly (readonly Piece[])[], at: number): void {
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
