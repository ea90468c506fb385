import { indicatorNamed } from '../../domain/label.ts'
import { foldMarks } from '../../language/normalize.ts'
import type { Facts } from '../facts.ts'
import type { InHand, State } from '../state.ts'
import { picked } from '../choices.ts'
import { go, goHome, phrase, say, type Turn } from '../turn-result.ts'
import { questionFor } from './gate.ts'
import { advance } from './progress.ts'

type FixPlace = Extract<State['place'], { at: 'pickFix' }>

/** "sửa dự bị": goes to that question; asks which where the words name none or several. */
export function fixIn(state: State, report: InHand, what: string, facts: Facts): Turn {
  if (facts.work === null) return goHome(state, say('filing.lost'))
  const code = what === '' ? undefined : indicatorNamed(facts.work.form, what, foldMarks)
  if (code !== undefined) return fixOne(state, report, code, facts)
  const place: FixPlace = { at: 'pickFix', report, among: 'sections', section: null }
  return go(state, place, facts, what === '' ? undefined : phrase('filing.whichFigure'))
}

/** Goes to the question of one figure. */
export function fixOne(state: State, report: InHand, wanted: string, facts: Facts): Turn {
  const code = facts.work === null ? wanted : questionFor(wanted, facts.work)
  return go(state, { at: 'step', report, step: { kind: 'question', code } }, facts)
}

/** A tap while it is asked which figure to correct; undefined for what belongs elsewhere. */
export function onPickFix(state: State, place: FixPlace, choice: string, facts: Facts): Turn | undefined {
  const { report } = place
  const section = picked(choice, 'section')
  if (section !== undefined) return go(state, { at: 'pickFix', report, among: 'section', section }, facts)
  return choice === 'return' ? advance(state, report, facts) : undefined
}
