import { withoutMarks } from '../normalize.ts'

/** The numbers that are said as words in a question. */
export const NUMBERS = 'một hai ba bốn năm sáu bảy tám chín mười'.split(' ')

const PREFIX = /^(?:chi bộ|thôn|bản|xóm|tổ dân phố) /iu
const ROMAN = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x']

/** A name as people write it: without its brackets, without what kind of place it is, its number in either figures. */
export function spellingsOf(name: string): string[] {
  const bare = name.replace(/\s*\([^()]*\)/gu, '').trim()
  const names = [name.replace(/[()]/gu, ' '), bare]
  for (let short = bare; PREFIX.test(short); ) {
    short = short.replace(PREFIX, '')
    if (short.length > 2) names.push(short)
  }
  return names
    .map((way) => way.toLowerCase())
    .flatMap((way) => [way, otherNumber(way), withWord(way), withoutWord(way), inWords(way)])
}

/** "Trường học số 1". */
function withWord(name: string): string {
  return name.replace(/(?<! số) (\d+)$/u, ' số $1')
}

/** "Tổ dân phố 1" for "Tổ dân phố số 1". */
function withoutWord(name: string): string {
  return name.replace(/ số (\d+)$/u, ' $1')
}

/** "Gia Khâu một", but never "Trường học năm": that is rather a year. */
function inWords(name: string): string {
  return name.replace(/ (\S+)$/u, (whole, last: string) => {
    const number = Number(last) || ROMAN.indexOf(last) + 1
    const word = NUMBERS[number - 1]
    return word === undefined || word === 'năm' ? whole : ` ${word}`
  })
}

function otherNumber(name: string): string {
  return name.replace(/ (\S+)$/u, (whole, last: string) => {
    const roman = ROMAN.indexOf(last)
    if (roman >= 0) return ` ${roman + 1}`
    const number = Number(last)
    return ROMAN[number - 1] === undefined ? whole : ` ${ROMAN[number - 1]}`
  })
}

/** A roman figure at the end of a name as a plain one, so that names are compared alike. */
export function plainNumber(words: readonly string[]): string[] {
  return words.map((word, at) => {
    const roman = at > 0 ? ROMAN.indexOf(withoutMarks(word)) : -1
    return roman < 0 ? word : String(roman + 1)
  })
}
