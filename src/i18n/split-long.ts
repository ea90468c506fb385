/** The most that a platform takes in one message, in UTF-16 units; Telegram's 4,096 with room to spare. */
const LONGEST = 4_000

/** Cuts a long text at line ends; a line that is too long by itself is cut between characters. */
export function splitLong(text: string, longest = LONGEST): string[] {
  const parts: string[] = []
  let lines: string[] = []
  let length = 0
  for (const line of text.split('\n').flatMap((one) => cutLine(one, longest))) {
    if (lines.length > 0 && length + 1 + line.length > longest) {
      parts.push(lines.join('\n'))
      lines = []
      length = 0
    }
    length += line.length + (lines.length === 0 ? 0 : 1)
    lines.push(line)
  }
  // A part of line ends alone would be an empty message, which platforms refuse.
  return [...parts, lines.join('\n')].filter((part, index) => index === 0 || part.trim() !== '')
}

function cutLine(line: string, longest: number): string[] {
  if (line.length <= longest) return [line]
  const pieces: string[] = []
  let piece = ''
  for (const character of line) {
    if (piece.length + character.length > longest) {
      pieces.push(piece)
      piece = ''
    }
    piece += character
  }
  return [...pieces, piece]
}
