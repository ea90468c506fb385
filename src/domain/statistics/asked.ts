import type { Question } from '../question.ts'
import type { Evidence, Viewer } from './evidence.ts'

/** A question with what is known and who asks. */
export type Asked = { readonly question: Question; readonly evidence: Evidence; readonly viewer: Viewer }
