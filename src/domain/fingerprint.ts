import { type Figures, valueOrState } from './figure.ts'

/** A number that differs where the figures do, but for one in four thousand million; words do not count. */
export function fingerprintOf(figures: Figures): number {
  const codes = Object.keys(figures).sort()
  return fingerprintOfText(
    codes.map((code) => `${code}=${figures[code] && valueOrState(figures[code])};`).join(''),
  )
}

/** The same of a text. */
export function fingerprintOfText(text: string): number {
  let hash = 0x811c9dc5
  for (const character of text) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193)
  return hash >>> 0
}
