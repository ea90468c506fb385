import type { PersonInput } from '../conversation/input.ts'

/**
 * Words without what no person types: control characters other than line ends and tabs, and halves of characters. A
 * database takes neither, and nobody would see them.
 */
export function cleaned(input: PersonInput): PersonInput {
  return 'text' in input ? { ...input, text: withoutControl(input.text) } : input
}

function withoutControl(text: string): string {
  return text.replace(/[^\P{Cc}\n\t]|\p{Surrogate}/gu, '')
}
