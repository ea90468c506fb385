import type { Indicator } from '../form.ts'

/** What a figure counts, in the two words that the form's question has behind "bao nhiêu" or its own number; '' where it has none. */
export function unitOf({ question, code }: Indicator): string {
  const number = new RegExp(`(?:bao nhiêu|\\{${code}\\}) (\\p{L}+(?: (?!ạ)\\p{L}+)?)`, 'u').exec(question)
  return number?.[1] ?? ''
}
