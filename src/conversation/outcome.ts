import type { Branch } from '../domain/branch.ts'
import type { Instant } from '../domain/day.ts'
import type { Form } from '../domain/form.ts'
import type { Person } from '../domain/office.ts'
import type { Period } from '../domain/period.ts'
import type { Receipt, Report, ReportRef, ReportStatus } from '../domain/report.ts'
import type { BranchMonth, Summary } from '../domain/summary.ts'

/** Why an invitation was not taken. */
export type InvitationRefusal = 'invitation:unknown' | 'invitation:used' | 'invitation:expired' | 'invitation:wait'

/** Why a report did not take what was sent. */
export type ReportRefusal = 'report:submitted' | 'report:locked' | 'report:missing'

/** Where a branch's month stands. */
export type ReportState = ReportRef & { readonly name: string; readonly status: ReportStatus | 'none' }

/** What an effect came to. It is the next input of the same turn. */
export type Outcome =
  | { readonly kind: 'invitationRedeemed'; readonly person: Person }
  | { readonly kind: 'invitationRefused'; readonly why: InvitationRefusal }
  | { readonly kind: 'reportsFound'; readonly reports: readonly ReportState[] }
  | { readonly kind: 'reportOpened'; readonly report: Report; readonly form: Form; readonly section: string | null }
  | { readonly kind: 'figuresSaved'; readonly report: Report }
  | { readonly kind: 'reportSubmitted'; readonly report: Report; readonly receipt: Receipt }
  | { readonly kind: 'reportRefused'; readonly why: ReportRefusal; readonly report: ReportRef }
  | { readonly kind: 'summaryLoaded'; readonly summary: Summary }
  | { readonly kind: 'progressLoaded'; readonly progress: Progress }
  | { readonly kind: 'branchLoaded'; readonly card: BranchCard }
  | { readonly kind: 'branchesListed'; readonly branches: readonly Branch[]; readonly seats: readonly string[] }
  | {
      readonly kind: 'invitationCreated'
      readonly code: string
      readonly link: string | null
      readonly expires: Instant
    }

/** Who has filed a month. */
export type Progress = {
  readonly period: Period
  readonly demo: boolean
  readonly branches: readonly {
    readonly name: string
    readonly status: ReportStatus | 'none'
    readonly late: boolean
    readonly at: Instant | null
  }[]
}

/** One branch's month, for whoever may see it. */
export type BranchCard = {
  readonly period: Period
  readonly form: Form
  readonly month: BranchMonth
  readonly demo: boolean
}
