import type { Period } from '../../domain/period.ts'

/** Whose figures are to be shown. */
export type StatisticsPlace = {
  readonly at: 'pickScope'
  readonly committeeId: number
  readonly period: Period
  readonly branches: readonly { readonly id: number; readonly name: string }[]
  readonly whole: boolean
}
