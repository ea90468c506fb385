import { waysWithout } from './courtesy.ts'
import { inOrder, phraseBook, type Step } from './phrases.ts'
import { tokensOf, wordsOf } from './tokens.ts'

const WHEN = phraseBook(
  '[sáng|trưa|chiều|tối|đêm|để|ngày|hẹn] mai',
  '[sáng|trưa|chiều|tối|đêm] nay',
  '(sáng|trưa|chiều|tối|đêm)',
  '[để|một|1] (lát|tí|tý|chút|xíu) nữa',
  '[một|1] (lát|chút)',
  '(ngày kia|hôm sau|hôm khác|bữa khác|hôm nào|lúc khác|khi khác|tuần sau|đầu tuần|cuối tuần)',
  '(vài|mấy) (hôm|ngày|bữa) nữa',
  '(khi nào|lúc nào|bao giờ) có [số|số liệu]',
)
const WHO = phraseBook('(tôi|em|mình|chúng tôi|bên tôi|chi bộ|chi bộ tôi) [sẽ|xin]', '(sẽ|xin|thì|rồi)')
const TELL = phraseBook(
  '(báo|gửi|nhắn|nộp|trả lời|cho biết|khai|điền|làm|tính|xem|nói|bổ sung) [lại|sau|tiếp|bù|nốt|số|số liệu] [cho|cho đồng chí]',
  'báo cáo [sau|lại|tiếp|bù] [cho|cho đồng chí]',
)
const TELL_LATER = phraseBook(
  '(báo|báo cáo|gửi|nhắn|nộp|trả lời|khai|điền|làm|tính|bổ sung) (sau|lại sau|tiếp sau)',
)
const LEAVE = phraseBook('(để|hẹn|xin hẹn|xin để|tạm để|cứ để)')
const CHECK = phraseBook(
  '(xem|hỏi|kiểm tra|tính|đếm|tổng hợp|rà soát|rà|tra|xác minh|hỏi lại|xem lại) [lại] [đã|xem] [sổ|số liệu]',
)
const THEN = phraseBook('(rồi|xong|sau) [sẽ] (báo|báo lại|báo sau|trả lời|gửi|nhắn)', 'đã')
const WAIT = phraseBook(
  '[xin|đang|cứ|hãy] (chờ|đợi) [tôi|em|mình|chi bộ|chúng tôi|đã]',
  '(chờ|đợi) [tôi|em|mình|chúng tôi] [một|1] (tí|tý|chút|lát|xíu|tẹo) [nữa|đã|xíu]',
)
/** What stands alone. */
const ALONE = phraseBook(
  '[một|1|chờ|đợi] (lát|tí|tý|chút|xíu) nữa',
  '[xin|tạm|cứ|thôi] để (sau|đó|mai|lát|tối|lúc khác|hôm khác|khi khác)',
  '(lúc khác|khi khác|hôm khác|bữa khác|từ từ|từ từ đã|khoan|khoan đã|thong thả)',
  '[tôi|em|mình] (bận|đang bận|đang bận việc|đang họp)',
  '(tạm dừng|tạm nghỉ|dừng lại|dừng ở đây)',
)

const SENTENCES: readonly (readonly Step[])[] = [
  [{ book: LEAVE, optional: true }, { book: WHEN }, { book: WHO, optional: true }, { book: TELL }],
  [{ book: WHO, optional: true }, { book: TELL_LATER }],
  [{ book: WHO, optional: true }, { book: TELL }, { book: WHEN }],
  [{ book: WHO, optional: true }, { book: LEAVE }, { book: WHEN }],
  [{ book: LEAVE }, { book: WHO, optional: true }, { book: CHECK }, { book: THEN, optional: true }],
  [{ book: WHO, optional: true }, { book: LEAVE }, { book: WHO, optional: true }, { book: TELL_LATER }],
  [{ book: WAIT }, { book: CHECK, optional: true }, { book: THEN, optional: true }],
  [{ book: ALONE }],
]

/**
 * Whether the person asks to go on another time: "để sau", "mai tôi báo", "chờ tôi tí", "lát nữa". Not when
 * they say that there is no figure yet ("chưa có số liệu", "chưa tổng hợp"): that is an answer.
 */
export function isPostponement(text: string): boolean {
  return isPostponementOf(wordsOf(tokensOf(text)))
}

export function isPostponementOf(words: readonly string[]): boolean {
  return waysWithout(words).some((way) => isStop(way) || SENTENCES.some((steps) => inOrder(way, steps)))
}

/** Without its mark "dừng" is "đúng", which agrees. */
function isStop(words: readonly string[]): boolean {
  return words.length === 1 && words[0] === 'dừng'
}
