import { localDay } from '../../domain/day.ts'
import { forbiddenIn } from '../../language/privacy.ts'
import { read } from '../../language/read.ts'
import type { FactsAtWork } from '../facts.ts'
import type { State } from '../state.ts'
import { phrase, say } from '../phrase.ts'
import { again, goHome, type Turn, want } from '../turn-result.ts'
import { yesOrNo } from '../yes-or-no.ts'
import { readBack } from './progress.ts'

type ExplainPlace = Extract<State['place'], { at: 'explain' }>

const LONGEST = 500

/** The reason for a rule that does not hold; kept and shown to the office. */
export function onReason(state: State, place: ExplainPlace, text: string, facts: FactsAtWork): Turn {
  const { report, broken } = place
  const context = { month: report.period, today: localDay(facts.now) }
  const reading = read(text, 'text', context)
  if (reading.kind !== 'text' || yesOrNo(text, report.period, facts) !== undefined) {
    return again(state, facts, phrase('explain.needed'))
  }
  if (reading.text.length > LONGEST) return again(state, facts, phrase('answer.tooLong', { max: LONGEST }))
  if (forbiddenIn(text) !== undefined) return again(state, facts, phrase('answer.private'))
  const explanations = { [broken.rule]: { reason: reading.text, about: broken.office } }
  return want(state, { kind: 'saveExplanation', report, explanations })
}

/** A tap while a reason is asked: back to the report to mend it instead. */
export function onExplainTap(
  state: State,
  place: ExplainPlace,
  choice: string,
  facts: FactsAtWork,
): Turn | undefined {
  return choice === 'no' ? readBack(state, place.report, facts) : undefined
}

/** The reason is kept: on with the submission, which the person has agreed to. */
export function onExplanationSaved(state: State): Turn {
  const { place } = state
  if (!('report' in place)) return goHome(state, say('filing.lost'))
  return want(state, { kind: 'loadHistory', report: place.report, purpose: { kind: 'submit' } })
}
