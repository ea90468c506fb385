/** The most that a platform takes in one message, in UTF-16 units; Telegram's 4,096 with room to spare. */
const LONGEST = 4_000

/** Cuts a long text at line ends; a line that is too long by itself is cut between characters. */
export function splitLong(text: string): string[] {
  const parts: string[] = []
  let part = ''
  for (const line of text.split('\n').flatMap(cutLine)) {
    if (part !== '' && part.length + 1 + line.length > LONGEST) {
      parts.push(part)
      part = line
    } else {
      part = part === '' ? line : `${part}\n${line}`
    }
  }
  return [...parts, part]
}

function cutLine(line: string): string[] {
  if (line.length <= LONGEST) return [line]
  const pieces: string[] = []
  let piece = ''
  for (const character of line) {
    if (piece.length + character.length > LONGEST) {
      pieces.push(piece)
      piece = ''
    }
    piece += character
  }
  return [...pieces, piece]
}
