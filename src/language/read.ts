import { takenBack } from './correction.ts'
import { withoutCourtesy } from './courtesy.ts'
import { readDate } from './date.ts'
import { itemsOf } from './figure-items.ts'
import { figuresOf } from './figures.ts'
import { ALL, CARRY, PENDING, SKIP } from './intents.ts'
import { readPercent } from './percent.ts'
import { plainText } from './plain-text.ts'
import { isPostponementOf } from './postpone.ts'
import type { Expected, Reading, ReadingContext } from './reading.ts'
import { isPause, partsOf, type Token, tokensOf, wordsOf } from './tokens.ts'
import { isBareThereIs, readConsent, readYesNo } from './yes-no.ts'

/** No answer but one in free words is longer, in characters and in parts. */
const LONGEST = 600
const MOST_TOKENS = 80

/**
 * Reads one answer to a question of the kind expected. It counts only if every part of it is explained;
 * whatever could mean two things is `unclear`, with the reason, so that the question is asked again.
 * Never throws.
 */
export function read(text: string, expected: Expected, context: ReadingContext): Reading {
  const plain = plainText(text)
  if (plain === '') return { kind: 'unclear', why: 'answer:empty' }
  const tokens = plain.length > LONGEST ? [] : tokensOf(text)
  const isShort = tokens.length > 0 && tokens.length <= MOST_TOKENS
  const intent = isShort ? intentOf(tokens, expected) : undefined
  if (intent !== undefined) return intent
  if (expected === 'text') return { kind: 'text', text: plain }
  if (!isShort) return { kind: 'unclear', why: 'answer:unexplained' }
  return readCorrection(tokens, expected, context) ?? readPlain(tokens, expected, context)
}

/** What may be said to any question, whatever it asks. */
function intentOf(tokens: readonly Token[], expected: Expected): Reading | undefined {
  const said = wordsOf(tokens)
  const words = withoutCourtesy(said)
  if (CARRY.has(words)) return { kind: 'carry' }
  if (expected === 'text' && SKIP.has(words)) return { kind: 'skip' }
  if (PENDING.has(words) || isPostponementOf(said)) return { kind: 'pending' }
  return undefined
}

/** "Nhầm, 24": a number becomes a correction; anything else is read as if it stood alone. */
function readCorrection(
  tokens: readonly Token[],
  expected: Expected,
  context: ReadingContext,
): Reading | undefined {
  const rest = takenBack(tokens)
  if (rest === undefined || rest.length === 0) return undefined
  if (expected === 'yesno' && readYesNo(partsOf(rest) ?? []) !== undefined) return undefined
  const reading =
    intentOf(rest, expected) ?? readPlain(rest, expected === 'yesno' ? 'count' : expected, context)
  return reading.kind === 'number' ? { kind: 'correct', value: reading.value } : reading
}

function readPlain(tokens: readonly Token[], expected: Expected, context: ReadingContext): Reading {
  const parts = partsOf(tokens) ?? []
  if (expected === 'yesno') {
    const side = readYesNo(parts)
    return side === undefined ? { kind: 'unclear', why: 'answer:not_expected' } : { kind: side }
  }
  const consent = readConsent(parts)
  if (consent !== undefined) return { kind: consent }
  if (expected === 'date') return readDate(tokens, context)
  return expected === 'percent' ? readPercent(tokens) : readCount(tokens, parts.flat())
}

function readCount(tokens: readonly Token[], words: readonly string[]): Reading {
  const told = tokens.filter((token) => !isPause(token)).map((token) => token.text)
  if (told[0] !== 'du' || told.length > 1) {
    if (ALL.has(withoutCourtesy(told))) return { kind: 'all' }
  }
  if (isBareThereIs(words)) return { kind: 'unclear', why: 'number:missing' }
  const items = itemsOf(tokens)
  return typeof items === 'string' ? { kind: 'unclear', why: items } : figuresOf(items)
}
