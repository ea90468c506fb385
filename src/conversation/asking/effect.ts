import type { Committee } from '../../domain/committee.ts'
import type { Question, QuestionScope } from '../../domain/question.ts'
import type { Viewer } from '../../domain/statistics/evidence.ts'

/** What questions about figures want done. */
export type AskingEffect =
  /** What a question may speak of, so that the text can be read. */
  | {
      readonly kind: 'loadAskable'
      readonly committee: Committee
      readonly home: QuestionScope
      readonly text: string
    }
  | {
      readonly kind: 'answerQuestion'
      readonly committeeId: number
      readonly question: Question
      readonly viewer: Viewer
    }
