import { NOT, phraseBook, UNIT } from './phrases.ts'
import type { ShortName } from './reading.ts'

const MEMBERS = '[đồng chí|đ/c|đảng viên|đv]'
const MEETING = '[sinh hoạt|họp|công tác]'

/** The words by which people name a figure beside its number. */
export const NAMES: readonly (readonly [ShortName, ReturnType<typeof phraseBook>])[] = [
  ['total', phraseBook(`(tổng|tổng số|tổng cộng|cộng) ${MEMBERS} [toàn chi bộ|của chi bộ|chi bộ]`)],
  ['official', phraseBook(`${MEMBERS} (chính thức|ct)`)],
  ['probationary', phraseBook(`${MEMBERS} (dự bị|db)`)],
  [
    'attended',
    phraseBook(
      `${MEMBERS} [đi|đến] (dự|dự họp|tham dự|tham gia|có mặt|tham gia họp|dự sinh hoạt)`,
      'có mặt (dự|họp|dự họp)',
    ),
  ],
  ['absent', phraseBook(`${MEMBERS} (vắng|vắng mặt|vắng họp)`)],
  ['exempt', phraseBook(`${MEMBERS} [được] (miễn|miễn sinh hoạt|miễn công tác|miễn họp) ${MEETING}`)],
]

export const UNITS = phraseBook(UNIT)

/** Words that change nothing about the number beside them. */
export const FILLERS = phraseBook(
  '(dạ|ạ|thưa|kính thưa|vâng|à|ừ|ờ|nhé|nha|nhá|xin|ok|oke|okê|thôi|rồi|báo cáo|bc|đồng chí ơi|chào|xin chào|kính chào|cảm ơn|cám ơn|xin cảm ơn|xin cám ơn)',
  '(có|là|được|đạt|thì|số|số lượng|tất cả|cả thảy|cả|toàn bộ|đúng|đúng là|chỉ|chỉ có|mới có|đã có|có được)',
  '(hiện|hiện có|hiện nay|hiện tại|hiện nay có|vẫn|vẫn là|vẫn có|vẫn còn|còn|nay)',
  '(chi bộ|cb|chi bộ tôi|chi bộ em|chi bộ mình|chúng tôi|bên tôi|tôi|em|mình|của chi bộ|toàn chi bộ)',
  '(tháng này|trong tháng|trong tháng này|kỳ này|lần này)',
)

/** "Không có đồng chí nào": the zero, then what may follow it. */
export const ZERO = phraseBook(`${NOT} [có] [phát sinh]`, 'chưa có [phát sinh]')
export const ZERO_BEFORE_WHO = phraseBook('chưa')
export const WHO = phraseBook('ai')
export const AFTER_ZERO = phraseBook('(nào|ai|cả|hết|đâu|gì|một ai|1 ai) [cả|hết]', `(một|1) ${UNIT} nào`)

/** A number right behind it may be the name of the branch ("chi bộ 3"). */
export const BRANCH = phraseBook('(chi bộ|cb)')

/** Words that join figures without changing them. */
export const JOINTS = phraseBook('(và|với|cùng|ngoài ra)')

/** Words after which the parts of a whole stand. */
export const PARTS = phraseBook('(trong đó|trong đó có|bao gồm|gồm|gồm có)')

/** "Hai hoặc ba", "20 đến 22": two numbers where one was asked. */
export const EITHER = phraseBook('(hay|hoặc|đến|tới|hay là|hoặc là|chứ không phải|mà không phải)')
export const ESTIMATES = phraseBook(
  '(khoảng|gần|hơn|độ|chừng|vài|mấy|trên|dưới|cỡ|tầm|ước|xấp xỉ|ngót|áng|dăm|đôi|đôi ba|nhiều|ít|rưỡi|nửa)',
  '(chắc|có lẽ|hình như|tối thiểu|tối đa|ít nhất|nhiều nhất|không quá|chưa đến|chưa tới|trở lên|trở xuống)',
)
export const MINUS = phraseBook('(âm|trừ)')
export const HUGE = phraseBook('(triệu|tỷ|tỉ)')
export const SHARE = phraseBook('(tỷ lệ|tỉ lệ)')
