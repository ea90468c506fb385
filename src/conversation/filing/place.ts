import type { Code, Figure } from '../../domain/figure.ts'
import type { Period } from '../../domain/period.ts'
import type { Step } from '../../domain/plan.ts'
import type { ReportRef } from '../../domain/report.ts'
import type { Broken } from '../../domain/rules.ts'
import type { FilingPurpose } from './effect.ts'

/**
 * A report in hand; with a section, only that part of it is open yet. `again`: the figures that the office gave it back
 * for and that were not looked at yet.
 */
export type InHand = ReportRef & {
  readonly committeeId: number
  readonly section: string | null
  readonly again?: readonly Code[]
}

/** A report that may be taken in hand, as a button names it. */
export type Offer = InHand & { readonly name: string }

/** An offer without its name. */
export function inHandOf({ branchId, period, committeeId, section }: Offer): InHand {
  return { branchId, period, committeeId, section }
}

const works: ReadonlySet<string> = new Set<WorkPlace['at']>([
  'resume',
  'step',
  'confirm',
  'pickFix',
  'readback',
  'explain',
])

/** Whether a report that is not submitted yet is in hand there. */
export function isAtWork(place: { readonly at: string }): place is WorkPlace {
  return works.has(place.at)
}

/** Where filing stands: which report to take, or a report in hand and what of it is asked. */
export type FilingPlace =
  | { readonly at: 'pickReport'; readonly offers: readonly Offer[]; readonly purpose: FilingPurpose }
  | { readonly at: 'offerMeetings'; readonly offers: readonly Offer[]; readonly opens: Period }
  | WorkPlace

/** A report is in hand. */
export type WorkPlace =
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
