import { wrapped } from './lines.ts'
import { sizes, WIDTH } from './style.ts'

/** The headline and what stands below it, from the edge of the picture, in pixels. */
export const heading = { left: 40, top: 28, gap: 10, titleLine: 48, subtitleLine: 36 } as const
const ROOM = WIDTH - 2 * heading.left

/** The headline and the lines below it, broken where the picture ends. */
export function headingLines({ title, subtitle }: { readonly title: string; readonly subtitle: string }) {
  return {
    title: wrapped(title, sizes.title, ROOM),
    subtitle: wrapped(subtitle, sizes.subtitle, ROOM),
  }
}

/** Where what is drawn may begin: below the heading, and one line more for figures that are for trying. */
export function headroom(words: { readonly title: string; readonly subtitle: string }): number {
  const { title, subtitle } = headingLines(words)
  const { top, gap, titleLine, subtitleLine } = heading
  return top + linesIn(title) * titleLine + gap + (linesIn(subtitle) + 1) * subtitleLine + 44
}

const linesIn = (text: string): number => text.split('\n').length
