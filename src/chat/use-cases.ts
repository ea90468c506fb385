import type { CommonEffect } from '../conversation/effect.ts'
import type { UseCases, UseCasesOf } from './effects.ts'
import { type BranchesDeps, branchesUseCases } from './use-cases/branches.ts'
import { type FilingDeps, filingUseCases } from './use-cases/filing.ts'
import { type InviteDeps, inviteUseCases } from './use-cases/invite.ts'
import { type StatisticsDeps, statisticsUseCases } from './use-cases/statistics.ts'

export type UseCaseDeps = FilingDeps & StatisticsDeps & InviteDeps & BranchesDeps

/** Each effect of the conversation as the use case that it calls for, and what that came to. */
export function makeUseCases(deps: UseCaseDeps): UseCases {
  return {
    ...commonUseCases(deps),
    ...filingUseCases(deps),
    ...statisticsUseCases(deps),
    ...inviteUseCases(deps),
    ...branchesUseCases(deps),
  }
}

function commonUseCases({
  branches,
  standing,
}: Pick<UseCaseDeps, 'branches' | 'standing'>): UseCasesOf<CommonEffect> {
  return {
    listBranches: async ({ purpose, ...asked }) => {
      const listed = purpose.kind === 'invite' ? standing : branches
      const known = await listed(asked.committeeId, asked.period)
      const shown = known.filter(({ id }) => asked.only === null || asked.only.includes(id))
      return { kind: 'branchesListed', branches: shown, purpose, asked }
    },
  }
}
