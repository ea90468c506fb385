import type { Code } from '../../domain/figure.ts'
import type { Limit, Matter, NamedBranch } from '../../domain/question.ts'
import type { BranchKind } from '../../domain/branch.ts'
import type { DegreeOf, Piece } from './piece.ts'
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
  /** "Báo cáo" alone. */
  reports: boolean
  /** "Các chi bộ", "tất cả các chi bộ": a list, where nothing else is asked. */
  every: boolean
  who: boolean
  person: boolean
  count: boolean
  negative: boolean
  degree: 'more' | 'less' | null
  /** What the degree speaks of by itself; null for "nhiều", which needs a figure. */
  degreeOf: DegreeOf | null
  utmost: boolean
  /** "Chi bộ" is said, though not which. */
  ofBranches: boolean
  /** How many branches of the most or the fewest are asked for; null where it is not said. */
  top: number | null
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
  /** Figures are joined by "và", and so asked about side by side. */
  joined: boolean
  /** "Trong đó": figures named behind are parts of what was named before. */
  ofThem: boolean
  goesOn: boolean
  limit: Limit | null
  readonly numbers: number[]
  /** What stands where it says nothing: a degree without its "nhất", a second limit. */
  stray: boolean
}

/** A draft of which nothing is said yet. */
export function emptyDraft(): Draft {
  return {
    figures: [],
    members: null,
    matters: [],
    choice: null,
    asks: [],
    reports: false,
    every: false,
    who: false,
    person: false,
    count: false,
    negative: false,
    degree: null,
    degreeOf: null,
    utmost: false,
    ofBranches: false,
    top: null,
    day: false,
    commune: false,
    own: false,
    kinds: [],
    branches: [],
    among: [],
    times: [],
    versus: [],
    compares: false,
    joined: false,
    ofThem: false,
    goesOn: false,
    limit: null,
    numbers: [],
    stray: false,
  }
}
