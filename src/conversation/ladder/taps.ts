import { openPeriods } from '../../domain/calendar.ts'
import { localDay } from '../../domain/day.ts'
import { localIso } from '../../domain/local-iso.ts'
import { ownOffices } from '../../domain/office.ts'
import { type SnoozeWish, snoozedUntil } from '../../domain/snooze.ts'
import { picked } from '../choices.ts'
import type { Facts } from '../facts.ts'
import { filingOffices, officeOf } from '../filing/offices.ts'
import { beginFiling } from '../filing/start.ts'
import { phrase, say } from '../phrase.ts'
import type { State } from '../state.ts'
import { again, stay, type Turn, want } from '../turn-result.ts'
import type { LadderOutcome } from './outcome.ts'

/** A tap on a reminder, however old: goes on with its report, or asks to hear of it again. */
export function onReminderTap(state: State, chosen: string, facts: Facts): Turn {
  if (chosen === 'go') return beginFiling(state, filingOffices(facts), null, { kind: 'file' }, facts)
  const report = picked(chosen, 'go')
  if (report !== undefined) return goOn(state, report, facts)
  for (const wish of ['tonight', 'tomorrow'] as const) {
    const committee = picked(chosen, wish)
    if (committee !== undefined) return snooze(state, wish, Number(committee), facts)
  }
  return again(state, facts, phrase('tap.old'))
}

function goOn(state: State, chosen: string, facts: Facts): Turn {
  const [committeeId, branchId, period = '', section = ''] = chosen.split(':')
  const report = {
    committeeId: Number(committeeId),
    branchId: Number(branchId),
    period,
    section: section === '' ? null : section,
  }
  if (officeOf(report, facts) === undefined) return again(state, facts, phrase('command.noRight'))
  return want(state, { kind: 'openReport', report, purpose: { kind: 'file' } })
}

function snooze(state: State, wish: SnoozeWish, committeeId: number, facts: Facts): Turn {
  const own = facts.person === null ? [] : ownOffices(facts.person)
  const offices = own.filter(({ committee }) => committee.id === committeeId)
  const [office] = offices
  if (office === undefined) return again(state, facts, phrase('command.noRight'))
  const { calendar } = office.committee
  const until = snoozedUntil(calendar, wish, facts.now)
  if (until === null) return stay(state, facts, say('ladder.lockedBefore'))
  const branchIds = [...new Set(offices.flatMap(({ branches }) => branches.map(({ id }) => id)))]
  const periods = openPeriods(calendar, until)
  return want(state, { kind: 'snoozeReminder', committeeId, until, branchIds, periods })
}

export function onReminderSnoozed(
  state: State,
  { until }: Extract<LadderOutcome, { kind: 'reminderSnoozed' }>,
  facts: Facts,
): Turn {
  const time = localIso(until).slice(11, 16)
  return stay(state, facts, say('ladder.snoozed', { time, day: localDay(until) }))
}
