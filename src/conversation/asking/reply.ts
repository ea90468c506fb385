import type { Answer } from '../../domain/answered.ts'
import type { Choices } from '../reply.ts'

/** An answer with the questions that go further; without any while something else is being asked. */
export type AskingReply = {
  readonly kind: 'answer'
  readonly answer: Answer
  readonly choices: Choices | null
}
