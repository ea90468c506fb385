import type { Form } from '../domain/form.ts'

/** The form without what of one branch only the branch and the office see. */
export function unrestricted(form: Form): Form {
  return { ...form, indicators: form.indicators.filter(({ restricted }) => restricted !== true) }
}
