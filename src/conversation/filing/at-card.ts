import { cardOf, stockFigures } from '../../domain/card.ts'
import { localDay } from '../../domain/day.ts'
import type { Code, Figure } from '../../domain/figure.ts'
import { read } from '../../language/read.ts'
import type { Reading } from '../../language/reading.ts'
import { type FactsAtWork, scopeOf } from '../facts.ts'
import type { PersonInput } from '../input.ts'
import type { Phrase } from '../reply.ts'
import type { State } from '../state.ts'
import type { InHand } from './place.ts'
import { phrase, say } from '../phrase.ts'
import { again, go, goHome, type Turn } from '../turn-result.ts'
import { readInto } from './read-into.ts'
import { save } from './save.ts'

/** A tap on the card: right, to be corrected, or take what was worked out. */
export function onCardTap(
  state: State,
  report: InHand,
  tap: Extract<PersonInput, { kind: 'tap' }>,
  facts: FactsAtWork,
): Turn | undefined {
  const words = tap.label ?? tap.choice
  if (tap.choice === 'yes') return confirmCard(state, report, words, facts)
  if (tap.choice === 'no') return correctCard(state, report, facts)
  return tap.choice === 'computed' ? takeWorkedOut(state, report, words, facts) : undefined
}

/** Words at the card: yes, no, "như tháng trước", or the stocks as they are. */
export function onCardText(
  state: State,
  report: InHand,
  { text }: Extract<PersonInput, { kind: 'text' }>,
  facts: FactsAtWork,
): Turn {
  const context = { month: report.period, today: localDay(facts.now) }
  const said = read(text, 'yesno', context)
  if (said.kind === 'yes' || said.kind === 'carry') return confirmCard(state, report, text, facts)
  if (said.kind === 'no') return correctCard(state, report, facts)
  const counted = read(text, 'count', context)
  const stocks = counted.kind === 'values' ? stocksOf(counted.values, text) : undefined
  if (stocks === undefined) {
    return readInto(state, report, text, facts) ?? again(state, facts, cardTakes(facts))
  }
  return save(state, report, stocks, facts)
}

/** A card that does not agree has no button that says it is right. */
function cardTakes({ work }: FactsAtWork): Phrase {
  const broken = cardOf(work.form, scopeOf(work))?.broken ?? []
  return phrase(broken.length > 0 ? 'filing.notYetRight' : 'filing.cardWhich')
}

/** Stores the stocks shown, unless they do not agree: then the card says so again. */
function confirmCard(state: State, report: InHand, words: string, facts: FactsAtWork): Turn {
  const card = cardOf(facts.work.form, scopeOf(facts.work))
  if (card === undefined) return goHome(state, say('filing.lost'))
  if (card.broken.length > 0) return again(state, facts, phrase('filing.notYetRight'))
  return save(state, report, stockFigures(card.shown, words), facts)
}

function takeWorkedOut(state: State, report: InHand, words: string, facts: FactsAtWork): Turn {
  const card = cardOf(facts.work.form, scopeOf(facts.work))
  if (card === undefined) return goHome(state, say('filing.lost'))
  return save(state, report, stockFigures({ ...card.workedOut, exempt: card.shown.exempt }, words), facts)
}

function correctCard(state: State, report: InHand, facts: FactsAtWork): Turn {
  return go(state, { at: 'pickFix', report, among: 'card', section: null }, facts)
}

type Values = Extract<Reading, { kind: 'values' }>['values']

/** Official, probationary and exempt members as typed; a total alone does not say which of them it changes. */
function stocksOf(values: Values, words: string): Record<Code, Figure> | undefined {
  const { total, official, probationary, exempt } = values
  if (values.attended !== undefined || values.absent !== undefined) return undefined
  // A total is held against both parts; beside one of them alone it may mean more than was said.
  const both = official !== undefined && probationary !== undefined
  if (total !== undefined && !(both && total === official + probationary)) return undefined
  if (official === undefined && probationary === undefined && exempt === undefined) return undefined
  const given = (value: number | undefined, code: Code): [Code, Figure][] =>
    value === undefined ? [] : [[code, { state: 'given', value, words }]]
  return Object.fromEntries([
    ...given(official, 'member_official'),
    ...given(probationary, 'member_probationary'),
    ...given(exempt, 'member_exempt'),
  ])
}
