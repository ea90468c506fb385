import type { Branch } from '../domain/branch.ts'
import type { Instant } from '../domain/day.ts'
import type { Form } from '../domain/form.ts'
import type { History } from '../domain/history.ts'
import type { Person, Role } from '../domain/office.ts'
import type { BranchCard, Progress } from '../domain/progress.ts'
import type { Report, ReportRef, ReportStatus } from '../domain/report.ts'
import type { Summary } from '../domain/summary.ts'
import type { FilingPurpose, FindPurpose, HistoryPurpose, ListPurpose, MonthAsked } from './effect.ts'
import type { InHand } from './state.ts'

/** Why an invitation was not taken. */
export type InvitationRefusal =
  | 'invitation:unknown'
  | 'invitation:used'
  | 'invitation:expired'
  | 'invitation:wait'

/** Why a report did not take what was sent. */
export type ReportRefusal = 'report:submitted' | 'report:changed' | 'report:missing'

/** Where a branch's month stands. */
export type ReportState = ReportRef & {
  readonly committeeId: number
  readonly name: string
  readonly status: ReportStatus | 'none'
}

/** What an effect came to. It is the next input of the same turn. */
export type Outcome =
  | { readonly kind: 'invitationRedeemed'; readonly person: Person }
  | { readonly kind: 'invitationRefused'; readonly why: InvitationRefusal }
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
  | { readonly kind: 'reportRefused'; readonly why: ReportRefusal; readonly report: ReportRef }
  | {
      readonly kind: 'onBehalfSettled'
      readonly settled: 'confirmed' | 'denied' | 'nothing'
      /** Null where several were in question and none of them alone waits. */
      readonly report: ReportRef | null
    }
  | { readonly kind: 'summaryLoaded'; readonly summary: Summary; readonly withAlerts: boolean }
  | { readonly kind: 'progressLoaded'; readonly progress: Progress }
  | { readonly kind: 'branchLoaded'; readonly card: BranchCard; readonly whole: boolean }
  | {
      readonly kind: 'branchesListed'
      readonly branches: readonly Branch[]
      readonly purpose: ListPurpose
      readonly asked: MonthAsked
    }
  | {
      readonly kind: 'invitationCreated'
      readonly role: Role
      readonly branches: readonly string[]
      readonly code: string
      readonly link: string | null
      readonly expires: Instant
    }
