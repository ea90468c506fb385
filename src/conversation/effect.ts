import type { FigureChange } from '../domain/figure.ts'
import type { Role } from '../domain/office.ts'
import type { Period } from '../domain/period.ts'
import type { ReportRef } from '../domain/report.ts'

/** What a turn wants done. Each is committed, under the key of the update, before anybody is answered. */
export type Effect =
  | { readonly kind: 'redeemInvitation'; readonly code: string }
  | {
      readonly kind: 'findReports'
      readonly branchIds: readonly number[]
      readonly committeeId: number
      /** The months to look at, oldest first. */
      readonly periods: readonly Period[]
    }
  | { readonly kind: 'openReport'; readonly report: ReportRef; readonly section: string | null }
  | {
      readonly kind: 'saveFigures'
      readonly report: ReportRef
      readonly changes: readonly FigureChange[]
    }
  | { readonly kind: 'submitReport'; readonly report: ReportRef; readonly late: boolean }
  | { readonly kind: 'loadSummary'; readonly committeeId: number; readonly period: Period }
  | { readonly kind: 'loadProgress'; readonly committeeId: number; readonly period: Period }
  | {
      readonly kind: 'loadBranch'
      readonly branchId: number
      readonly committeeId: number
      readonly period: Period
    }
  | { readonly kind: 'listBranches'; readonly committeeId: number; readonly period: Period }
  | {
      readonly kind: 'createInvitation'
      readonly committeeId: number
      readonly role: Role
      readonly branchIds: readonly number[]
      readonly seat: string | null
    }
