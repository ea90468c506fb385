import type { Form } from '../../domain/form.ts'
import type { History } from '../../domain/history.ts'
import type { Report, ReportRef, ReportState } from '../../domain/report.ts'
import type { FilingPurpose, FindPurpose, HistoryPurpose } from './effect.ts'
import type { InHand } from './place.ts'

/** Why a report did not take what was sent. */
export type ReportRefusal = 'report:submitted' | 'report:changed' | 'report:missing'

/** What the effects of filing came to. */
export type FilingOutcome =
  | {
      readonly kind: 'reportsFound'
      readonly reports: readonly ReportState[]
      readonly purpose: FindPurpose
    }
  | {
      readonly kind: 'reportOpened'
      readonly report: Report
      readonly form: Form
      readonly inHand: InHand
      readonly purpose: FilingPurpose
    }
  | { readonly kind: 'figuresSaved'; readonly report: Report; readonly aside: readonly string[] }
  | {
      readonly kind: 'historyLoaded'
      readonly report: InHand
      readonly history: History
      readonly purpose: HistoryPurpose
    }
  | { readonly kind: 'explanationSaved'; readonly report: Report }
  /** With its receipt. */
  | { readonly kind: 'reportSubmitted'; readonly report: Report }
  | { readonly kind: 'reportRefused'; readonly why: ReportRefusal }
  | {
      readonly kind: 'onBehalfSettled'
      readonly settled: 'confirmed' | 'denied' | 'nothing'
      /** Null where several were in question and none of them alone waits. */
      readonly report: ReportRef | null
    }
