import type { InviteEffect } from '../../conversation/invite/effect.ts'
import type { Branch } from '../../domain/branch.ts'
import { localDay } from '../../domain/day.ts'
import { type Period, periodOf } from '../../domain/period.ts'
import type { makeCreateInvitation } from '../../services/invite.ts'
import type { makeRedeem } from '../../services/redeem.ts'
import type { UseCasesOf } from '../effects.ts'

export type InviteDeps = {
  readonly redeem: ReturnType<typeof makeRedeem>
  readonly createInvitation: ReturnType<typeof makeCreateInvitation>
  readonly branches: (committeeId: number, period: Period) => Promise<readonly Branch[]>
  /** Those of that month, and those that open later: their people may be invited before. */
  readonly standing: (committeeId: number, period: Period) => Promise<readonly Branch[]>
}

/** An invitation from the chat is good for a week. */
const INVITATION_DAYS = 7

/** What invitations want done. */
export function inviteUseCases(deps: InviteDeps): UseCasesOf<InviteEffect> {
  return {
    redeemInvitation: ({ code }, _facts, doing) => deps.redeem(code, doing),
    createInvitation: async ({ committeeId, role, branchIds, seat }, _facts, { at: now, key }) => {
      const known = await deps.standing(committeeId, periodOf(localDay(now)))
      const branches = known.filter(({ id }) => branchIds.includes(id)).map(({ name }) => name)
      const wish = { committeeId, role, branchIds, seat, days: INVITATION_DAYS }
      const made = await deps.createInvitation(wish, now, key)
      return { kind: 'invitationCreated', role, branches, ...made }
    },
  }
}
