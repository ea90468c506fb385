import type { FigureChange } from '../domain/figure.ts'
import type { Role } from '../domain/office.ts'
import type { Period } from '../domain/period.ts'
import type { ReportRef } from '../domain/report.ts'
import type { InHand } from './state.ts'

/** Which figures are asked for: a committee's month, of all its branches or of those that are followed. */
export type MonthAsked = {
  readonly committeeId: number
  readonly period: Period
  /** Null for every branch. */
  readonly only: readonly number[] | null
}

/** What a turn wants done. Each is committed, under the key of the update, before anybody is answered. */
export type Effect =
  | { readonly kind: 'redeemInvitation'; readonly code: string }
  | {
      readonly kind: 'findReports'
      readonly branchIds: readonly number[]
      readonly periods: readonly Period[]
      readonly purpose: FindPurpose
    }
  /** With what is to be fixed, where the person came to correct a figure; `''` asks which. */
  | { readonly kind: 'openReport'; readonly report: InHand; readonly fix: string | null }
  | {
      readonly kind: 'saveFigures'
      readonly report: ReportRef
      readonly changes: readonly FigureChange[]
    }
  | { readonly kind: 'submitReport'; readonly report: ReportRef; readonly late: boolean }
  | ({ readonly kind: 'loadSummary' } & MonthAsked)
  | ({ readonly kind: 'loadProgress' } & MonthAsked)
  | ({ readonly kind: 'listBranches'; readonly purpose: 'statistics' | Role } & MonthAsked)
  | {
      readonly kind: 'loadBranch'
      readonly branchId: number
      readonly committeeId: number
      readonly period: Period
      /** Whether the viewer may see figures so small that they may point at a person. */
      readonly whole: boolean
    }
  | {
      readonly kind: 'createInvitation'
      readonly committeeId: number
      readonly role: Role
      readonly branchIds: readonly number[]
      readonly seat: string | null
    }

/** Why reports are looked up: to file one, the named month or the oldest open one, or to say how they stand. */
export type FindPurpose =
  | { readonly kind: 'file'; readonly month: Period | null }
  | { readonly kind: 'fix'; readonly what: string }
  | { readonly kind: 'status' }
