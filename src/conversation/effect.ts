import type { Role } from '../domain/office.ts'
import type { Period } from '../domain/period.ts'
import type { AskingEffect } from './asking/effect.ts'
import type { FilingEffect, FindPurpose } from './filing/effect.ts'
import type { InviteEffect } from './invite/effect.ts'
import type { StatisticsEffect } from './statistics/effect.ts'

/** Which figures are asked for: a committee's month, of all its branches or of those that are followed. */
export type MonthAsked = {
  readonly committeeId: number
  readonly period: Period
  /** Null for every branch. */
  readonly only: readonly number[] | null
}

/** Why branches are listed: to see figures, to file for one, or to invite to an office. */
export type ListPurpose =
  | { readonly kind: 'statistics' }
  | { readonly kind: 'find'; readonly purpose: FindPurpose; readonly periods: readonly Period[] }
  | { readonly kind: 'invite'; readonly role: Role }

/** What several rooms want done. */
export type CommonEffect = { readonly kind: 'listBranches'; readonly purpose: ListPurpose } & MonthAsked

/** What a turn wants done. Each is committed, under the key of the update, before anybody is answered. */
export type Effect = CommonEffect | FilingEffect | StatisticsEffect | InviteEffect | AskingEffect
