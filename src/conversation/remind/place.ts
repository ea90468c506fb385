import type { Instant } from '../../domain/day.ts'
import type { Period } from '../../domain/period.ts'

/** A branch that owes a month, as a button names it; `begun` where somebody has answered something of it. */
export type Debtor = { readonly id: number; readonly name: string; readonly begun: boolean }

/** What a reminder would come to: how many people hear it, who does not and why. */
export type ReminderPlan = {
  readonly people: number
  readonly branches: number
  /** How many people were reminded within the hour, and are left alone. */
  readonly recent: number
  /** How many have a message that is about to leave, and are left alone; and from when on, null where nobody has. */
  readonly waiting: number
  readonly waitingUntil: Instant | null
  /** The branches in which nobody holds an office yet. */
  readonly unheld: readonly string[]
  /** The branches in which somebody does, but is paused or not reached. */
  readonly unreached: readonly string[]
  /** The moment the messages leave, or could; null where it is at once. */
  readonly leavesAt: Instant | null
  /** The month is locked by then: nobody is told. */
  readonly tooLate: boolean
}

/** Whom to remind, then whether so many people shall really hear it. */
export type RemindPlace =
  | {
      readonly at: 'remindWhom'
      readonly committeeId: number
      readonly period: Period
      readonly debtors: readonly Debtor[]
    }
  | {
      readonly at: 'remindConfirm'
      readonly committeeId: number
      readonly period: Period
      readonly branchIds: readonly number[]
      readonly plan: ReminderPlan
    }
