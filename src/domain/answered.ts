import type { Question, QuestionScope, Span } from './question.ts'

/** What a sentence of an answer is filled with. */
export type Filling = string | number | Span | QuestionScope | readonly Listed[]

/** One of a list: a branch with its figure, or a name alone. */
export type Listed = {
  readonly name: string
  readonly value: number | string | null
  readonly state?: RowState
}

/** Why a branch has no figure, or what it has instead of one. */
export type RowState =
  | 'missing'
  | 'draft'
  | 'returned'
  | 'pending'
  | 'notApplicable'
  | 'filed'
  | 'late'
  | 'onTime'
  | 'yes'
  | 'no'

/** A sentence of an answer by its key in `locales`, with what it is filled with. */
export type Said = { readonly key: string; readonly with: Readonly<Record<string, Filling>> }

/** What a figure is made of. `unit` tells whether branches are counted, or the reports of several months. */
export type Basis = {
  readonly reported: number
  readonly expected: number
  /** How many of the reported ones the office has not approved. */
  readonly unapproved: number
  readonly unit: 'branches' | 'reports'
}

/** A figure of an answer: of a branch, of a run of months, or of one of several indicators. */
export type Row = Listed & { readonly branch?: string; readonly span?: Span }

/** `goal` in percent and the least numerator that reaches it, where there is a target. */
type Share = {
  readonly numerator: number
  readonly denominator: number
  readonly goal: number | null
  readonly needed: number | null
}

/** What a question came to. `value` and `rows` are both null where there is no figure to give, never 0 in its place. */
export type Answer = {
  readonly question: Question
  /** The matter in the words of the form; '' where the matter has words of its own. */
  readonly label: string
  readonly demo: boolean
  readonly value: number | null
  readonly rows: readonly Row[] | null
  /** In the words of the form; '' where the form names none. */
  readonly unit: string
  /** What a share is made of, both of the same scope. */
  readonly share: Share | null
  readonly basis: Basis | null
  readonly lines: readonly Said[]
  /** Further questions, offered as buttons. */
  readonly next: readonly Question[]
  /** Why there is no figure although the question was understood. */
  readonly refused: 'right' | 'restricted' | 'ranking' | 'noOwn' | null
}

/** What a computation makes of a question; the rest of an answer is put around it. */
export type Found = Pick<Answer, 'value' | 'rows' | 'unit' | 'basis' | 'lines'> &
  Partial<Pick<Answer, 'share' | 'refused'>>
