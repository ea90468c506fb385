import { NONE, NOT, phraseBook } from './phrases.ts'

const MONTH = '(tháng trước|kỳ trước|lần trước|trước|tháng vừa rồi|tháng rồi|báo cáo trước)'

/** As last month. */
export const CARRY = phraseBook(
  '[vẫn|cứ|y|y nguyên|vẫn y|số liệu|tất cả] (như|giống|y như|bằng) ' + MONTH,
  '[vẫn|cứ|y|giữ|giữ nguyên|vẫn y|để|tất cả|số liệu] (như cũ|y cũ)',
  '[vẫn|cứ|xin] (giữ nguyên|giữ y nguyên|nguyên như cũ|y nguyên|nguyên) [như cũ|như tháng trước|số cũ|số tháng trước]',
  `[vẫn] (${NONE}|chưa) [có] [gì] (đổi|thay đổi) [gì|cả|gì cả|so với tháng trước]`,
  '(vẫn|cứ|vẫn cứ) (thế|vậy|thế thôi|vậy thôi)',
  'giữ số (cũ|tháng trước)',
)

/** "Chưa có số liệu". */
export const NO_FIGURE = `(${NONE}|chưa) có (số|số liệu|con số|số chính xác|số cụ thể|số liệu cụ thể|báo cáo|dữ liệu)`

/** There is no figure yet; it is not zero. */
export const PENDING = phraseBook(
  `[hiện|hiện tại|vẫn] ${NO_FIGURE}`,
  '[hiện|hiện tại|vẫn|tôi|chi bộ] (chưa|đang) (tổng hợp|thống kê|rà soát|kiểm tra|cập nhật|tổng hợp số liệu|báo cáo) [xong|được|số liệu|kịp]',
  '[tôi|hiện|vẫn] chưa (biết|rõ|nắm|nắm được|nắm rõ|nhớ|có thông tin|có kết quả|chốt|chốt được|chốt số) [số|số liệu]',
  '[đang|còn|phải] (chờ|đợi) (số|số liệu|tổng hợp|kết quả|báo cáo|thống kê)',
)

/** Nothing to say to a question for words. */
export const SKIP = phraseBook(
  `(${NONE}|chưa) [có] [gì|ý kiến|ý kiến gì|kiến nghị|kiến nghị gì|đề xuất|đề xuất gì|ý kiến kiến nghị|ý kiến kiến nghị gì|ý kiến đề xuất|tâm tư gì|ý kiến nào|ý kiến khác|thêm|gì thêm|gì khác|gì cả|ạ]`,
  '(bỏ qua|qua|cho qua|bỏ qua câu này|skip)',
)

const PRESENT = 'có mặt|dự|dự họp|tham dự|tham gia|đi họp|tham gia họp|đi|họp|đến|đến dự'
const FULL = 'đủ|đầy đủ|đông đủ|đủ cả|đủ hết|đủ mặt|đủ số|đủ 100 %|đủ cả 100 %|100 %'

/** Everybody came. "%" stands here as a word of its own. */
export const ALL = phraseBook(
  '(đủ|đủ cả|đủ hết|đầy đủ|đông đủ|đủ mặt|đủ 100 %|đầy đủ 100 %|đủ cả 100 %|đủ hết 100 %) [cả|hết|rồi]',
  `[chi bộ|tất cả|toàn bộ|cả chi bộ|đảng viên] [đều] (${PRESENT}) (${FULL})`,
  `(đủ|đầy đủ|100 %) (đảng viên|đồng chí|${PRESENT}) [dự|họp|dự họp|có mặt]`,
  `(tất cả|toàn bộ|toàn thể|mọi người|cả chi bộ) [đồng chí|đảng viên|đ/c] [đều] (${PRESENT})`,
  '(tất cả|toàn bộ|toàn thể)',
  `${NOT} (thiếu ai|thiếu đồng chí nào|thiếu)`,
)
