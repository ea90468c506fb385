/** One line of a message without the mark at its head, and where it stands in the text. */
export type MessageLine = { readonly text: string; readonly start: number; readonly rank: number }

/** Marks at the head of a line, from the highest: I. 1. a) - + */
const MARKS: readonly (readonly [rank: number, mark: RegExp])[] = [
  [5, /^[IVX]{1,4}\s*(?:[.)/:]\s*|[-–]\s+)(?=\S)/u],
  [4, /^\d{1,2}(?:\.\d{1,2}){0,2}(?:\s*\)\s*|[./]\s+|\.?\s*[-–]\s+|[./](?=\D)|\.?\t\s*)(?=\S)/u],
  [3, /^[a-zđA-ZĐ]\s*[.)]\s*(?=\S)/u],
  [2, /^(?:[-–—*•●▪◦‣·>✓]|\u2705)\s*(?=\S)/u],
  [1, /^\+\s+(?=\S)/u],
]

/** The lines of a text that say something, in their order. */
export function linesOf(text: string): MessageLine[] {
  return Array.from(text.matchAll(/[^\n\r\v\f\u0085\u2028\u2029]+/gu)).flatMap((match) => {
    let line = match[0]
    let rank = 0
    for (let marks = 0; marks < 2; marks += 1) {
      line = line.trimStart()
      const found = MARKS.find(([, mark]) => mark.test(line))
      if (found === undefined) break
      rank = Math.max(rank, found[0])
      line = line.replace(found[1], '')
    }
    const start = match.index + match[0].length - line.length
    return line.trim() === '' ? [] : [{ text: line.trimEnd(), start, rank }]
  })
}
