import { isDay } from '../domain/day.ts'
import type { Figure } from '../domain/figure.ts'
import type { Indicator } from '../domain/form.ts'
import { type Period, periodOf } from '../domain/period.ts'

/** Why a value of an import file is not taken; what it takes instead is the detail. */
export type ValueFault = {
  readonly why: 'import:number' | 'import:choice' | 'import:date' | 'import:text' | 'import:firm'
  readonly detail: string
}

/**
 * The figure that a value of an import file stands for; null for an empty one, which is not answered. Texts are
 * not imported: nobody has looked whether they name a person.
 */
export function figureOf(indicator: Indicator, period: Period, value: string): Figure | null | ValueFault {
  if (value === '') return null
  const words = value
  if (value === 'pending' || value === 'n/a') {
    if (indicator.firm === true) return { why: 'import:firm', detail: value }
    return { state: value === 'pending' ? 'pending' : 'not_applicable', words }
  }
  switch (indicator.type) {
    case 'int':
      return isCount(value)
        ? { state: 'given', value: Number(value), words }
        : { why: 'import:number', detail: value }
    case 'choice':
      return Object.hasOwn(indicator.choices ?? {}, value)
        ? { state: 'given', value, words }
        : { why: 'import:choice', detail: Object.keys(indicator.choices ?? {}).join(', ') }
    case 'date':
      return isDay(value) && periodOf(value) === period
        ? { state: 'given', value, words }
        : { why: 'import:date', detail: period }
    case 'text':
      return { why: 'import:text', detail: value }
  }
}

/** Whether it is a number, of as many digits as the database holds. */
export function isCount(value: string): boolean {
  return /^\d{1,9}$/.test(value)
}
