import { SHORT } from './words/short.ts'
import { isPause, type Token, tokensOf } from '../tokens.ts'

/** The words of a question or a name, short ones in full: pauses, brackets and question marks are none. */
export function questionWords(text: string): string[] {
  return tokensOf(text.slice(0, 300))
    .filter((token) => !isPause(token) && !isBracket(token))
    .flatMap(({ text: word }) => SHORT.get(word)?.split(' ') ?? [word])
}

function isBracket({ kind, text }: Token): boolean {
  return kind === 'sign' && "?()[]'-–".includes(text) && text !== '-'
}
