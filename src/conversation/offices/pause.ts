import { type Day, localDay } from '../../domain/day.ts'
import { isPostponement } from '../../language/postpone.ts'
import { readLastDay } from '../../language/office-words.ts'
import type { Facts } from '../facts.ts'
import type { OutcomeOf } from '../outcome-of.ts'
import { phrase, say } from '../phrase.ts'
import type { State } from '../state.ts'
import { again, go, goHome, type Turn, want } from '../turn-result.ts'
import { inHand, isInOffice, pausable, tell } from './own.ts'
import type { OfficeInHand, OfficesPlace } from './place.ts'

type PausePlace = Extract<OfficesPlace, { at: 'pauseDay' | 'pauseConfirm' }>

/** The person is away until a day, in every office in which they are reminded. */
export function beginOwnPause(state: State, day: Day | null, facts: Facts): Turn {
  const offices = pausable(facts).map(inHand)
  if (offices.length === 0) return again(state, facts, phrase('offices.noReminders'))
  return beginPause(state, offices, 'holder', day, facts)
}

/** Asks until which day, or reads it back. */
export function beginPause(
  state: State,
  offices: readonly OfficeInHand[],
  by: 'holder' | 'office',
  day: Day | null,
  facts: Facts,
): Turn {
  const pausing = { committeeId: offices[0]?.committeeId ?? 0, offices, by }
  return go(
    state,
    day === null ? { at: 'pauseDay', ...pausing } : { at: 'pauseConfirm', day, ...pausing },
    facts,
  )
}

/** The last day of the pause, in words. */
export function onPauseDayText(
  state: State,
  { offices, by }: Extract<PausePlace, { at: 'pauseDay' }>,
  text: string,
  facts: Facts,
): Turn {
  if (isPostponement(text)) return goHome(state, say('cancel.done'))
  const day = readLastDay(text, localDay(facts.now))
  if (day === undefined) return again(state, facts, phrase('offices.whichDay'))
  return beginPause(state, offices, by, day, facts)
}

/** A tap, or a yes or no as one, while a pause is agreed on. */
export function onPauseChoice(
  state: State,
  place: PausePlace,
  choice: string,
  facts: Facts,
): Turn | undefined {
  if (choice === 'no' || choice === 'later') return goHome(state, say('cancel.done'))
  if (place.at === 'pauseDay' || choice !== 'yes') return undefined
  const { by, day, committeeId } = place
  if (by === 'office' && !isInOffice(committeeId, facts)) return goHome(state, say('command.noRight'))
  return want(state, { kind: 'pauseOffices', offices: refsOf(place.offices), day, by })
}

/** "Tôi đã trở lại": whatever of one's own is paused is taken up again. */
export function comeBack(state: State, facts: Facts): Turn {
  const paused = pausable(facts).filter(({ pausedUntil }) => pausedUntil !== undefined)
  if (paused.length === 0) return again(state, facts, phrase('offices.notPaused'))
  return want(state, { kind: 'pauseOffices', offices: refsOf(paused.map(inHand)), day: null, by: 'holder' })
}

export function refsOf(offices: readonly OfficeInHand[]) {
  return offices.map(({ committeeId, holdingId }) => ({ committeeId, holdingId }))
}

/** Says what the pause means, or that it is over. */
export function onOfficesPaused(
  state: State,
  { offices, day, by, uncovered }: OutcomeOf<'officesPaused'>,
): Turn {
  if (offices.length === 0) return goHome(state, say('offices.gone'))
  if (day === null) return goHome(state, tell(by === 'holder' ? 'offices.back' : 'offices.resumed', offices))
  const alone = uncovered.length === 0 ? [] : [say('offices.uncovered', { branches: uncovered.join(', ') })]
  return goHome(
    state,
    tell(by === 'holder' ? 'offices.paused' : 'offices.pausedFor', offices, { params: { day } }),
    ...alone,
  )
}
