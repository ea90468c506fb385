import { phraseBook } from './phrases.ts'
import { type PlacedToken, placedTokens } from './placed-tokens.ts'
import { isOneName } from './privacy-one-name.ts'
import { SURNAMES } from './surnames.ts'

const FAMILY = phraseBook(`(${SURNAMES.join('|')})`)
/** What stands between a family name and a given one: with it a name is one without any title. */
const MIDDLE = phraseBook('(văn|thị|a|seo|đức|hữu|thế|xuân|ngọc)')

const TITLES = phraseBook(
  '(đồng chí|đ/c|đc|ông|bà|anh|chị|em|cháu|bác|chú|cô|thầy|dì|cụ|già làng|đảng viên|quần chúng|học sinh|giáo viên|bí thư|phó bí thư|trưởng thôn|phó thôn|trưởng bản|thôn trưởng|chủ tịch|phó chủ tịch|chi ủy viên|họ tên|họ và tên|tên|tên là)',
)
const BETWEEN = phraseBook('(chi bộ|giáo|là|:|,|-)')
/** People of history and of the state, who stand in documents and street names, and places called like people. */
const KNOWN = phraseBook(
  '(hồ chí minh|lù dì sán|thào chư phìn|hoàng thu phố|hoàng su phì|hoàng liên|hoàng liên sơn|hà nội|hà giang|hà tĩnh|hà nam|cao bằng|thái nguyên|thái bình|lâm đồng|vi xuyên|la pán tẩn|tả van|mai sơn|mai châu|mã lai|châu á|châu âu|cao nguyên|cao tốc)',
  'ban (chi ủy|chấp hành|thường vụ|công tác|tổ chức|quản lý|giám hiệu|giám sát|phát triển|chỉ huy|chỉ đạo|dân vận)',
)
const STATE = phraseBook('tổng bí thư')
const NAMED_AFTER = phraseBook(
  '(đường|phố|trường|tiểu học|trung học|thcs|thpt|mầm non|quỹ|giải|tượng đài|quảng trường|bác|phường|xã|thôn|bản|chi bộ)',
)

/**
 * Whether a text names a person: a title and a full name that begins with a family name ("đ/c Giàng A Páo"), such a
 * name with a middle name that only people have ("Vàng Thị Sua"), or a title and one name ("ông Lù", "đồng chí A Páo").
 * Places and people of the state are none. Without capitals a name needs both its title and its middle name.
 */
export function namesPerson(text: string): boolean {
  return text.split(/[\n\r]/u).some((line) => {
    const tokens = placedTokens(line)
    const words = tokens.map((token) => token.text)
    const mixed = line !== line.toUpperCase()
    return tokens.some(
      (_, at) =>
        (FAMILY.lengthAt(words, at) > 0 && isPerson(tokens, words, at)) ||
        (mixed && isOneName(tokens, words, at) && KNOWN.lengthAt(words, at) === 0),
    )
  })
}

function isPerson(tokens: readonly PlacedToken[], words: readonly string[], at: number): boolean {
  if (KNOWN.lengthAt(words, at) > 0) return false
  const [own, second, third] = [tokens[at], tokens[at + 1], tokens[at + 2]]
  const given = MIDDLE.lengthAt(words, at + 1) > 0 && third?.kind === 'word' ? third : undefined
  const isTitled = titleBefore(words, at)
  if (own?.titled !== true) {
    // "Đồng chí vắng thì …", typed without marks, is no name.
    return isTitled && given !== undefined && `${own?.text} ${second?.text}` !== 'vang thi'
  }
  const capitals = second?.titled === true && second.spaced
  if (isTitled) return capitals
  return NAMED_AFTER.lengthBefore(words, at) === 0 && capitals && given?.titled === true
}

function titleBefore(words: readonly string[], at: number): boolean {
  let end = at
  for (let steps = 0; steps < 4; steps += 1) {
    if (TITLES.lengthBefore(words, end) > 0) return STATE.lengthBefore(words, end) === 0
    const between = BETWEEN.lengthBefore(words, end)
    if (between === 0) return false
    end -= between
  }
  return false
}
