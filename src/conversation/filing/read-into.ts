import { carriedAnswers } from '../../domain/carry.ts'
import { localDay } from '../../domain/day.ts'
import { settle } from '../../domain/settle.ts'
import { readMany } from '../../language/many.ts'
import { type FactsAtWork, scopeOf } from '../facts.ts'
import type { State } from '../state.ts'
import type { InHand } from './place.ts'
import { phrase } from '../phrase.ts'
import { go, type Turn } from '../turn-result.ts'
import { advance } from './progress.ts'
import { placeMany } from './place-many.ts'
import { quoted } from './quoted.ts'
import { save } from './save.ts'
import { vocabularyOf } from './vocabulary.ts'

/**
 * A message of several figures, or the old report in many lines, becomes a draft: what was read is stored and shown,
 * what could not be placed is said, and only the rest is asked. Undefined for words that are no such message.
 */
export function readInto(state: State, report: InHand, text: string, facts: FactsAtWork): Turn | undefined {
  const { work } = facts
  const context = { month: report.period, today: localDay(facts.now) }
  const many = readMany(text, vocabularyOf(work.form), context)
  if (many === undefined) return undefined
  const placed = placeMany(many, work, facts)
  const figures = settle(work.form, { ...work.report.figures, ...placed.answers }, scopeOf(work))
  const { carryRest } = many
  const rest =
    carryRest === null ? {} : (carriedAnswers(work.form, { ...scopeOf(work), figures }, carryRest) ?? {})
  const answers = { ...rest, ...placed.answers }
  if (Object.keys(placed.moved).length > 0) {
    const step = { kind: 'card' } as const
    return go(
      state,
      { at: 'confirm', report, step, answers: { ...answers, ...placed.moved }, why: 'words' },
      facts,
    )
  }
  if (Object.keys(answers).length === 0) {
    return placed.aside.length === 0
      ? undefined
      : advance(state, report, facts, phrase('filing.aside', { left: quoted(placed.aside) }))
  }
  return save(state, report, answers, facts, { message: null, aside: placed.aside })
}
