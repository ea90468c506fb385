import type { NamedBranch, Question } from '../../domain/question.ts'
import type { Askable } from '../../domain/askable.ts'
import { draftOf } from './draft-of.ts'
import { phraseBook } from '../phrases.ts'
import { namedPieces } from './name-pieces.ts'
import { nearestTo } from './nearest.ts'
import type { PlacedPiece } from './piece.ts'
import { questionWords } from './question-words.ts'
import { settle } from './settle-question.ts'

/** What a text asks. `which`: two branches are meant as much as each other; `unclear`: not every word is understood. */
export type QuestionReading =
  | { readonly kind: 'question'; readonly question: Question }
  | { readonly kind: 'which'; readonly questions: readonly Question[] }
  | { readonly kind: 'unclear'; readonly nearest: readonly Question[] }

/**
 * Reads a question. Every word must be explained: a word that nothing is known of makes the whole unclear, unless it
 * is a slip in the name of a branch. `last` is the question before, which a short one goes on with ("còn Sín Chải?").
 */
export function readQuestion(text: string, askable: Askable, last: Question | null): QuestionReading {
  const words = questionWords(text)
  const placed = namedPieces(words, askable)
  const known = placed.flatMap(({ pieces }) => (pieces === null ? [] : [pieces]))
  const draft = draftOf(known)
  const unclear = (): QuestionReading => ({
    kind: 'unclear',
    nearest: nearestTo(draft, unknownIn(words, placed), askable),
  })
  if (words.length === 0 || known.length < placed.length || draft.stray) return unclear()
  const among = draft.among
  const settled = settle(
    among.length > 0 ? { ...draft, branches: [...draft.branches, ...among.slice(0, 1)] } : draft,
    askable,
    last,
  )
  if (settled === undefined) return unclear()
  return among.length === 0
    ? { kind: 'question', question: settled }
    : { kind: 'which', questions: among.map((branch) => withBranch(settled, among, branch)) }
}

function withBranch(question: Question, among: readonly NamedBranch[], branch: NamedBranch): Question {
  const { scope } = question
  if (scope.kind !== 'branches') return question
  const others = scope.branches.filter(({ id }) => among.every((one) => one.id !== id))
  return { ...question, scope: { kind: 'branches', branches: [...others, branch] } }
}

function unknownIn(words: readonly string[], placed: readonly PlacedPiece[]): string[] {
  return placed
    .filter(({ pieces }) => pieces === null)
    .flatMap(({ at, length }) => words.slice(at, at + length))
}

const ASKING = phraseBook(
  '(bao nhiêu|bao nhiu|mấy|vì sao|tại sao|thế nào|ra sao|thì sao|so với|so sánh|tỷ lệ|tỉ lệ|phần trăm|liệt kê|danh sách)',
  '[những|các] (chi bộ|đơn vị) nào',
  '(nhiều|đông|ít|cao|thấp) nhất',
)

/** Whether a text reads as a question without knowing any figure: it ends as one or asks with a word of asking. */
export function looksLikeQuestion(text: string): boolean {
  if (/\?\s*$/u.test(text)) return true
  const words = questionWords(text)
  return words.some((_, at) => ASKING.lengthAt(words, at) > 0)
}

/** Whether a text is a question beyond doubt: it ends as one, or its first words ask. */
export function isPlainQuestion(text: string): boolean {
  return /\?\s*$/u.test(text) || ASKING.lengthAt(questionWords(text), 0) > 0
}
