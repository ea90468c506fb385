import { phraseBook } from './phrases.ts'
import type { PlacedToken } from './placed-tokens.ts'
import { SURNAMES } from './surnames.ts'

/** Given names of the country and of its northern mountains that, with a capital behind a title, are hardly another word. */
const GIVEN =
  'páo pao lử mẩy dín sín tỏa chứ sua dế súa pháng phừ lềnh sảo vư chính chinh chúng cở dơ dỉn dờ dung dũng giả giống hùng hương hường huệ huyền khải kỷ lan liên linh loan long mỷ mị minh my nam nga ngân nhung oanh páng phong phương pủa quang quân quyên quỳnh sáng sơn súng tâm thắng thảo thề thanh thu thủy tiến trang trung tuấn tùng tuyết vinh xá xóa yến bình cường chiến cúc dương đức giang hải hạnh hiền hiếu hòa hoa an anh bảo'.split(
    ' ',
  )
const NAMES = new Set([...SURNAMES, ...GIVEN])

/** With their marks: of "dong chi Chu tich" nobody knows that it is no name. */
const TITLES = new Set(['đồng chí', 'đ/c', 'ông', 'bà', 'anh', 'chị'])
/** What begins like a title and a name and is none. */
const OTHERS = phraseBook('(anh hùng|anh minh|anh linh|bà trưng|bà triệu|bà nà|ông công)')
/** Behind such a word a name is rather a unit, an office or a place: "Trung đội", "Thanh niên". */
const GOES_ON = phraseBook(
  '(xã|thôn|bản|chi bộ|đảng|ủy|hội|đoàn)',
  '(đội|tá|úy|sĩ|sự|y|niên|tra|vệ|quan|lợi|ninh|tịch|luật|chính|trị)',
)

/**
 * Whether one name begins at a place right behind its title: "ông Tráng", "anh Páo", "đồng chí A Páo". Only in the
 * spelling of the name, with its capital and its marks: "đồng chí Ban Chi ủy" is nobody's name.
 */
export function isOneName(tokens: readonly PlacedToken[], words: readonly string[], at: number): boolean {
  const own = tokens[at]
  if (own?.titled !== true || !isTitledBefore(words, at)) return false
  const second = tokens[at + 1]
  if (own.text === 'a') return second?.kind === 'word' && second.titled && second.spaced
  return NAMES.has(own.text) && GOES_ON.lengthAt(words, at + 1) === 0
}

function isTitledBefore(words: readonly string[], at: number): boolean {
  if (OTHERS.lengthAt(words, at - 1) > 0) return false
  return [2, 1].some((length) => at >= length && TITLES.has(words.slice(at - length, at).join(' ')))
}
