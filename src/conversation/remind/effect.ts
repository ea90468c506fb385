import type { Period } from '../../domain/period.ts'

/** What a reminder by the office wants done; `branchIds` are those chosen, whoever of them still owes. */
export type RemindEffect =
  | { readonly kind: 'listDebtors'; readonly committeeId: number; readonly period: Period }
  | ({ readonly kind: 'planReminder' } & Chosen)
  | ({ readonly kind: 'sendReminder' } & Chosen)

type Chosen = {
  readonly committeeId: number
  readonly period: Period
  readonly branchIds: readonly number[]
}
