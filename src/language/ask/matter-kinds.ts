import type { Matter } from '../../domain/question.ts'

/** Matters whose plain answer is which branches. */
export const WHO: ReadonlySet<Matter['kind']> = new Set(['eligible', 'belowMinimum', 'unusual'])

/** Matters whose plain answer is how many branches. */
export const COUNTED: ReadonlySet<Matter['kind']> = new Set(['filed', 'late', 'branchCommittees', 'choice'])
