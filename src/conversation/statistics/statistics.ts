import { currentPeriod, opennessAt } from '../../domain/calendar.ts'
import { type Holding, isOfBranch, isOfCommittee } from '../../domain/office.ts'
import { onlyOf } from '../../domain/only.ts'
import type { Period } from '../../domain/period.ts'
import { isPostponement } from '../../language/postpone.ts'
import { isNamed, picked } from '../choices.ts'
import type { MonthAsked } from '../effect.ts'
import type { Facts } from '../facts.ts'
import type { Outcome } from '../outcome.ts'
import type { State } from '../state.ts'
import { phrase, say } from '../phrase.ts'
import { again, go, goHome, stay, type Turn, want } from '../turn-result.ts'

/** /tomtat: the month of the commune, or of the branches that an officer follows. */
export function askSummary(
  state: State,
  offices: readonly Holding[],
  month: Period | null,
  facts: Facts,
): Turn {
  if (month !== null && isAhead(offices, month, facts)) {
    return again(state, facts, phrase('filing.notYet', { month }))
  }
  const asked = askedBy(offices, month, facts)
  if (asked === undefined) return noRight(state, facts)
  if (seesNothing(asked)) return again(state, facts, phrase('statistics.noBranch'))
  return want(state, { kind: 'loadSummary', ...asked, withAlerts: seesWhole(offices) })
}

/** /tiendo: who has filed. */
export function askProgress(
  state: State,
  offices: readonly Holding[],
  month: Period | null,
  facts: Facts,
): Turn {
  const asked = askedBy(offices, month, facts)
  if (asked === undefined) return noRight(state, facts)
  if (seesNothing(asked)) return again(state, facts, phrase('statistics.noBranch'))
  return want(state, { kind: 'loadProgress', ...asked })
}

/** /thongke: one's own branch at once, or whose figures by buttons. */
export function askStatistics(
  state: State,
  offices: readonly Holding[],
  month: Period | null,
  facts: Facts,
): Turn {
  const wide = offices.filter(({ role }) => !isOfBranch(role))
  const asked = askedBy(wide.length > 0 ? wide : offices, month, facts)
  const [office] = offices
  if (asked === undefined || office === undefined) return noRight(state, facts)
  const branch = onlyOf(office.branches)
  if (wide.length === 0 && offices.length === 1 && branch !== undefined) {
    const { committeeId, period } = asked
    return want(state, { kind: 'loadBranch', branchId: branch.id, committeeId, period, whole: true })
  }
  return want(state, { kind: 'listBranches', purpose: { kind: 'statistics' }, ...asked })
}

/** The branches to choose from, with the whole commune first where that may be seen. */
export function onBranchesToSee(
  state: State,
  listed: Extract<Outcome, { kind: 'branchesListed' }>,
  facts: Facts,
): Turn {
  const { committeeId, period, only } = listed.asked
  const branches = listed.branches.map(({ id, name }) => ({ id, name }))
  if (branches.length === 0) return stay(state, facts, say('statistics.noBranch'))
  return go(state, { at: 'pickScope', committeeId, period, branches, whole: only === null }, facts)
}

/** A tap on a branch or on the whole, as far as the offices of today go; undefined where it belongs elsewhere. */
export function onScopeTap(state: State, choice: string, facts: Facts): Turn | undefined {
  const { place } = state
  if (place.at !== 'pickScope' || facts.person === null) return undefined
  const { committeeId, period } = place
  if (choice === 'later') return goHome(state, say('cancel.done'))
  const held = facts.person.holdings.filter(({ committee }) => committee.id === committeeId)
  const all = seesWhole(held)
  // Whoever has chosen is done with choosing; a command in between is not a choice.
  const done: State = { ...state, place: { at: 'home' } }
  if (choice === 'whole') {
    return all
      ? want(done, { kind: 'loadSummary', committeeId, period, only: null, withAlerts: all })
      : noRight(state, facts)
  }
  const branchId = Number(picked(choice, 'branch'))
  if (!place.branches.some(({ id }) => id === branchId)) return undefined
  const ofBranch = held.filter(({ branches }) => branches.some(({ id }) => id === branchId))
  if (!all && ofBranch.length === 0) return noRight(state, facts)
  const whole = held.some(({ role }) => role === 'office') || ofBranch.some(({ role }) => isOfBranch(role))
  return want(done, { kind: 'loadBranch', branchId, committeeId, period, whole })
}

/** A branch by its name, or the whole commune, while it is asked whose figures. */
export function onScopeText(state: State, text: string, facts: Facts): Turn | undefined {
  const { place } = state
  if (place.at !== 'pickScope') return undefined
  if (isPostponement(text)) return onScopeTap(state, 'later', facts)
  const named = onlyOf(place.branches.filter(isNamed(text)))
  return named === undefined ? undefined : onScopeTap(state, `branch:${named.id}`, facts)
}

function seesWhole(offices: readonly Holding[]): boolean {
  return offices.some(({ role }) => isOfCommittee(role))
}

/** Whether it is of no branch at all, as with a seat that follows none yet. */
function seesNothing({ only }: MonthAsked): boolean {
  return only !== null && only.length === 0
}

/** Whether the month has not even begun: there is nothing of it, which is not the same as nobody having filed. */
export function isAhead(offices: readonly Holding[], month: Period, { now }: Facts): boolean {
  return offices.every(({ committee }) => opennessAt(committee.calendar, month, now) === 'before')
}

/** Which figures the first of these offices asks for. */
export function askedBy(
  offices: readonly Holding[],
  month: Period | null,
  facts: Facts,
): MonthAsked | undefined {
  const office = offices.find(({ role }) => isOfCommittee(role)) ?? offices[0]
  if (office === undefined) return undefined
  const { committee } = office
  const sameCommittee = offices.filter((other) => other.committee.id === committee.id)
  return {
    committeeId: committee.id,
    period: month ?? currentPeriod(committee.calendar, facts.now),
    only: isOfCommittee(office.role)
      ? null
      : sameCommittee.flatMap(({ branches }) => branches.map(({ id }) => id)),
  }
}

function noRight(state: State, facts: Facts): Turn {
  return again(state, facts, phrase('command.noRight'))
}
