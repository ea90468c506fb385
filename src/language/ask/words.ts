import { ASKING } from './words/asking.ts'
import { COMPARING } from './words/comparing.ts'
import type { Words } from './words/each.ts'
import { FILLERS } from './words/fillers.ts'
import { JOINING } from './words/joining.ts'
import { LIMITS } from './words/limits.ts'
import { MATTERS } from './words/matters.ts'
import { SCOPE } from './words/scope.ts'

/**
 * What the words of every question mean, whatever form and branches there are. Of words that could mean several things the
 * first that fits counts; limits, which fit only beside a number, therefore come before all else.
 */
export const WORDS: readonly Words[] = [
  ...LIMITS,
  ...FILLERS,
  ...ASKING,
  ...COMPARING,
  ...JOINING,
  ...SCOPE,
  ...MATTERS,
]
