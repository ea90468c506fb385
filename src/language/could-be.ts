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
