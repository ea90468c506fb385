import { currentPeriod, opennessAt } from '../../domain/calendar.ts'
import type { Holding } from '../../domain/office.ts'
import { onlyOf } from '../../domain/only.ts'
import type { Period } from '../../domain/period.ts'
import { foldMarks } from '../../language/normalize.ts'
import { isPostponement } from '../../language/postpone.ts'
import { isNamed, picked } from '../choices.ts'
import type { Facts } from '../facts.ts'
import { chained, phrase, say } from '../phrase.ts'
import type { Reply } from '../reply.ts'
import type { OnOutcome } from '../rooms.ts'
import type { State } from '../state.ts'
import { again, go, goHome, stay, type Turn, want } from '../turn-result.ts'
import { yesOrNo } from '../yes-or-no.ts'
import type { RemindOutcome } from './outcome.ts'
import type { ReminderPlan, RemindPlace } from './place.ts'
import { aside } from './present.ts'

/** /nhac: who owes the month, and what became of the messages about it. */
export function beginReminding(
  state: State,
  [office]: readonly Holding[],
  month: Period | null,
  facts: Facts,
): Turn {
  if (office === undefined) return again(state, facts, phrase('command.noRight'))
  const { committee } = office
  const period = month ?? currentPeriod(committee.calendar, facts.now)
  const openness = opennessAt(committee.calendar, period, facts.now)
  if (openness === 'before' || openness === 'meetings')
    return again(state, facts, phrase('filing.notYet', { month: period }))
  return want(state, { kind: 'listDebtors', committeeId: committee.id, period })
}

/** A tap while the office reminds; undefined where it belongs to something else. */
export function onRemindTap(state: State, choice: string, facts: Facts): Turn | undefined {
  const { place } = state
  if (place.at !== 'remindWhom' && place.at !== 'remindConfirm') return undefined
  if (officeIn(place, facts) === undefined) return goHome(state, say('command.noRight'))
  if (choice === 'later') return goHome(state, say('cancel.done'))
  const { committeeId, period } = place
  if (place.at === 'remindConfirm') {
    return choice === 'yes'
      ? want(state, { kind: 'sendReminder', committeeId, period, branchIds: place.branchIds })
      : undefined
  }
  const branchIds = chosenIn(place, choice)
  return branchIds.length === 0
    ? undefined
    : want(state, { kind: 'planReminder', committeeId, period, branchIds })
}

/** Words while the office reminds: a branch's name, all of them, yes or no. */
export function onRemindText(state: State, text: string, facts: Facts): Turn | undefined {
  const { place } = state
  if (place.at !== 'remindWhom' && place.at !== 'remindConfirm') return undefined
  if (isPostponement(text)) return onRemindTap(state, 'later', facts)
  if (place.at === 'remindConfirm') {
    const said = yesOrNo(text, place.period, facts)
    return said === undefined
      ? again(state, facts, phrase('tap.choose'))
      : onRemindTap(state, said === 'yes' ? 'yes' : 'later', facts)
  }
  if (/^(?:tất cả|tat ca)/.test(foldMarks(text))) return onRemindTap(state, 'all', facts)
  const named = onlyOf(place.debtors.filter(isNamed(text)))
  return named === undefined ? undefined : onRemindTap(state, `branch:${named.id}`, facts)
}

/** How reminding goes on with what it came to. */
export const onRemindOutcome: OnOutcome<RemindOutcome> = {
  debtorsListed: onDebtorsListed,
  reminderPlanned: (state, { kind: _kind, ...planned }, facts) => {
    if (planned.plan.tooLate) return notSent(state, planned.plan)
    return planned.plan.people === 0
      ? stay(state, facts, { kind: 'phrase', ...chained([...aside(planned.plan), phrase('remind.nobody')]) })
      : go(state, { at: 'remindConfirm', ...planned }, facts)
  },
  reminderQueued: (state, { plan }) => {
    if (plan.tooLate) return notSent(state, plan)
    if (plan.people === 0) return goHome(state, say('remind.nobody'))
    const others = aside({ ...plan, unheld: [], unreached: [] })
    return goHome(state, {
      kind: 'phrase',
      ...chained([phrase('remind.queued', { count: plan.people }), ...others]),
    })
  },
}

/** Says why no message leaves; a month that has locked since the question has nobody to remind any more. */
function notSent(state: State, plan: ReminderPlan): Turn {
  if (plan.leavesAt === null) return goHome(state, say('remind.nobody'))
  return goHome(state, { kind: 'phrase', ...chained(aside({ ...plan, recent: 0, waiting: 0 })) })
}

function onDebtorsListed(
  state: State,
  { committeeId, period, debtors, messages }: Extract<RemindOutcome, { kind: 'debtorsListed' }>,
  facts: Facts,
): Turn {
  const board: Reply[] = messages.length === 0 ? [] : [{ kind: 'messageBoard', period, messages }]
  if (debtors.length === 0) return goHome(state, ...board, say('remind.allIn', { month: period }))
  const office = officeIn({ committeeId }, facts)
  if (office === undefined) return goHome(state, say('command.noRight'))
  if (opennessAt(office.committee.calendar, period, facts.now) === 'locked')
    return goHome(state, ...board, say('remind.locked', { month: period, count: debtors.length }))
  return go(state, { at: 'remindWhom', committeeId, period, debtors }, facts, undefined, ...board)
}

function chosenIn({ debtors }: Extract<RemindPlace, { at: 'remindWhom' }>, choice: string): number[] {
  const id = Number(picked(choice, 'branch'))
  return debtors
    .filter((debtor) => {
      if (choice === 'all') return true
      if (choice === 'untouched') return !debtor.begun
      return choice === 'begun' ? debtor.begun : debtor.id === id
    })
    .map((debtor) => debtor.id)
}

function officeIn({ committeeId }: { readonly committeeId: number }, { person }: Facts): Holding | undefined {
  return person?.holdings.find(({ role, committee }) => role === 'office' && committee.id === committeeId)
}
