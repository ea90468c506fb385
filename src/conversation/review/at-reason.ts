import { localDay } from '../../domain/day.ts'
import { forbiddenIn } from '../../language/privacy.ts'
import { read } from '../../language/read.ts'
import { splitReason } from '../../language/reason.ts'
import type { Facts } from '../facts.ts'
import { phrase } from '../phrase.ts'
import type { Phrase } from '../reply.ts'
import { yesOrNo } from '../yes-or-no.ts'

const LONGEST = 500

/** A reason in free words, or what is to be said where they are none that may be kept. */
export function readReason(
  text: string,
  month: string,
  facts: Facts,
): { readonly reason: string } | { readonly refused: Phrase } {
  const split = splitReason(text)
  const said = split.what === '' && split.reason !== null ? split.reason : text
  const reading = read(said, 'text', { month, today: localDay(facts.now) })
  if (reading.kind !== 'text' || yesOrNo(said, month, facts) !== undefined) {
    return { refused: phrase('review.reasonNeeded') }
  }
  if (reading.text.length > LONGEST) return { refused: phrase('answer.tooLong', { max: LONGEST }) }
  return forbiddenIn(said) === undefined ? { reason: reading.text } : { refused: phrase('answer.private') }
}
