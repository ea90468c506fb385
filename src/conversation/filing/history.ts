import { carriedAnswers } from '../../domain/carry.ts'
import { type Code, type Figure, valueOf } from '../../domain/figure.ts'
import type { History } from '../../domain/history.ts'
import { addMonths } from '../../domain/period.ts'
import { areAtWork, type Facts, scopeOf } from '../facts.ts'
import type { Outcome } from '../outcome.ts'
import { amendWith } from '../review/agree.ts'
import { amendingOf, isAmending } from '../review/amending.ts'
import type { State } from '../state.ts'
import { say } from '../phrase.ts'
import { go, goHome, type Turn } from '../turn-result.ts'
import { submitWith } from './at-readback.ts'
import { save } from './save.ts'

/** The months before are known: on with the submission, or with the month that is like the last. */
export function onHistoryLoaded(
  state: State,
  { report, history, purpose }: Extract<Outcome, { kind: 'historyLoaded' }>,
  facts: Facts,
): Turn {
  if (!areAtWork(facts)) return goHome(state, say('filing.lost'))
  if (purpose.kind === 'amend') {
    return isAmending(state.place)
      ? amendWith(state, amendingOf(state.place), history, facts)
      : goHome(state, say('filing.lost'))
  }
  if (purpose.kind === 'submit') return submitWith(state, report, history, facts)
  const { work } = facts
  const answers = carriedAnswers(work.form, scopeOf(work), purpose.words)
  if (answers === undefined) return goHome(state, say('filing.lost'))
  if (!isThirdSame(answers, report.period, history)) return save(state, report, answers, facts)
  const step = state.place.at === 'step' ? state.place.step : ({ kind: 'card' } as const)
  return go(state, { at: 'confirm', report, step, answers, why: 'thirdSame' }, facts)
}

/** Two months alike may be chance; before a third one is taken, somebody should have looked. */
function isThirdSame(answers: Readonly<Record<Code, Figure>>, period: string, history: History): boolean {
  const last = history[addMonths(period, -1)]
  const beforeLast = history[addMonths(period, -2)]
  if (last === undefined || beforeLast === undefined) return false
  return Object.entries(answers).every(([code, figure]) => {
    const value = figure.state === 'given' ? figure.value : undefined
    return valueOf(last, code) === value && valueOf(beforeLast, code) === value
  })
}
