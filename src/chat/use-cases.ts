import type { CommonEffect } from '../conversation/effect.ts'
import type { UseCases, UseCasesOf } from './effects.ts'
import { type AskingDeps, askingUseCases } from './use-cases/asking.ts'
import { type FilingDeps, filingUseCases } from './use-cases/filing.ts'
import { type InviteDeps, inviteUseCases } from './use-cases/invite.ts'
import { type StatisticsDeps, statisticsUseCases } from './use-cases/statistics.ts'

export type UseCaseDeps = FilingDeps & StatisticsDeps & InviteDeps & AskingDeps

/** Each effect of the conversation as the use case that it calls for, and what that came to. */
export function makeUseCases(deps: UseCaseDeps): UseCases {
  return {
    ...commonUseCases(deps),
    ...filingUseCases(deps),
    ...statisticsUseCases(deps),
    ...inviteUseCases(deps),
    ...askingUseCases(deps),
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
