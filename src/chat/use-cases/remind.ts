import type { RemindEffect } from '../../conversation/remind/effect.ts'
import type { makeDebtBoard } from '../../services/debt-board.ts'
import type { makePlanReminder, makeSendReminder } from '../../services/remind.ts'
import type { UseCasesOf } from '../effects.ts'

export type RemindDeps = {
  readonly debtBoard: ReturnType<typeof makeDebtBoard>
  readonly planReminder: ReturnType<typeof makePlanReminder>
  readonly sendReminder: ReturnType<typeof makeSendReminder>
}

/** What reminding by hand wants done. */
export function remindUseCases({
  debtBoard,
  planReminder,
  sendReminder,
}: RemindDeps): UseCasesOf<RemindEffect> {
  return {
    listDebtors: async ({ committeeId, period }) => {
      const { debts, messages } = await debtBoard(committeeId, period)
      const debtors = debts.map(({ branch: { id, name }, status }) => ({
        id,
        name,
        begun: status !== 'none',
      }))
      return { kind: 'debtorsListed', committeeId, period, debtors, messages }
    },
    planReminder: async ({ kind: _kind, ...wish }, _facts, doing) => ({
      kind: 'reminderPlanned',
      ...wish,
      plan: await planReminder(wish, doing),
    }),
    sendReminder: async ({ kind: _kind, ...wish }, _facts, doing) => ({
      kind: 'reminderQueued',
      plan: await sendReminder(wish, doing),
    }),
  }
}
