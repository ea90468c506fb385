import type { BranchKind } from './branch.ts'
import type { Day } from './day.ts'
import type { Form } from './form.ts'
import type { Period } from './period.ts'
import type { NamedBranch, QuestionScope } from './question.ts'

/** What a question may speak of: the form at hand, the branches by every name, the commune, the months. */
export type Askable = {
  readonly form: Form
  readonly branches: readonly (NamedBranch & {
    readonly kind: BranchKind
    /** Its name and those that it had before. */
    readonly names: readonly string[]
  })[]
  /** The commune's own name: "Si Ma Cai". */
  readonly place: string
  readonly today: Day
  /** The last month whose due day is past: meant where no month is named. */
  readonly current: Period
  /** Whose figures are meant where nobody is named. */
  readonly home: QuestionScope
}
