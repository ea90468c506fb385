import type { Matter } from '../../domain/question.ts'

/** Matters whose plain answer is which branches. */
export const WHO: ReadonlySet<Matter['kind']> = new Set(['eligible', 'belowMinimum', 'unusual'])

/** Matters whose plain answer is how many branches. */
export const COUNTED: ReadonlySet<Matter['kind']> = new Set([
  'filed',
  'late',
  'onTime',
  'branchCommittees',
  'choice',
])

/** Matters of the reports themselves: who files them is a branch, and so is "ai". */
export const FILING: ReadonlySet<Matter['kind']> = new Set(['filed', 'late', 'onTime'])
