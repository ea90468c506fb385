import type { Period } from '../../domain/period.ts'
import type { MessageBoard } from '../../domain/message-board.ts'
import type { Debtor, ReminderPlan } from './place.ts'

/** What came of it. */
export type RemindOutcome =
  | {
      readonly kind: 'debtorsListed'
      readonly committeeId: number
      readonly period: Period
      readonly debtors: readonly Debtor[]
      readonly messages: MessageBoard
    }
  | {
      readonly kind: 'reminderPlanned'
      readonly committeeId: number
      readonly period: Period
      readonly branchIds: readonly number[]
      readonly plan: ReminderPlan
    }
  | { readonly kind: 'reminderQueued'; readonly plan: ReminderPlan }
