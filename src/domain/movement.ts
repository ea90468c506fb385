import type { Form, Indicator } from './form.ts'
import { stockCodes } from './stocks.ts'

/** A movement is a flow of the section that the gate opens and closes. */
export function isMovement(form: Form, indicator: Indicator): boolean {
  const gate = form.indicators.find((other) => other.kind === 'gate')
  const gated = form.indicators.find(
    (other) => other.kind === 'flow' && gate !== undefined && other.required.startsWith(gate.code),
  )
  return indicator.kind === 'flow' && indicator.section === gated?.section
}

/** A stock of members, shown on the card. */
export function isStock(indicator: Indicator): boolean {
  return stockCodes.some((code) => code === indicator.code)
}
