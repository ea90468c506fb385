import type { Role } from '../../domain/office.ts'

/** What invitations want done. */
export type InviteEffect =
  | { readonly kind: 'redeemInvitation'; readonly code: string }
  | {
      readonly kind: 'createInvitation'
      readonly committeeId: number
      readonly role: Role
      readonly branchIds: readonly number[]
      readonly seat: string | null
    }
