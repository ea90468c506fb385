import type { Form, FormVersion } from '../../domain/form.ts'
import type { Period } from '../../domain/period.ts'

/** The forms of a committee. */
export type Forms = {
  readonly inForce: (committeeId: number, period: Period) => Promise<FormVersion>
  readonly version: (committeeId: number, version: number) => Promise<FormVersion>
}

/** Where a new form version goes. */
export type FormArchive = {
  /** Stores a form under the committee's next version number; older versions stay as they are. */
  readonly add: (committeeId: number, from: Period, form: Form) => Promise<FormVersion>
}
