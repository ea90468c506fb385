import type { Form } from './form.ts'

/**
 * Several versions of a form as one to add up by: the indicators of the first, and after them those that only others
 * have, so that what a newer version leaves out is still there for the months that have it.
 */
export function joinedForm(first: Form, others: readonly Form[]): Form {
  const indicators = [...first.indicators]
  for (const other of others) {
    for (const indicator of other.indicators) {
      if (indicators.every(({ code }) => code !== indicator.code)) indicators.push(indicator)
    }
  }
  return indicators.length === first.indicators.length ? first : { ...first, indicators }
}
