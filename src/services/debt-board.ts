import { fateOf, fates, type MessageBoard } from '../domain/message-board.ts'
import type { Period } from '../domain/period.ts'
import { type Debt, debtsOf } from './debts.ts'
import { branchAt } from '../domain/branches/life.ts'
import type { Messages } from './ports/messages.ts'
import type { StandingDeps } from './standing.ts'

export type DebtBoardDeps = StandingDeps & { readonly messages: Pick<Messages, 'ofMonth'> }

/** Who owes a month, and what became of the messages about it. */
export function makeDebtBoard(deps: DebtBoardDeps) {
  return async (
    committeeId: number,
    period: Period,
  ): Promise<{ readonly debts: readonly Debt[]; readonly messages: MessageBoard }> => {
    const [debts, counts, histories] = await Promise.all([
      debtsOf(deps, committeeId, period),
      deps.messages.ofMonth(committeeId, period),
      deps.registry.histories(committeeId),
    ])
    const names = new Map(
      histories.map((history) => [history.id, branchAt(history, period)?.name ?? history.code]),
    )
    const fated = counts.map((one) => ({ ...one, fate: fateOf(one.state, one.reason, one.opened) }))
    const messages = fates.flatMap((fate) => {
      const those = fated.filter((one) => one.fate === fate)
      if (those.length === 0) return []
      const branches = [...new Set(those.map(({ branchId }) => names.get(branchId) ?? ''))]
      return [{ fate, count: those.reduce((sum, { count }) => sum + count, 0), branches }]
    })
    return { debts, messages }
  }
}
