import type { Answer } from '../../domain/answered.ts'
import type { Askable } from '../../domain/askable.ts'

/** What questions about figures came to. */
export type AskingOutcome =
  | { readonly kind: 'askableLoaded'; readonly askable: Askable; readonly text: string }
  | { readonly kind: 'questionAnswered'; readonly answer: Answer }
