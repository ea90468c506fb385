import type { Instant } from '../../domain/day.ts'
import type { Role } from '../../domain/office.ts'

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
  | {
      readonly kind: 'invitation'
      readonly role: Role
      readonly seat: string | null
      /** Whether somebody holds it, and lays it down as soon as the code is used. */
      readonly replaces: boolean
      readonly branches: readonly string[]
      readonly code: string
      readonly link: string | null
      readonly expires: Instant
    }
