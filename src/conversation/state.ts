import type { Code, Figure } from '../domain/figure.ts'
import type { Role } from '../domain/office.ts'
import type { Instant } from '../domain/day.ts'
import type { Period } from '../domain/period.ts'
import type { Step } from '../domain/plan.ts'
import type { ReportRef } from '../domain/report.ts'
import type { Broken } from '../domain/rules.ts'
import type { FilingPurpose } from './effect.ts'

/** A report in hand; with a section, only that part of it is open yet. */
export type InHand = ReportRef & { readonly committeeId: number; readonly section: string | null }

/** A report that may be taken in hand, as a button names it. */
export type Offer = InHand & { readonly name: string }

/** An offer without its name. */
export function inHandOf({ branchId, period, committeeId, section }: Offer): InHand {
  return { branchId, period, committeeId, section }
}

/**
 * Where the conversation of one chat stands. Figures that were answered are never here, only those still to be
 * confirmed: if a state is lost, the draft is not, and /baocao goes on at the first open question.
 */
export type Place =
  | { readonly at: 'home' }
  | { readonly at: 'pickReport'; readonly offers: readonly Offer[]; readonly purpose: FilingPurpose }
  | { readonly at: 'offerMeetings'; readonly offers: readonly Offer[]; readonly opens: Period }
  /** A draft that was left for a day or more: whether to go on with it. */
  | { readonly at: 'resume'; readonly report: InHand }
  | { readonly at: 'step'; readonly report: InHand; readonly step: Step }
  | {
      readonly at: 'confirm'
      readonly report: InHand
      readonly step: Step
      readonly answers: Readonly<Record<Code, Figure>>
      /** Words that might mean something else, or a third month that is like the two before. */
      readonly why: 'words' | 'thirdSame'
    }
  | {
      readonly at: 'pickFix'
      readonly report: InHand
      readonly among: 'card' | 'sections' | 'section'
      readonly section: string | null
    }
  /** `seen` is the fingerprint of the figures as they were read back; somebody else may change them since. */
  | { readonly at: 'readback'; readonly report: InHand; readonly seen: number }
  /** The report was agreed to; a rule that does not hold still wants its reason. */
  | { readonly at: 'explain'; readonly report: InHand; readonly broken: Broken; readonly seen: number }
  | {
      readonly at: 'pickScope'
      readonly committeeId: number
      readonly period: Period
      readonly branches: readonly { readonly id: number; readonly name: string }[]
      readonly whole: boolean
    }
  | { readonly at: 'inviteRole'; readonly committeeId: number }
  | {
      readonly at: 'inviteFor'
      readonly committeeId: number
      readonly role: Role
      readonly options: readonly { readonly id: number | null; readonly name: string }[]
    }

/** Which figure a message gave, so that an edit of the message corrects it. */
type Said = ReportRef & {
  readonly committeeId: number
  readonly message: string
  readonly code: Code
}

/**
 * A chat's state. `token` marks the buttons of the last question, `recent` the updates already turned, `said` the
 * last messages that gave a figure, `answeredAt` the last answer, `submitted` the report that was submitted last.
 */
export type State = {
  readonly version: 1
  readonly place: Place
  readonly token: string
  readonly recent: readonly string[]
  readonly said: readonly Said[]
  readonly answeredAt: Instant | null
  readonly submitted: ReportRef | null
}

export const newState: State = {
  version: 1,
  place: { at: 'home' },
  token: '',
  recent: [],
  said: [],
  answeredAt: null,
  submitted: null,
}

/** A stored state; an unknown version starts over. */
export function revive(stored: unknown): State {
  const known = typeof stored === 'object' && stored !== null && 'version' in stored && stored.version === 1
  return known ? (stored as State) : newState
}
