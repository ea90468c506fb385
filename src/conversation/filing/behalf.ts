import { openPeriods, opennessAt } from '../../domain/calendar.ts'
import { type Holding, ownOffices } from '../../domain/office.ts'
import type { Period } from '../../domain/period.ts'
import { choice, choicesOf, picked } from '../choices.ts'
import type { Facts } from '../facts.ts'
import type { Outcome } from '../outcome.ts'
import type { Choices } from '../reply.ts'
import type { State } from '../state.ts'
import { phrase, say } from '../phrase.ts'
import { again, goHome, stay, type Turn, want } from '../turn-result.ts'

/** The buttons of a message that nobody was waiting for bear this token: they are good at any time. */
export const BEHALF = 'behalf'

/** Whether the report that was filed for a branch is right. */
export function behalfChoices({
  branchId,
  period,
}: {
  readonly branchId: number
  readonly period: Period
}): Choices {
  return choicesOf(BEHALF, [
    choice(`yes:${branchId}:${period}`, 'button.right'),
    choice(`no:${branchId}:${period}`, 'button.notRight'),
  ])
}

/** The branch says whether a report that somebody else filed for it is right. */
export function onBehalfTap(state: State, chosen: string, facts: Facts): Turn {
  const agreed = picked(chosen, 'yes') !== undefined
  const [, branchId = '', period = ''] = chosen.split(':')
  const report = { branchId: Number(branchId), period }
  const own = ownIn(facts).find(({ branches }) => branches.some(({ id }) => id === report.branchId))
  if (own === undefined) return again(state, facts, phrase('command.noRight'))
  // A report that goes back after the lock could not be filed again by anybody.
  if (!agreed && opennessAt(own.committee.calendar, period, facts.now) === 'locked') {
    return again(state, facts, phrase('filing.locked', { month: period }))
  }
  return want(state, { kind: 'settleOnBehalf', report, agreed })
}

/** "Đúng" or "chưa đúng" typed at home is to the one report that waits for the branch's word, where there is one. */
export function onBehalfText(state: State, said: 'yes' | 'no', facts: Facts): Turn | undefined {
  const reports = ownIn(facts).flatMap(({ branches, committee }) =>
    openPeriods(committee.calendar, facts.now).flatMap((period) =>
      branches.map(({ id: branchId }) => ({ branchId, period })),
    ),
  )
  if (reports.length === 0) return undefined
  return want(state, { kind: 'settleOnBehalf', report: reports, agreed: said === 'yes' })
}

function ownIn({ person }: Facts): Holding[] {
  return person === null ? [] : ownOffices(person)
}

export function onBehalfSettled(
  state: State,
  { settled, report }: Extract<Outcome, { kind: 'onBehalfSettled' }>,
  facts: Facts,
): Turn {
  if (report === null) return again(state, facts, phrase('home.unclear'))
  const told = say(`behalf.${settled}`, { month: report.period })
  return settled === 'denied' ? goHome(state, told) : stay(state, facts, told)
}
