import type { Role } from '../../domain/office.ts'

/** To which office an invitation is, then for which branch or seat. */
export type InvitePlace =
  | { readonly at: 'inviteRole'; readonly committeeId: number }
  | {
      readonly at: 'inviteFor'
      readonly committeeId: number
      readonly role: Role
      readonly options: readonly { readonly id: number | null; readonly name: string }[]
    }
