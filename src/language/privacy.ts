import { namesPerson } from './privacy-names.ts'

/** What may not be kept in free words: a person's name, a telephone, the number of a paper, what is secret. */
export type Forbidden = 'person' | 'phone' | 'paper' | 'secret'

const DATES = /\d{1,2}([-/.])\d{1,2}\1\d{2,4}|\d{4}-\d{2}-\d{2}/gu
const PHONES = [
  /(?<![\d.,])0\d{9,10}(?!\d)/u,
  /(?<![\d.,])0(?: \d){9}(?!\d)/u,
  /(?<!\d)\+ ?84(?:[ .-]?\d){8,10}(?!\d)/u,
  /(?<![\d.,])84\d{9}(?!\d)/u,
]
const PHONE_IN_GROUPS = /(?<![\d.,])0\d{1,4}(?:[ .-]\d{2,4}){2,4}(?!\d)/gu
const PAPERS = [
  /(?<![\d.,])(?:\d{9}|\d{12})(?![\d.,]*\d| *(?:đồng|dong|đ|vnđ|vnd|nghìn|triệu|tỷ|kg|tấn|ha|m)(?!\p{L}))/u,
  /(?<!\d)0\d{2}(?: \d{3}){3}(?!\d)/u,
  /(?:th[ẻe] (?:đ|d)[ảa]ng(?: vi[êe]n)?|s[ốo] th[ẻe](?: (?:đ|d)[ảa]ng)?) (?:s[ốo](?! l[ưu])|:)/u,
  /(?<!\p{L})s[ốo] th[ẻe](?: (?:đ|d)[ảa]ng(?: vi[êe]n)?)?(?: l[àa])?[ :.]*\d{4}/u,
  /(?:cccd|cmnd|cmt|c[ăa]n c[ướuo]{2}c(?: c[ôo]ng d[âa]n)?|ch[ứu]ng minh(?: nh[âa]n d[âa]n| th[ưu])?|h[ộo] chi[ếe]u)(?: s[ốo]| l[àa]|[ :.])* *\d{3,}/u,
]
/** Without marks "tôi mất" and "tài liệu mất" would be among them, so only what cannot be misread goes unmarked. */
const SECRETS = [
  /(?<!\p{L})(?:tối mật|tuyệt mật|tuyet mat|bí mật (?:nhà nước|quân sự|quốc phòng|công tác|nội bộ|của đảng)|bi mat nha nuoc)(?!\p{L})/u,
  /(?<!\p{L})(?:văn bản|tài liệu|công văn|chỉ thị|thông tin|nội dung|hồ sơ|kế hoạch|độ|dấu|loại) mật(?! (?:ong|độ|thiết|khẩu|mía|gấu)|\p{L})/u,
  /(?<!\p{L})(?:chính trị nội bộ|chinh tri noi bo)(?!\p{L})/u,
]
const STAMP = /(?<!\p{L})MẬT(?!\p{L})/u
/** A denunciation; "không có đơn thư khiếu nại, tố cáo" says that there was none. */
const DENOUNCED = /(?<!\p{L})(?:tố cáo|đơn tố giác|don to cao|thu to cao)(?!\p{L})/u
const NONE = /(?<!\p{L})(?:không|ko|khong|chưa|chua)(?!\p{L})/u

/**
 * The kind of thing in a text that may not be kept, the first of person, phone, paper, secret; never the words
 * themselves. Telephones and papers are seen with and without marks. Of secrets only what claims a grade or tells of a
 * denunciation: "bảo mật", "bỏ phiếu kín, bí mật" and "mật ong" are ordinary words.
 */
export function forbiddenIn(text: string): Forbidden | undefined {
  const plain = text
    .normalize('NFKC')
    .replace(/[\p{Cf}\p{Cs}]/gu, '')
    .normalize('NFC')
  if (namesPerson(plain)) return 'person'
  const low = plain.toLowerCase().replace(/[^\S\n]+/gu, ' ')
  const figures = low.replace(DATES, ' ')
  const inGroups = (figures.match(PHONE_IN_GROUPS) ?? []).some((run) => /^(?:\D*\d){10,11}\D*$/u.test(run))
  if (inGroups || PHONES.some((pattern) => pattern.test(figures))) return 'phone'
  if (PAPERS.some((pattern) => pattern.test(figures))) return 'paper'
  const isStamped = STAMP.test(plain) && plain !== plain.toUpperCase()
  const denounced = low.split(/[.;\n]/u).some((sentence) => {
    const [before = ''] = sentence.split(DENOUNCED)
    return DENOUNCED.test(sentence) && !NONE.test(before)
  })
  return isStamped || denounced || SECRETS.some((pattern) => pattern.test(low)) ? 'secret' : undefined
}
