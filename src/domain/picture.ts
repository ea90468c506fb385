import type { Code } from './figure.ts'
import type { Period } from './period.ts'
import type { TargetProgress } from './summary.ts'

/** How a branch's month was filed: in time, late, not at all by the due day, still open, or not expected of it. */
export type Filing = 'onTime' | 'late' | 'missing' | 'open' | 'notExpected'

/** The members at the end of a month; null where nothing was reported. `reported` counts the branches that are in it. */
export type StockPoint = {
  readonly period: Period
  readonly official: number | null
  readonly probationary: number | null
  readonly reported: number
  readonly expected: number
}

/** One month of a branch's own year; null where it was not given. `base` is the members who were to attend. */
export type BranchPoint = {
  readonly period: Period
  readonly official: number | null
  readonly probationary: number | null
  readonly attended: number | null
  readonly base: number | null
  readonly filing: Filing
}

/** A movement of members in a month, and whether it adds to their number. */
export type Movement = {
  readonly code: Code
  readonly label: string
  readonly value: number
  readonly adds: boolean
}

/** What a picture shows: figures alone, ready to be drawn and to be told in words. */
export type Picture = {
  readonly committee: string
  /** Of the branches that one officer follows. */
  readonly part: boolean
  readonly demo: boolean
} & (
  | {
      readonly kind: 'board'
      readonly periods: readonly Period[]
      readonly rows: readonly { readonly name: string; readonly cells: readonly Filing[] }[]
      /** A long list of branches goes over several pictures. */
      readonly page: number
      readonly pages: number
    }
  /** By years, each point is the last month of its year, or the asked month of its own. */
  | { readonly kind: 'growth'; readonly by: 'month' | 'year'; readonly points: readonly StockPoint[] }
  | {
      readonly kind: 'movement'
      readonly period: Period
      /** Members at the end of the month before and of this one, over the branches that reported both. */
      readonly before: number
      readonly after: number
      readonly movements: readonly Movement[]
      readonly reported: number
      readonly expected: number
    }
  | { readonly kind: 'targets'; readonly period: Period; readonly targets: readonly TargetProgress[] }
  | { readonly kind: 'branch'; readonly branch: string; readonly points: readonly BranchPoint[] }
)

/** The picture of a kind. */
export type PictureOf<Kind extends Picture['kind']> = Extract<Picture, { kind: Kind }>

/** Whether two pictures show the same of a committee's month: the same page, where there are several. */
export function sameSubject(one: Picture, other: Picture): boolean {
  if (one.kind === 'board' || other.kind === 'board') {
    return one.kind === 'board' && other.kind === 'board' && one.page === other.page
  }
  return one.kind === other.kind
}
