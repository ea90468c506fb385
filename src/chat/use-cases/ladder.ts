import type { LadderEffect } from '../../conversation/ladder/effect.ts'
import type { Ladder } from '../../services/ports/ladder.ts'
import type { UseCasesOf } from '../effects.ts'

export type LadderDeps = { readonly ladder: Pick<Ladder, 'snooze' | 'askedSince'> }

/** What reminders want done. */
export function ladderUseCases({ ladder }: LadderDeps): UseCasesOf<LadderEffect> {
  return {
    snoozeReminder: async ({ committeeId, until }, _facts, { accountId }) => {
      if (accountId === null) throw new Error('Only somebody with an account is reminded.')
      await ladder.snooze({ accountId, committeeId, until })
      return { kind: 'reminderSnoozed', until }
    },
    recallReminder: async ({ since, words }, _facts, { accountId }) => {
      const found = accountId === null ? null : await ladder.askedSince(accountId, since)
      if (found === null) return { kind: 'reminderRecalled', words, asked: null }
      const { branchId, period, committeeId, section, code } = found
      const report = { branchId, period, committeeId, section }
      return { kind: 'reminderRecalled', words, asked: { report, code } }
    },
  }
}
