import { type Code, type Figure, valueOf } from '../../domain/figure.ts'
import type { Indicator } from '../../domain/form.ts'
import { indexOf, indicatorOf } from '../../domain/form-index.ts'
import { isMovement, openChoice } from '../../domain/movement.ts'
import type { Work } from '../facts.ts'

/** Whether the report says that nobody moved, so that no movement is asked. */
export function isGateClosed(work: Work): boolean {
  const gate = gateOf(work)
  return gate !== undefined && valueOf(work.report.figures, gate.code) === gate.expected
}

/** The question to go to for an indicator: the gate itself for a movement that it keeps closed. */
export function questionFor(code: string, work: Work): string {
  const indicator = indicatorOf(work.form, code)
  const closed = indicator !== undefined && isGateClosed(work) && isMovement(work.form, indicator)
  return closed ? (gateOf(work)?.code ?? code) : code
}

/** The gate as somebody's movement would have it. */
export function openedGate(words: string | null, work: Work): Readonly<Record<Code, Figure>> {
  const gate = gateOf(work)
  const open = gate === undefined ? undefined : openChoice(gate)
  return gate === undefined || open === undefined
    ? {}
    : { [gate.code]: { state: 'given', value: open, words } }
}

function gateOf(work: Work): Indicator | undefined {
  return indexOf(work.form).gate
}
