import { isAsked } from './condition.ts'
import type { Scope } from './expression.ts'
import type { Code, Figure, Figures } from './figure.ts'
import type { Form, Indicator } from './form.ts'
import { brokenOnCard } from './card.ts'
import { settle } from './settle.ts'
import { isMovement, isOnCard, isStock } from './movement.ts'
import { hasStocks } from './stocks.ts'

/** One thing the person is asked: a question of the form, or the card of the four stocks. */
export type Step = { readonly kind: 'question'; readonly code: Code } | { readonly kind: 'card' }

/**
 * The steps of a report, in their order: the gate, the movements it opens, the stocks, then the rest. Where an
 * answer that decides is still open, the usual one is taken for granted, so that "Câu 4/16" can be said.
 * With a month before, the stocks are one card to confirm; without one, or while a movement is not known, they are
 * asked.
 */
export function stepsOf(form: Form, scope: Scope, section = ''): readonly Step[] {
  const { figures, previous } = scope
  const known = lastPlans.get(figures)
  if (known?.form === form && known.previous === previous && known.section === section) return known.steps
  const steps = makeSteps(form, scope, section)
  lastPlans.set(figures, { form, previous, section, steps })
  return steps
}

/** A turn asks for the steps of the same figures several times over; the last plan of each is at hand. */
const lastPlans = new WeakMap<
  Figures,
  {
    readonly form: Form
    readonly previous: Figures | null
    readonly section: string
    readonly steps: readonly Step[]
  }
>()

function makeSteps(form: Form, scope: Scope, section: string): Step[] {
  const presumed = { ...scope, figures: settle(form, withUsual(form, scope.figures), scope) }
  const asked = form.indicators.filter(
    (indicator) =>
      (section === '' || indicator.section === section) &&
      indicator.hidden !== true &&
      indicator.default !== 'derived' &&
      isAsked(form, indicator, presumed) === true,
  )
  const steps: Step[] = [
    ...asked.filter((indicator) => indicator.kind === 'gate').map(question),
    ...asked.filter((indicator) => isMovement(form, indicator)).map(question),
  ]
  const stocks = asked.filter(isStock)
  if (stocks.length > 0) steps.push(...(canBeWorkedOut(form, scope) ? [card] : stocks.map(question)))
  const rest = asked.filter((indicator) => !isOnCard(form, indicator))
  return [...steps, ...rest.map(question)]
}

/** The first step without an answer; undefined when the report is complete. */
export function firstOpenStep(form: Form, scope: Scope, steps: readonly Step[]): Step | undefined {
  return steps.find((step) => !isAnswered(form, scope, step))
}

/** The card is done when its stocks are given and agree with the movements. */
function isAnswered(form: Form, scope: Scope, step: Step): boolean {
  const { figures } = scope
  if (step.kind === 'question') return figures[step.code] !== undefined
  const given = figures.member_official !== undefined && figures.member_probationary !== undefined
  return given && brokenOnCard(form, scope).length === 0
}

/** With a month before, unless the number of a movement is not known yet. */
function canBeWorkedOut(form: Form, { previous, figures }: Scope): boolean {
  const waits = form.indicators.some(
    (indicator) => isMovement(form, indicator) && figures[indicator.code]?.state === 'pending',
  )
  return hasStocks(previous) && !waits
}

export function sameStep(one: Step, other: Step): boolean {
  if (one.kind === 'card' || other.kind === 'card') return one.kind === other.kind
  return one.code === other.code
}

const card: Step = { kind: 'card' }

const question = (indicator: Indicator): Step => ({ kind: 'question', code: indicator.code })

function withUsual(form: Form, figures: Figures): Figures {
  const usual: Record<Code, Figure> = {}
  for (const { code, expected } of form.indicators) {
    if (expected !== undefined && figures[code] === undefined) {
      usual[code] = { state: 'given', value: expected, words: '' }
    }
  }
  return { ...usual, ...figures }
}
