import type { CommonEffect } from '../conversation/effect.ts'
import type { UseCases, UseCasesOf } from './effects.ts'
import { type DocumentsDeps, documentsUseCases } from './use-cases/documents.ts'
import { type FilingDeps, filingUseCases } from './use-cases/filing.ts'
import { type GroupsDeps, groupsUseCases } from './use-cases/groups.ts'
import { type InviteDeps, inviteUseCases } from './use-cases/invite.ts'
import { type RemindDeps, remindUseCases } from './use-cases/remind.ts'
import { type StatisticsDeps, statisticsUseCases } from './use-cases/statistics.ts'

export type UseCaseDeps = FilingDeps &
  StatisticsDeps &
  InviteDeps &
  GroupsDeps &
  RemindDeps &
  ReviewDeps &
  LadderDeps &
  DocumentsDeps
import { type ReviewDeps, reviewUseCases } from './use-cases/review.ts'
import { type LadderDeps, ladderUseCases } from './use-cases/ladder.ts'

/** Each effect of the conversation as the use case that it calls for, and what that came to. */
export function makeUseCases(deps: UseCaseDeps): UseCases {
  return {
    ...commonUseCases(deps),
    ...filingUseCases(deps),
    ...statisticsUseCases(deps),
    ...inviteUseCases(deps),
    ...groupsUseCases(deps),
    ...remindUseCases(deps),
    ...reviewUseCases(deps),
    ...ladderUseCases(deps),
    ...documentsUseCases(deps),
  }
}

function commonUseCases({ branches }: Pick<UseCaseDeps, 'branches'>): UseCasesOf<CommonEffect> {
  return {
    listBranches: async ({ purpose, ...asked }) => {
      const known = await branches(asked.committeeId, asked.period)
      const shown = known.filter(({ id }) => asked.only === null || asked.only.includes(id))
      return { kind: 'branchesListed', branches: shown, purpose, asked }
    },
  }
}
