import type { Period } from '../../domain/period.ts'

/** Whose figures: `only` names the branches, null all; `whole` allows the small figures of one branch. */
export type FiguresAsked = {
  readonly committeeId: number
  /** Null for the last month that is due and has reports. */
  readonly period: Period | null
  readonly only: readonly number[] | null
  readonly whole: boolean
}

/** What showing a month in pictures and documents wants done. */
export type DocumentsEffect =
  | ({ readonly kind: 'loadPictures' } & FiguresAsked)
  /** The year of each of these branches. */
  | {
      readonly kind: 'loadBranchYears'
      readonly committeeId: number
      readonly period: Period | null
      readonly only: readonly number[]
    }
  | ({ readonly kind: 'loadPack' } & FiguresAsked)
