import type { Period } from './period.ts'

export const branchKinds = [
  'village',
  'school',
  'agency',
  'armed_forces',
  'enterprise',
  'health',
  'other',
] as const

export type BranchKind = (typeof branchKinds)[number]

/** What holds for a branch from a month on; a summary uses the facts of its own month. */
export type BranchFacts = {
  readonly name: string
  readonly kind: BranchKind
  readonly hasBranchCommittee: boolean
  /** Day of the month on which the branch usually meets; null where none is set. */
  readonly meetingDay: number | null
  /** The seat of the officer who follows the branch: `officer-1`. */
  readonly officer: string | null
}

/** The stock at the end of a month, which stands for "the month before" of the next. */
export type Opening = {
  readonly period: Period
  readonly official: number
  readonly probationary: number
}

/** A party branch with the facts of one month. */
export type Branch = { readonly id: number; readonly code: string } & BranchFacts
