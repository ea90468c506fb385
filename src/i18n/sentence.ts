import type { Phrase } from '../conversation/reply.ts'
import type { Translate } from './translate.ts'

/** A phrase in words, with what is said after it. */
export function sentence(phrase: Phrase, t: Translate): string {
  const said = t(phrase.key, phrase.params)
  return phrase.next === undefined ? said : `${said}\n${sentence(phrase.next, t)}`
}
