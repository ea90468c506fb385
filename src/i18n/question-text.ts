import { monthOf, type Period } from '../domain/period.ts'
import { writeMonth, writeNumber } from './format.ts'

type Values = Readonly<Record<string, number | undefined>>

/**
 * A question of the form with its placeholders filled. `{month}` is 11/2026, `{m}` is 11. A bracket whose
 * placeholder has no value is left out with the space before it; nothing else changes.
 */
export function fillQuestion(question: string, period: Period, values: Values): string {
  const valueOf = (name: string): string | undefined => {
    if (name === 'month') return writeMonth(period)
    if (name === 'm') return String(monthOf(period))
    const value = values[name]
    return value === undefined ? undefined : writeNumber(value)
  }
  const bracketed = question.replace(/\s*\([^()]*\)/g, (bracket) =>
    [...bracket.matchAll(/\{(\w+)\}/g)].some(([, name = '']) => valueOf(name) === undefined) ? '' : bracket,
  )
  return bracketed.replace(/\{(\w+)\}/g, (_, name: string) => valueOf(name) ?? '…')
}
