import { localDay } from '../../domain/day.ts'
import { periodOf } from '../../domain/period.ts'
import { isPostponement } from '../../language/postpone.ts'
import type { OfficeWords } from '../../language/office-words.ts'
import type { Facts } from '../facts.ts'
import { phrase } from '../phrase.ts'
import type { State } from '../state.ts'
import { again, type Turn } from '../turn-result.ts'
import { yesOrNo } from '../yes-or-no.ts'
import { askBoard, entryNamed, isOnBoard, onBoardChoice } from './board.ts'
import { askedToForget, onFormerChoice } from './forget.ts'
import { beginLeaving, onLeaveChoice, pickedByName } from './leave.ts'
import { beginOwnPause, beginPause, comeBack, onPauseChoice, onPauseDayText } from './pause.ts'
import { officeWordsAt } from './words.ts'

/** Words about offices, or at a place where one is asked about; undefined where they belong to something else. */
export function onOfficesText(state: State, text: string, facts: Facts): Turn | undefined {
  const { place } = state
  if (place.at === 'pauseDay') return onPauseDayText(state, place, text, facts)
  const said = officeWordsAt(state, text, facts)
  if (said !== undefined) return onOfficeWords(state, said, facts)
  const answer = yesOrNo(text, periodOf(localDay(facts.now)), facts)
  const chosen = isPostponement(text)
    ? 'later'
    : place.at === 'leavePick'
      ? pickedByName(place, text)
      : place.at === 'officeBoard'
        ? entryNamed(place, text)
        : answer
  return isHere(state)
    ? (chosenAt(state, chosen, facts) ?? again(state, facts, phrase('tap.choose')))
    : undefined
}

function isHere({ place }: State): boolean {
  return 'office' in place || 'offices' in place || 'entries' in place || place.at === 'forget'
}

function chosenAt(state: State, chosen: string | undefined, facts: Facts): Turn | undefined {
  return chosen === undefined ? undefined : onOfficesTap(state, chosen, facts)
}

/** What somebody says about an office, whatever else is going on. */
function onOfficeWords(state: State, said: OfficeWords, facts: Facts): Turn | undefined {
  const { place } = state
  switch (said.kind) {
    case 'leave':
      return place.at === 'officeActs'
        ? onBoardChoice(state, place, 'end', facts)
        : beginLeaving(state, facts)
    case 'pause':
      return place.at === 'officeActs'
        ? beginPause(state, [place.office], 'office', said.day, facts)
        : beginOwnPause(state, said.day, facts)
    case 'back':
      return place.at === 'officeActs' ? onBoardChoice(state, place, 'resume', facts) : comeBack(state, facts)
    case 'forget':
      return askedToForget(state, facts)
    case 'board':
      return askBoard(state, facts)
  }
}

/** A tap at a place where an office is asked about; undefined where it belongs to something else. */
export function onOfficesTap(state: State, choice: string, facts: Facts): Turn | undefined {
  const { place } = state
  if (place.at === 'leavePick' || place.at === 'leaveConfirm')
    return onLeaveChoice(state, place, choice, facts)
  if (place.at === 'pauseDay' || place.at === 'pauseConfirm')
    return onPauseChoice(state, place, choice, facts)
  if (place.at === 'forget') return onFormerChoice(state, choice, facts)
  return isOnBoard(place) ? onBoardChoice(state, place, choice, facts) : undefined
}
