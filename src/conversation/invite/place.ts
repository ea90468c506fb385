import type { Role } from '../../domain/office.ts'

/** A branch, or a seat (`id` is null), by its name; `label` where the button says more than that. */
export type InviteOption = {
  readonly id: number | null
  readonly name: string
  readonly label?: string
  /** Whether somebody holds it, whom a new holder replaces. */
  readonly held?: boolean
}

/** To which office an invitation is, then for which branch or seat. */
export type InvitePlace =
  | { readonly at: 'inviteRole'; readonly committeeId: number }
  | {
      readonly at: 'inviteFor'
      readonly committeeId: number
      readonly role: Role
      readonly options: readonly InviteOption[]
    }
