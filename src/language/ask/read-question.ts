import type { NamedBranch, Question } from '../../domain/question.ts'
import type { Askable } from '../../domain/askable.ts'
import { draftOf } from './draft-of.ts'
import { phraseBook } from '../phrases.ts'
import { guessName } from './names.ts'
import { nearestTo } from './nearest.ts'
import type { Piece, PlacedPiece } from './piece.ts'
import { questionWords } from './question-words.ts'
import { segment } from './segment.ts'
import { settle } from './settle-question.ts'
import { tablesOf } from './table.ts'

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
  const placed = withNames(words, closed(segment(words, tablesOf(askable))), askable)
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

/** A number right behind a kind of branch is a part of a name: "Trường học 6". */
function closed(placed: readonly PlacedPiece[]): PlacedPiece[] {
  return placed.map((piece, at) => {
    const before = placed[at - 1]?.pieces?.[0]
    const isNumber = piece.pieces?.[0]?.is === 'number'
    return isNumber && (before?.is === 'kind' || before?.is === 'branch') ? { ...piece, pieces: null } : piece
  })
}

/** Words that nothing is known of, taken for the name of a branch where they are near to one. */
function withNames(
  words: readonly string[],
  placed: readonly PlacedPiece[],
  askable: Askable,
): readonly PlacedPiece[] {
  const first = placed.findIndex(({ pieces }) => pieces === null)
  const unknown = placed[first]
  if (unknown === undefined) return placed
  const behind = placed.findIndex(({ pieces }, at) => at > first && pieces !== null)
  const until = behind < 0 ? words.length : (placed[behind]?.at ?? words.length)
  const guess = guessName(words, unknown, until, askable)
  if (guess === undefined) return placed
  const pieces: Piece[] = guess.branches.map((branch) => ({ is: 'branch', branch }))
  // One whose number differs is asked about even where it is the only one.
  const [only, ...others] = pieces
  if (!guess.sure && others.length === 0 && only !== undefined) return placed
  const end = guess.at + guess.length
  const beside = placed.flatMap((piece) => outside(words, piece, guess.at, end, askable))
  const before = beside.filter(({ at }) => at < guess.at)
  const after = beside.filter(({ at }) => at >= end)
  return withNames(words, [...before, { at: guess.at, length: guess.length, pieces }, ...after], askable)
}

/** A piece, or what is left of it beside a name that takes some of its words. */
function outside(
  words: readonly string[],
  piece: PlacedPiece,
  from: number,
  to: number,
  askable: Askable,
): PlacedPiece[] {
  const end = piece.at + piece.length
  if (end <= from || piece.at >= to) return [piece]
  const cuts = [
    [piece.at, Math.min(end, from)],
    [Math.max(piece.at, to), end],
  ] as const
  return cuts.flatMap(([start, stop]) =>
    start >= stop
      ? []
      : segment(words.slice(start, stop), tablesOf(askable)).map((part) => ({
          ...part,
          at: part.at + start,
        })),
  )
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
