/** How wide letters are in parts of their size, as the font has them; marks above and below add nothing. */
const widths: readonly (readonly [letters: string, width: number])[] = [
  [" '.,:;|·ijlI!", 0.29],
  ['()/rft1-', 0.44],
  ['szJ', 0.51],
  ['mw%MW', 0.89],
  ['ACDGHNOQUVXĐ', 0.78],
]
const OTHER = 0.66
const widthOf = new Map(
  widths.flatMap(([letters, width]) => letters.split('').map((letter) => [letter, width])),
)
/** Bold letters are a little wider; it does no harm to those that are not. */
const BOLD = 1.05

/** The width of a text in letters of a size, in pixels: the charting library knows no width of Vietnamese letters. */
export function textWidth(text: string, size: number): number {
  const letters = text.normalize('NFD').replace(/\p{M}/gu, '').split('')
  return letters.reduce((sum, letter) => sum + (widthOf.get(letter) ?? OTHER), 0) * size * BOLD
}

/** The text in lines that are no wider, broken between words; a "·" between two parts gives way to the break. */
export function wrapped(text: string, size: number, width: number): string {
  return text
    .split('\n')
    .flatMap((line) => wrappedLine(line, size, width))
    .join('\n')
}

function wrappedLine(text: string, size: number, width: number): string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`
    if (line === '' || textWidth(longer, size) <= width) {
      line = longer
    } else {
      lines.push(line.replace(/ ·$/, ''))
      line = word === '·' ? '' : word
    }
  }
  return [...lines, line]
}

/** The same in two lines at most: of a longer text the middle goes, for its end tells it from others like it. */
export function inTwoLines(text: string, size: number, width: number): string {
  const lines = wrappedLine(text, size, width)
  if (lines.length <= 2) return lines.join('\n')
  let end = ''
  for (const word of text.split(' ').toReversed()) {
    const longer = end === '' ? word : `${word} ${end}`
    if (end !== '' && textWidth(`… ${longer}`, size) > width) break
    end = longer
  }
  return `${lines[0] ?? ''}\n… ${end}`
}
