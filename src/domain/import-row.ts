import type { Code } from './figure.ts'
import type { Period } from './period.ts'

/** A row of an import file: one figure of a branch's month, as it is written there. */
export type ImportRow = {
  readonly line: number
  readonly branch: string
  readonly period: Period
  readonly indicator: Code
  readonly value: string
}
