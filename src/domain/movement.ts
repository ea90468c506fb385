import type { Value } from './figure.ts'
import type { Form, Indicator } from './form.ts'
import { indexOf } from './form-index.ts'
import { stockCodes } from './stocks.ts'

/** A movement is a flow of the section that the gate opens and closes. */
export function isMovement(form: Form, indicator: Indicator): boolean {
  return indexOf(form).movements.has(indicator.code)
}

const stocks: ReadonlySet<string> = new Set(stockCodes)

/** A stock of members, shown on the card. */
export function isStock(indicator: Indicator): boolean {
  return stocks.has(indicator.code)
}

/** What the card of the stocks hangs together with: the gate, the movements, the stocks themselves. */
export function isOnCard(form: Form, indicator: Indicator): boolean {
  return indicator.kind === 'gate' || isMovement(form, indicator) || isStock(indicator)
}

/** What the gate says where somebody moved: not what is expected. */
export function openChoice({ choices, expected }: Indicator): Value | undefined {
  return Object.keys(choices ?? {}).find((code) => code !== expected)
}
