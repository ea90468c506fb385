import type { Role } from '../../domain/office.ts'
import type { ShownInvitation } from './outcome.ts'

/** What is said about offices and the way into them. */
export type InviteReply =
  | {
      readonly kind: 'welcome'
      readonly committee: string
      readonly role: Role
      readonly seat: string | null
      readonly branches: readonly string[]
      /** The commands of the menu from now on. */
      readonly commands: readonly string[]
    }
  | ({ readonly kind: 'invitation' } & ShownInvitation)
