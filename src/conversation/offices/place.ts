import type { Day } from '../../domain/day.ts'
import type { OfficeTitle } from '../../domain/office-title.ts'

/** An office that somebody holds, as the conversation has it in hand. */
export type OfficeInHand = OfficeTitle & { readonly committeeId: number; readonly holdingId: number }

/** A pause that is being agreed on: by those who hold the offices, or by the committee's office. */
type Pausing = {
  readonly committeeId: number
  readonly offices: readonly OfficeInHand[]
  readonly by: 'holder' | 'office'
}

/** Where somebody leaves or pauses an office, or the committee's office looks who holds which. */
export type OfficesPlace =
  | { readonly at: 'leavePick'; readonly committeeId: number; readonly offices: readonly OfficeInHand[] }
  | { readonly at: 'leaveConfirm'; readonly committeeId: number; readonly office: OfficeInHand }
  /** Whether where this chat is reached is to be forgotten; asked of somebody without an office. */
  | { readonly at: 'forget' }
  | ({ readonly at: 'pauseDay' } & Pausing)
  | ({ readonly at: 'pauseConfirm'; readonly day: Day } & Pausing)
  | {
      readonly at: 'officeBoard'
      readonly committeeId: number
      readonly entries: readonly { readonly key: string; readonly name: string }[]
    }
  /** Which of those who hold the same office side by side. */
  | {
      readonly at: 'officeEntry'
      readonly committeeId: number
      readonly offices: readonly (OfficeInHand & { readonly since: Day; readonly paused: boolean })[]
    }
  | {
      readonly at: 'officeActs'
      readonly committeeId: number
      readonly office: OfficeInHand
      readonly paused: boolean
    }
  | { readonly at: 'endConfirm'; readonly committeeId: number; readonly office: OfficeInHand }
