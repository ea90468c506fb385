import { NOT, phraseBook } from './phrases.ts'
import { phraseTable } from './phrase-table.ts'
import type { ShortName } from './reading.ts'

const MEMBERS = '[đồng chí|đ/c|đảng viên|đv]'
const MEETING = '[sinh hoạt|họp|công tác]'

/** The words by which people name a figure beside its number. */
export const NAMES = phraseTable<ShortName>([
  [`(tổng|tổng số|tổng cộng|cộng) ${MEMBERS} [toàn chi bộ|của chi bộ|chi bộ]`, 'total'],
  [`${MEMBERS} (chính thức|ct)`, 'official'],
  [`${MEMBERS} (dự bị|db)`, 'probationary'],
  [`${MEMBERS} [đi|đến] (dự|dự họp|tham dự|tham gia|có mặt|tham gia họp|dự sinh hoạt)`, 'attended'],
  ['có mặt (dự|họp|dự họp)', 'attended'],
  [`${MEMBERS} (vắng|vắng mặt|vắng họp)`, 'absent'],
  [`${MEMBERS} [được] (miễn|miễn sinh hoạt|miễn công tác|miễn họp) ${MEETING}`, 'exempt'],
])

const UNIT =
  '(đồng chí|đ/c|đ/chí|đc|đồng chí đảng viên|đ/c đảng viên|đ|người|ng|đảng viên|đv|đ/v|quần chúng|quần chúng ưu tú|qc|qcut|hồ sơ|hs|văn bản|vb|nghị quyết|nq|chỉ thị|buổi|lượt|lần|cuộc|điểm|trường hợp|th)'

/** What is counted, after a number or after "không có". */
export const UNITS = phraseBook(UNIT)
export const PERCENT = phraseBook('phần trăm', '%')

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
