import { onInvitationRedeemed, onInvitationRefused } from '../newcomer.ts'
import type { OnOutcome } from '../rooms.ts'
import { onInvitationCreated } from './invite.ts'
import type { InviteOutcome } from './outcome.ts'

/** How invitations go on with what their effects came to. */
export const onInviteOutcome: OnOutcome<InviteOutcome> = {
  invitationRedeemed: (state, { person }, facts) => onInvitationRedeemed(state, person, facts),
  invitationRefused: (state, { why }, facts) => onInvitationRefused(state, why, facts),
  invitationCreated: onInvitationCreated,
}
