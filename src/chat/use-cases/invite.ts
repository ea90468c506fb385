import type { InviteEffect } from '../../conversation/invite/effect.ts'
import type { Instant } from '../../domain/day.ts'
import { type OfficeBoard, titleIn } from '../../domain/office-board.ts'
import type { makeCreateInvitation } from '../../services/invite.ts'
import type { makeRedeem } from '../../services/redeem.ts'
import type { UseCasesOf } from '../effects.ts'

export type InviteDeps = {
  readonly redeem: ReturnType<typeof makeRedeem>
  readonly createInvitation: ReturnType<typeof makeCreateInvitation>
  readonly board: (committeeId: number, now: Instant) => Promise<OfficeBoard>
}

/** An invitation from the chat is good for a week. */
const INVITATION_DAYS = 7

/** What invitations want done. */
export function inviteUseCases(deps: InviteDeps): UseCasesOf<InviteEffect> {
  return {
    redeemInvitation: ({ code }, _facts, doing) => deps.redeem(code, doing),
    createInvitation: async ({ committeeId, role, branchIds, seat }, _facts, { at: now, key }) => {
      const { entries } = await deps.board(committeeId, now)
      const invited = entries.filter((entry) =>
        entry.kind === 'branch'
          ? branchIds.includes(entry.branchId)
          : entry.kind === 'seat' && entry.seat === seat,
      )
      const branches = invited.flatMap((entry) => titleIn(entry, role).branches)
      const replaces = invited.some(({ holders }) => holders.some((holder) => holder.role === role))
      const wish = { committeeId, role, branchIds, seat, days: INVITATION_DAYS }
      const made = await deps.createInvitation(wish, now, key)
      return { kind: 'invitationCreated', role, seat, replaces, branches, ...made }
    },
  }
}
