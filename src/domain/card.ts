import type { Scope } from './expression.ts'
import { countOf, type Figure, type Figures } from './figure.ts'
import type { Form } from './form.ts'
import { indicatorOf } from './form-index.ts'
import { isOnCard } from './movement.ts'
import { perForm } from './per-form.ts'
import { type Broken, brokenAmong, namesOf } from './rules.ts'
import { settle } from './settle.ts'
import { type Stocks, workOutStocks } from './stocks.ts'

/** The card of the four stocks: what it shows, what was worked out, and what does not agree. */
export type Card = {
  readonly shown: Stocks
  readonly workedOut: Stocks
  readonly broken: readonly Broken[]
}

/** The card of a report that has a month before; undefined while a movement is still open. */
export function cardOf(form: Form, scope: Scope): Card | undefined {
  const workedOut = workOutStocks(form, scope.figures, scope.previous)
  if (workedOut === undefined) return undefined
  const official = countOf(scope.figures, 'member_official') ?? workedOut.official
  const probationary = countOf(scope.figures, 'member_probationary') ?? workedOut.probationary
  const exempt = countOf(scope.figures, 'member_exempt') ?? workedOut.exempt
  const shown = { total: official + probationary, official, probationary, exempt }
  const figures = settle(form, { ...scope.figures, ...stockFigures(shown, '') }, scope)
  return { shown, workedOut, broken: brokenOnCard(form, { ...scope, figures }) }
}

/** The stocks as figures; the total follows from them, an unknown one stays unanswered. */
export function stockFigures(stocks: Stocks, words: string): Record<string, Figure> {
  const given = (value: number): Figure => ({ state: 'given', value, words })
  return {
    member_official: given(stocks.official),
    member_probationary: given(stocks.probationary),
    ...(stocks.exempt === undefined ? {} : { member_exempt: given(stocks.exempt) }),
  }
}

/** The errors among gate, movements and stocks: those that the card must settle before it is confirmed. */
export function brokenOnCard(form: Form, scope: Scope): Broken[] {
  return brokenAmong(form, cardRules(form), scope)
}

const cardRules = perForm((form) =>
  form.rules
    .filter((rule) => rule.severity === 'error')
    .filter((rule) => [...namesOf(form, rule)].every((name) => isOfCard(form, name))),
)

function isOfCard(form: Form, name: string): boolean {
  const code = name.replace(/^prev\./, '')
  const indicator = indicatorOf(form, code)
  return indicator === undefined ? code in form.derived : isOnCard(form, indicator)
}

/** The stocks that a month's figures give; undefined where there are none. */
export function stocksIn(figures: Figures | null): Stocks | undefined {
  const official = countOf(figures, 'member_official')
  const probationary = countOf(figures, 'member_probationary')
  if (official === undefined || probationary === undefined) return undefined
  return {
    total: official + probationary,
    official,
    probationary,
    exempt: countOf(figures, 'member_exempt'),
  }
}
