import type { Instant } from '../../domain/day.ts'
import type { Person, Role } from '../../domain/office.ts'

/** Why an invitation was not taken. */
export type InvitationRefusal =
  | 'invitation:unknown'
  | 'invitation:used'
  | 'invitation:expired'
  /** The account holds all of it; the invitation stays good. */
  | 'invitation:held'
  | 'invitation:wait'
  /** It links a group, and is typed there. */
  | 'invitation:group'

/** An invitation as it is shown, once, to whoever made it. */
export type ShownInvitation = {
  readonly role: Role
  readonly seat: string | null
  /** Whether somebody holds it, and lays it down as soon as the code is used. */
  readonly replaces: boolean
  readonly branches: readonly string[]
  readonly code: string
  readonly link: string | null
  readonly expires: Instant
}

/** What invitations came to. */
export type InviteOutcome =
  | { readonly kind: 'invitationRedeemed'; readonly person: Person }
  | { readonly kind: 'invitationRefused'; readonly why: InvitationRefusal }
  | ({ readonly kind: 'invitationCreated' } & ShownInvitation)
