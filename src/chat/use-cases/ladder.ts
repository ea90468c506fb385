import type { LadderEffect } from '../../conversation/ladder/effect.ts'
import { isFiled } from '../../domain/report.ts'
import type { Ladder } from '../../services/ports/ladder.ts'
import type { Reports } from '../../services/ports/reports.ts'
import type { UseCasesOf } from '../effects.ts'

export type LadderDeps = {
  readonly ladder: Pick<Ladder, 'snooze' | 'askedSince'>
  readonly reports: Pick<Reports, 'statuses'>
}

/** What reminders want done. */
export function ladderUseCases({ ladder, reports }: LadderDeps): UseCasesOf<LadderEffect> {
  return {
    snoozeReminder: async ({ committeeId, until, branchIds, periods }, _facts, { accountId }) => {
      if (accountId === null) throw new Error('Only somebody with an account is reminded.')
      const filed = await reports.statuses(branchIds, periods)
      const complete = filed.filter(({ status, lacks }) => isFiled(status) && !lacks)
      if (complete.length === branchIds.length * periods.length) return { kind: 'nothingOwed' }
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
