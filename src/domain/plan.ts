import { isAsked } from './condition.ts'
import type { Scope } from './expression.ts'
import type { Code, Figure, Figures } from './figure.ts'
import type { Form, Indicator } from './form.ts'
import { settle } from './settle.ts'
import { hasStocks, stockCodes } from './stocks.ts'

/** One thing the person is asked: a question of the form, or the card of the four stocks. */
export type Step = { readonly kind: 'question'; readonly code: Code } | { readonly kind: 'card' }

/**
 * The steps of a report, in their order: the gate, the movements it opens, the stocks, then the rest. Where an
 * answer that decides is still open, the usual one is taken for granted, so that "Câu 4/16" can be said.
 * With a month before, the stocks are one card to confirm; without one they are asked.
 */
export function stepsOf(form: Form, scope: Scope, section?: string): Step[] {
  const presumed = { ...scope, figures: settle(form, withUsual(form, scope.figures), scope) }
  const asked = form.indicators.filter(
    (indicator) =>
      (section === undefined || indicator.section === section) &&
      indicator.hidden !== true &&
      indicator.default !== 'derived' &&
      isAsked(form, indicator, presumed) === true,
  )
  const steps: Step[] = [
    ...asked.filter((indicator) => indicator.kind === 'gate').map(question),
    ...asked.filter((indicator) => isMovement(form, indicator)).map(question),
  ]
  const stocks = asked.filter(isStock)
  if (stocks.length > 0) steps.push(...(hasStocks(scope.previous) ? [card] : stocks.map(question)))
  const rest = asked.filter(
    (indicator) => indicator.kind !== 'gate' && !isMovement(form, indicator) && !isStock(indicator),
  )
  return [...steps, ...rest.map(question)]
}

/** The first step without an answer; undefined when the report is complete. */
export function firstOpenStep(steps: readonly Step[], figures: Figures): Step | undefined {
  return steps.find((step) => !isAnswered(step, figures))
}

export function isAnswered(step: Step, figures: Figures): boolean {
  return step.kind === 'card'
    ? figures.member_official !== undefined && figures.member_probationary !== undefined
    : figures[step.code] !== undefined
}

export function sameStep(one: Step, other: Step): boolean {
  if (one.kind === 'card' || other.kind === 'card') return one.kind === other.kind
  return one.code === other.code
}

/** A movement is a flow of the section that the gate opens and closes. */
export function isMovement(form: Form, indicator: Indicator): boolean {
  const gated = form.indicators.find(
    (other) => other.kind === 'flow' && other.required.startsWith('has_member_change'),
  )
  return indicator.kind === 'flow' && indicator.section === gated?.section
}

const card: Step = { kind: 'card' }

const question = (indicator: Indicator): Step => ({ kind: 'question', code: indicator.code })

const isStock = (indicator: Indicator): boolean => stockCodes.some((code) => code === indicator.code)

function withUsual(form: Form, figures: Figures): Figures {
  const usual: Record<Code, Figure> = {}
  for (const { code, expected } of form.indicators) {
    if (expected !== undefined && figures[code] === undefined) {
      usual[code] = { state: 'given', value: expected, words: '' }
    }
  }
  return { ...usual, ...figures }
}
