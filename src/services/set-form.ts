import type { Form } from '../domain/form.ts'
import { inOrder } from '../domain/in-order.ts'
import type { Period } from '../domain/period.ts'
import type { FormArchive, Forms } from './ports/forms.ts'
import type { Registry } from './ports/registry.ts'

export type SetFormDeps = {
  readonly registry: Pick<Registry, 'committee'>
  readonly forms: Pick<Forms, 'inForce'> & FormArchive
}

/** The version that is in force from that month on, and whether it is a new one. */
export type FormSet =
  | { readonly kind: 'set'; readonly version: number; readonly from: Period; readonly changed: boolean }
  | { readonly kind: 'refused'; readonly why: 'committee:unknown' }

/** Puts a form in force from a month on. Reports that were begun stay on theirs; the same form again changes nothing. */
export function makeSetForm({ registry, forms }: SetFormDeps) {
  return async (committeeCode: string, form: Form, from: Period): Promise<FormSet> => {
    const committee = await registry.committee(committeeCode)
    if (committee === null) return { kind: 'refused', why: 'committee:unknown' }
    const present = await forms.inForce(committee.id, from)
    if (present.from <= from && sameForm(present.form, form)) {
      return { kind: 'set', version: present.version, from: present.from, changed: false }
    }
    const { version } = await forms.add(committee.id, from, form)
    return { kind: 'set', version, from, changed: true }
  }
}

/** Whether two forms say the same; the order of lists tells, that of keys does not. */
function sameForm(one: Form, other: Form): boolean {
  return JSON.stringify(inOrder(one)) === JSON.stringify(inOrder(other))
}
