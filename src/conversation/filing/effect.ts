import type { Code, Figure, FigureChange } from '../../domain/figure.ts'
import type { BranchName } from '../../domain/office.ts'
import type { Period } from '../../domain/period.ts'
import type { Explanations, ReportRef } from '../../domain/report.ts'
import type { Phrase } from '../reply.ts'
import type { InHand } from './place.ts'

/** What is to be done with a report in hand: ask its questions, correct a figure (`''` asks which), read a message. */
export type FilingPurpose =
  | { readonly kind: 'file' }
  | { readonly kind: 'fix'; readonly what: string }
  | { readonly kind: 'read'; readonly text: string }
  /** The words answer the question with which a reminder ended; `message` is the platform's id of them. */
  | { readonly kind: 'answer'; readonly code: Code; readonly text: string; readonly message: string | null }
  /** An earlier message was edited: it gave this figure. */
  | { readonly kind: 'edit'; readonly code: Code; readonly text: string }
  /** A correction of a submitted report that somebody else changed meanwhile is looked at again. */
  | {
      readonly kind: 'amend'
      readonly answers: Readonly<Record<Code, Figure>>
      readonly reason: string | null
      readonly note: Phrase
    }

/** Why reports are looked up: to take one in hand, the named month or the oldest open one, or to say how they stand. */
export type FindPurpose =
  | { readonly kind: 'take'; readonly month: Period | null; readonly filing: FilingPurpose }
  | { readonly kind: 'status' }

/** `carry`: the words that carried the whole month over. `amend`: before a submitted report is changed. */
export type HistoryPurpose =
  | { readonly kind: 'submit' }
  | { readonly kind: 'amend' }
  | { readonly kind: 'carry'; readonly words: string }

/** A branch whose reports are looked up. */
type BranchOf = BranchName & { readonly committeeId: number }

/** What filing wants done. */
export type FilingEffect =
  | {
      readonly kind: 'findReports'
      readonly branches: readonly BranchOf[]
      readonly periods: readonly Period[]
      readonly purpose: FindPurpose
    }
  | { readonly kind: 'openReport'; readonly report: InHand; readonly purpose: FilingPurpose }
  | {
      readonly kind: 'saveFigures'
      readonly report: InHand
      readonly changes: readonly FigureChange[]
      /** What of the same message could not be placed; said after it is stored. */
      readonly aside: readonly string[]
    }
  /** The months before, which some rules look at; before a report is submitted, and when nothing changed again. */
  | { readonly kind: 'loadHistory'; readonly report: InHand; readonly purpose: HistoryPurpose }
  | {
      readonly kind: 'saveExplanation'
      readonly report: InHand
      readonly explanations: Explanations
    }
  | { readonly kind: 'submitReport'; readonly report: InHand; readonly late: boolean }
  /** The branch's word on a report: the one whose button was tapped, or the one of these that waits for a word. */
  | {
      readonly kind: 'settleOnBehalf'
      readonly report: ReportRef | readonly ReportRef[]
      readonly agreed: boolean
    }
