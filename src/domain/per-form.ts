import type { Form } from './form.ts'

/** What is made of a form, once for each: forms are immutable, and it is wanted at every turn. */
export function perForm<Made extends object>(make: (form: Form) => Made): (form: Form) => Made {
  const made = new WeakMap<Form, Made>()
  return (form) => {
    const known = made.get(form)
    if (known !== undefined) return known
    const fresh = make(form)
    made.set(form, fresh)
    return fresh
  }
}
