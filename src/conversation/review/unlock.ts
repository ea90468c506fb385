import { currentPeriod, opennessAt } from '../../domain/calendar.ts'
import { localDay } from '../../domain/day.ts'
import type { BranchName, Holding } from '../../domain/office.ts'
import { onlyOf } from '../../domain/only.ts'
import { isPeriod, type Period } from '../../domain/period.ts'
import { readMonth } from '../../language/command.ts'
import { foldMarks } from '../../language/normalize.ts'
import { readLastDay, readUnlock } from '../../language/unlock-words.ts'
import { isNamed, picked } from '../choices.ts'
import type { Facts } from '../facts.ts'
import type { Outcome } from '../outcome.ts'
import { phrase, say } from '../phrase.ts'
import type { State } from '../state.ts'
import { again, go, goHome, type Turn, want } from '../turn-result.ts'
import { yesOrNo } from '../yes-or-no.ts'
import { officeIn } from './office.ts'
import type { UnlockAsked, UnlockPlace } from './place.ts'

/** "mở lại Phố Mới tháng 10/2026 đến 15/11", or the first question of the same where nothing was said. */
export function beginUnlock(state: State, office: Holding, words: string, facts: Facts): Turn {
  const { committee } = office
  const asked = readUnlock(words, localDay(facts.now))
  return want(state, {
    kind: 'listBranches',
    purpose: { kind: 'unlock', asked },
    committeeId: committee.id,
    period: asked.month ?? currentPeriod(committee.calendar, facts.now),
    only: null,
  })
}

/** The branches are known: whatever is still to be asked of branch, month and day is asked. */
export function onBranchesToUnlock(
  state: State,
  { branches, asked: { committeeId } }: Extract<Outcome, { kind: 'branchesListed' }>,
  { branch, month, until }: UnlockAsked,
  facts: Facts,
): Turn {
  const names = branches.map(({ id, code, name }) => ({ id, code, name }))
  const named = branch === null ? undefined : branchNamed(names, branch)
  const place: UnlockPlace = {
    at: 'unlock',
    committeeId,
    branches: names,
    branchId: named?.id ?? null,
    month,
    until,
  }
  const unclear = branch !== null && named === undefined
  return step(state, place, facts, unclear ? phrase('unlock.whichBranch', { branch }) : undefined)
}

/** A tap on a branch, a month, a day, or the yes; undefined where it belongs to something else. */
export function onUnlockTap(state: State, place: UnlockPlace, choice: string, facts: Facts) {
  const branchId = picked(choice, 'branch')
  const month = picked(choice, 'month')
  const until = picked(choice, 'until')
  if (branchId !== undefined && place.branches.some(({ id }) => id === Number(branchId))) {
    return step(state, { ...place, branchId: Number(branchId) }, facts)
  }
  if (month !== undefined && isPeriod(month)) return step(state, { ...place, month }, facts)
  if (until !== undefined) return step(state, { ...place, until }, facts)
  return choice === 'yes' ? open(state, place) : undefined
}

/** The same typed. */
export function onUnlockText(state: State, place: UnlockPlace, text: string, facts: Facts): Turn {
  const today = localDay(facts.now)
  if (place.branchId === null) {
    const named = branchNamed(place.branches, text)
    if (named !== undefined) return step(state, { ...place, branchId: named.id }, facts)
    return again(state, facts, phrase('tap.choose'))
  }
  if (place.month === null) {
    const month = readMonth(text, today)
    if (month !== undefined) return step(state, { ...place, month }, facts)
    return again(state, facts, phrase('tap.choose'))
  }
  if (place.until === null) {
    const until = readLastDay(text.replace(/^\s*(?:đến|den|tới|toi)\s+/iu, ''), today)
    if (until !== undefined) return step(state, { ...place, until }, facts)
    return again(state, facts, phrase('unlock.whichDay'))
  }
  const said = yesOrNo(text, place.month, facts)
  if (said === 'yes') return open(state, place) ?? again(state, facts, phrase('tap.yesOrNo'))
  return said === 'no' ? goHome(state, say('review.later')) : again(state, facts, phrase('tap.yesOrNo'))
}

/** Asks what is missing; what cannot be is said, and asked again. */
function step(state: State, place: UnlockPlace, facts: Facts, note?: ReturnType<typeof phrase>): Turn {
  const { month, until } = place
  if (month !== null && !isLocked(place, month, facts)) {
    return goHome(state, say('unlock.notLocked', { month }))
  }
  if (until !== null && until < localDay(facts.now)) {
    return go(state, { ...place, until: null }, facts, phrase('unlock.past', { day: until }))
  }
  return go(state, place, facts, note)
}

function isLocked({ committeeId }: UnlockPlace, month: Period, facts: Facts): boolean {
  const office = officeIn(facts, committeeId)
  return office !== undefined && opennessAt(office.committee.calendar, month, facts.now) === 'locked'
}

function open(state: State, { committeeId, branchId, month, until }: UnlockPlace): Turn | undefined {
  if (branchId === null || month === null || until === null) return undefined
  return want(state, { kind: 'unlockMonth', committeeId, report: { branchId, period: month }, until })
}

/** The month is open again. */
export function onMonthUnlocked(
  state: State,
  { report, branch, until }: Extract<Outcome, { kind: 'monthUnlocked' }>,
): Turn {
  return goHome(state, say('unlock.done', { branch, month: report.period, day: until }))
}

/** The branch that the words name, with "chi bộ" before it or without; undefined where none or several are. */
export function branchNamed(branches: readonly BranchName[], words: string): BranchName | undefined {
  const exact = onlyOf(branches.filter(isNamed(words)))
  if (exact !== undefined) return exact
  const typed = foldMarks(words).replace(/^chi bo /, '')
  return onlyOf(branches.filter(({ name }) => foldMarks(name).replace(/^chi bo /, '') === typed))
}
