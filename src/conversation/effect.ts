import type { Period } from '../domain/period.ts'
import type { BranchesEffect } from './branches/effect.ts'
import type { AskingEffect } from './asking/effect.ts'
import type { FilingEffect, FindPurpose } from './filing/effect.ts'
import type { GroupsEffect } from './groups/effect.ts'
import type { InviteEffect } from './invite/effect.ts'
import type { RemindEffect } from './remind/effect.ts'
import type { ReviewEffect } from './review/effect.ts'
import type { UnlockAsked } from './review/place.ts'
import type { LadderEffect } from './ladder/effect.ts'
import type { OfficesEffect } from './offices/effect.ts'
import type { DocumentsEffect } from './documents/effect.ts'
import type { StatisticsEffect } from './statistics/effect.ts'
import type { TablesEffect } from './tables/effect.ts'

/** Which figures are asked for: a committee's month, of all its branches or of those that are followed. */
export type MonthAsked = {
  readonly committeeId: number
  readonly period: Period
  /** Null for every branch. */
  readonly only: readonly number[] | null
}

/** Why branches are listed: to see figures, to file for one; to show a history, to open a month again. */
export type ListPurpose =
  | { readonly kind: 'statistics' }
  | { readonly kind: 'find'; readonly purpose: FindPurpose; readonly periods: readonly Period[] }
  | { readonly kind: 'history'; readonly named: string | null }
  | { readonly kind: 'unlock'; readonly asked: UnlockAsked }

/** What several rooms want done. */
export type CommonEffect = { readonly kind: 'listBranches'; readonly purpose: ListPurpose } & MonthAsked

/** What a turn wants done. Each is committed, under the key of the update, before anybody is answered. */
export type Effect =
  | CommonEffect
  | FilingEffect
  | StatisticsEffect
  | InviteEffect
  | GroupsEffect
  | RemindEffect
  | ReviewEffect
  | LadderEffect
  | OfficesEffect
  | BranchesEffect
  | AskingEffect
  | DocumentsEffect
  | TablesEffect
