import { changesForAnswers } from '../../domain/answer.ts'
import type { Code, Figure } from '../../domain/figure.ts'
import { type Facts, scopeOf } from '../facts.ts'
import type { InHand, State } from '../state.ts'
import { goHome, phrase, say, type Turn, want } from '../turn-result.ts'
import { opennessOf } from './offices.ts'
import { advance } from './progress.ts'

/** Stores answers with all that follows from them; what is stored already is not stored again. */
export function save(
  state: State,
  report: InHand,
  answers: Readonly<Record<Code, Figure>>,
  facts: Facts,
): Turn {
  if (facts.work === null) return goHome(state, say('filing.lost'))
  if (opennessOf(report, facts) === 'locked') {
    return goHome(state, say('filing.locked', { month: report.period }))
  }
  const changes = changesForAnswers(facts.work.form, scopeOf(facts.work), answers)
  if (changes.length === 0) return advance(state, report, facts, phrase('filing.same'))
  return want(state, { kind: 'saveFigures', report, changes })
}
