import { withoutMarks } from './normalize.ts'

/** Set phrases, written once with their marks; answers whether these words are one of them. */
export type PhraseBook = {
  readonly has: (words: readonly string[]) => boolean
  /** How many words from `at` on are a phrase of the book: the longest one; 0 for none. */
  readonly lengthAt: (words: readonly string[], at: number) => number
}

/** How "không" is typed. */
export const NOT = '(không|ko|k|kg|kh|hông|hổng|chẳng)'

/** What is counted, after a number or after "không có". */
export const UNIT =
  '(đồng chí|đ/c|đ/chí|đc|đồng chí đảng viên|đ/c đảng viên|đ|người|ng|đảng viên|đv|đ/v|quần chúng|quần chúng ưu tú|qc|qcut|hồ sơ|hs|văn bản|vb|nghị quyết|nq|chỉ thị|buổi|lượt|lần|cuộc|điểm|trường hợp|th)'

/**
 * A book of phrases written as `(một|hai) ba [bốn|năm]`: round brackets choose, square ones may be left
 * out. An answer may leave marks out, never change them.
 */
export function phraseBook(...patterns: readonly string[]): PhraseBook {
  const book = new Map<string, string[][]>()
  const firsts = new Set<string>()
  let longest = 0
  for (const meant of patterns.flatMap(expand)) {
    firsts.add(withoutMarks(meant[0] ?? ''))
    const key = withoutMarks(meant.join(' '))
    book.set(key, [...(book.get(key) ?? []), meant])
    longest = Math.max(longest, meant.length)
  }
  const has = (words: readonly string[]): boolean =>
    words.length <= longest &&
    (book.get(withoutMarks(words.join(' '))) ?? []).some((meant) =>
      meant.every((word, at) => couldBe(words[at] ?? '', word)),
    )
  const lengthAt = (words: readonly string[], at: number): number => {
    if (!firsts.has(withoutMarks(words[at] ?? ''))) return 0
    for (let length = Math.min(longest, words.length - at); length > 0; length -= 1)
      if (has(words.slice(at, at + length))) return length
    return 0
  }
  return { has, lengthAt }
}

/**
 * Whether the words are phrases of these books one after another, to the last word; an
 * `optional` step may be left out. For sentences with too many ways to write each as a phrase.
 */
export function inOrder(words: readonly string[], steps: readonly Step[], at = 0): boolean {
  const [step, ...later] = steps
  if (step === undefined) return at === words.length
  const length = step.book.lengthAt(words, at)
  if (length > 0 && inOrder(words, later, at + length)) return true
  return step.optional === true && inOrder(words, later, at)
}

export type Step = { readonly book: PhraseBook; readonly optional?: true }

/** One letter that is a word by its mark alone: a bare "o" is rather a nought, a bare "u" a slip. */
const SIGHS = new Set(['ờ', 'ơ', 'ừ'])

/** Whether a typed word may be the meant one: the same letters, and no mark that the meant one lacks. */
export function couldBe(typed: string, meant: string): boolean {
  if (typed === meant) return true
  if (SIGHS.has(meant)) return false
  const [some, all] = [letters(typed), letters(meant)]
  return (
    some.length === all.length &&
    some.every((letter, at) => {
      const full = all[at] ?? ''
      return letter[0] === full[0] && Array.from(letter).every((mark) => full.includes(mark))
    })
  )
}

/** Letters with their marks apart; the stroke of đ counts as a mark. */
function letters(word: string): string[] {
  return (
    word
      .replaceAll('đ', 'd\u0335')
      .normalize('NFD')
      .match(/\P{M}\p{M}*/gu) ?? []
  )
}

/** Every phrase, word by word, that a pattern of a book stands for. */
export function expand(pattern: string): string[][] {
  const slots = pattern.match(/\([^)]*\)|\[[^\]]*\]|[^\s()[\]]+/gu) ?? []
  return slots.reduce<string[][]>(
    (made, slot) => made.flatMap((start) => waysOf(slot).map((way) => [...start, ...way])),
    [[]],
  )
}

function waysOf(slot: string): string[][] {
  const ways = slot
    .replace(/^[([]|[)\]]$/gu, '')
    .split('|')
    .map((way) => way.trim().split(' '))
  return slot.startsWith('[') ? [[], ...ways] : ways
}
