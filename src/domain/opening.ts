import type { Opening } from './branch.ts'
import type { Figure, Figures } from './figure.ts'
import type { Period } from './period.ts'

/** An opening as the figures of its month, where it stands for "the month before". */
export function openingFigures(opening: Opening): Figures {
  return {
    member_official: given(opening.official),
    member_probationary: given(opening.probationary),
    member_total: given(opening.official + opening.probationary),
  }
}

/** Whether a branch's reports begin only after that month: its opening is the stock at the end of it, or later. */
export function opensAfter(openings: readonly Opening[], period: Period): boolean {
  return openings.some((opening) => opening.period >= period)
}

const given = (value: number): Figure => ({ state: 'given', value, words: null })
