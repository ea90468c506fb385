import { phraseBook } from './phrases.ts'
import { type PlacedToken, placedTokens } from './placed-tokens.ts'
import { splitReason } from './reason.ts'

/** What the office says to what waits for it, or to a month that it opens again; `words` are what follows. */
export type ReviewRequest =
  | { readonly kind: 'approve'; readonly number: number }
  | { readonly kind: 'return'; readonly number: number; readonly reason: string }
  | { readonly kind: 'approveAll' }
  | { readonly kind: 'unlock'; readonly words: string }

const THING = '[báo cáo|đề nghị|bản|biên nhận] [số|sửa số]'
const APPROVE = phraseBook(`(duyệt|phê duyệt|đồng ý duyệt) ${THING}`)
const RETURN = phraseBook(`(trả lại|trả|không duyệt) ${THING}`)
const ALL = phraseBook('(duyệt|phê duyệt) (tất cả|hết|toàn bộ|cả) [báo cáo] [đạt|báo cáo đạt]')
const UNLOCK = phraseBook('(mở lại|mở khóa|mở khoá|mở) [cho] [chi bộ]')
const COURTESY = phraseBook('(ạ|nhé|nha|đi|giúp|giúp tôi)')

/**
 * "duyệt 12", "tra lai 12 vi thieu so du bi", "duyệt tất cả", "mở lại Phố Mới tháng 10/2026 đến 15/11", with /duyet
 * before them or without. Undefined for anything else, "duyệt" alone among it.
 */
export function readReviewRequest(text: string): ReviewRequest | undefined {
  const typed = text.normalize('NFC').trim()
  const slashed = /^\/duyet(?:@\w+)?(?![\p{L}\d])\s*/iu.exec(typed)
  const said = slashed === null ? typed : typed.slice(slashed[0].length)
  if (said.length > 700) return undefined
  const tokens = placedTokens(said)
  const words = tokens.map((token) => token.text)
  const line = { said, tokens, words }
  if (slashed !== null && tokens[0]?.kind === 'digits') return approved(line, 0)
  const all = ALL.lengthAt(words, 0)
  if (all > 0 && isPolite(words, all)) return { kind: 'approveAll' }
  const back = RETURN.lengthAt(words, 0)
  if (back > 0) return returned(line, back)
  const yes = APPROVE.lengthAt(words, 0)
  if (yes > 0) return approved(line, yes)
  return opened(line, slashed !== null)
}

type Line = {
  readonly said: string
  readonly tokens: readonly PlacedToken[]
  readonly words: readonly string[]
}

function approved({ words }: Line, at: number): ReviewRequest | undefined {
  const number = numberAt(words, at)
  return number !== undefined && isPolite(words, at + 1) ? { kind: 'approve', number } : undefined
}

function returned({ said, tokens, words }: Line, at: number): ReviewRequest | undefined {
  const number = numberAt(words, at)
  const last = tokens[at]
  if (number === undefined || last === undefined) return undefined
  const rest = said.slice(last.end).replace(/^[\s,;:.–-]+/u, '')
  const { what, reason } = splitReason(rest)
  const why = what === '' ? (reason ?? '') : rest
  return { kind: 'return', number, reason: isPolite(words, at + 1) ? '' : why.trim() }
}

/** Without a slash before it, "mở lớp" and the like open no month: it is said that it opens again. */
function opened({ said, tokens, words }: Line, slashed: boolean): ReviewRequest | undefined {
  const length = UNLOCK.lengthAt(words, 0)
  if (length === 0 || !(slashed || ['lại', 'lai', 'khóa', 'khoa'].includes(words[1] ?? ''))) return undefined
  return { kind: 'unlock', words: said.slice(tokens[length - 1]?.end ?? 0).trim() }
}

function numberAt(words: readonly string[], at: number): number | undefined {
  const word = words[at] ?? ''
  return /^\d{1,6}$/u.test(word) ? Number(word) : undefined
}

function isPolite(words: readonly string[], from: number): boolean {
  const rest = words.slice(from).filter((word) => !/^[.,!]$/u.test(word))
  return rest.length === 0 || COURTESY.has(rest)
}
