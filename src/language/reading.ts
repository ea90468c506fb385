/** What an answer is expected to be: it decides how "có", "không" or "3/11" are taken. */
export type Expected = 'count' | 'yesno' | 'date' | 'percent' | 'text'

/** Short names of the figures people give together: "21 CT 2 DB", "23/25", "vắng 2". */
export type ShortName = 'total' | 'official' | 'probationary' | 'attended' | 'absent' | 'exempt'

/** Why an answer was not taken; worded in `locales`. */
export type Doubt =
  | 'answer:empty'
  | 'answer:unexplained'
  | 'answer:not_expected'
  | 'number:several'
  | 'number:estimate'
  | 'number:ambiguous'
  | 'number:negative'
  | 'number:decimal'
  | 'number:separator'
  | 'number:too_large'
  | 'number:missing'
  | 'percent:range'
  | 'date:impossible'
  | 'date:lunar'
  | 'date:other_month'
  | 'date:ambiguous'

/**
 * One answer, read. An answer counts only if every token of it is explained; whatever can be read in two
 * ways is `unclear`, never a guess.
 */
export type Reading =
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'values'; readonly values: Readonly<Partial<Record<ShortName, number>>> }
  | { readonly kind: 'all' }
  | { readonly kind: 'date'; readonly date: string; readonly confirm: boolean }
  | { readonly kind: 'yes' }
  | { readonly kind: 'no' }
  | { readonly kind: 'carry' }
  | { readonly kind: 'pending' }
  | { readonly kind: 'skip' }
  | { readonly kind: 'correct'; readonly value: number }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'unclear'; readonly why: Doubt }

/** What the reader must know of the calendar; both are of Asia/Ho_Chi_Minh. */
export type ReadingContext = {
  /** Month of the report, `2026-11`. */
  readonly month: string
  /** Today, `2026-11-23`. */
  readonly today: string
}
