import type { Question } from '../../domain/question.ts'

/** What is remembered of questions: the last one, which a short one goes on with, and those offered as buttons. */
export type AskedBefore = {
  readonly last: Question | null
  readonly offers: readonly Question[]
}
