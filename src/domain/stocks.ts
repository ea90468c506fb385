import { countOf, type Figures } from './figure.ts'
import type { Form } from './form.ts'
import { indicatorOf } from './form-index.ts'

/** The stocks of members at the end of a month. `exempt` is unknown until somebody gives it. */
export type Stocks = {
  readonly total: number
  readonly official: number
  readonly probationary: number
  readonly exempt: number | undefined
}

/** The indicators of the card, in its order. */
export const stockCodes = ['member_total', 'member_official', 'member_probationary', 'member_exempt'] as const

/** The movements of a month, in the order of the form. */
export const movementCodes = [
  'admitted_count',
  'converted_count',
  'transferred_in_count',
  'transferred_in_probationary_count',
  'restored_count',
  'transferred_out_count',
  'deceased_count',
  'struck_off_count',
  'expelled_count',
  'resigned_count',
  'decrease_probationary_count',
] as const

export type MovementCode = (typeof movementCodes)[number]

/** B and C of the official increase and decrease form: what adds to the members of a branch, and what takes away. */
export const additions = [
  'admitted_count',
  'transferred_in_count',
  'restored_count',
] as const satisfies MovementCode[]
export const reductions = [
  'transferred_out_count',
  'deceased_count',
  'struck_off_count',
  'expelled_count',
  'resigned_count',
] as const satisfies MovementCode[]

/**
 * The stocks worked out from the month before and the month's movements: D = A + B − C of the official
 * increase and decrease form, split into official and probationary members. Restored members count as
 * official. Undefined where there is no month before, or a movement of the form is not given. A result may be negative:
 * then a movement is wrong, and the rules say which.
 */
export function workOutStocks(form: Form, figures: Figures, previous: Figures | null): Stocks | undefined {
  const officialBefore = countOf(previous, 'member_official')
  const probationaryBefore = countOf(previous, 'member_probationary')
  if (officialBefore === undefined || probationaryBefore === undefined) return undefined
  const moved = new Map(
    movementCodes
      .filter((code) => indicatorOf(form, code) !== undefined)
      .map((code) => [code, countOf(figures, code)]),
  )
  if ([...moved.values()].includes(undefined)) return undefined
  const of = (code: MovementCode): number => moved.get(code) ?? 0
  const decrease = reductions.reduce((sum, code) => sum + of(code), 0)
  const arrivedProbationary = of('transferred_in_probationary_count')
  const lostProbationary = of('decrease_probationary_count')
  const official =
    officialBefore +
    of('converted_count') +
    (of('transferred_in_count') - arrivedProbationary) +
    of('restored_count') -
    (decrease - lostProbationary)
  const probationary =
    probationaryBefore + of('admitted_count') + arrivedProbationary - of('converted_count') - lostProbationary
  return {
    total: official + probationary,
    official,
    probationary,
    exempt: countOf(previous, 'member_exempt'),
  }
}

/** Whether there is a month before to work the stocks out from. */
export function hasStocks(previous: Figures | null): boolean {
  return (
    countOf(previous, 'member_official') !== undefined &&
    countOf(previous, 'member_probationary') !== undefined
  )
}
