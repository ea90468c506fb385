import type { Code } from '../../../domain/figure.ts'

/** Other words for the figures of the form, where it has them, beside its own labels and names. */
export const SYNONYMS: Readonly<Record<Code, readonly string[]>> = {
  member_official: ['[đảng viên] chính thức'],
  member_probationary: ['[đảng viên] dự bị', '(đảng viên|đv) dp', 'đảng viên (đang|còn) dự bị'],
  member_exempt: ['[được] miễn (sinh hoạt|công tác|sinh hoạt đảng|công tác sinh hoạt)'],
  admitted_count: [
    '[được|mới|đã|tổ chức] kết nạp [được|thêm|mới|đảng|vào đảng]',
    '(công tác|việc) kết nạp [đảng|đảng viên|đảng viên mới]',
    '(đảng viên mới|vào đảng|mới vào đảng|lễ kết nạp)',
    'kết nạp [được|thêm] (đảng viên mới|đảng viên)',
  ],
  converted_count: [
    '[được] (chuyển|công nhận|lên|xét chuyển) [sang|lên|là|thành] [đảng viên] chính thức',
    '[đảng viên] dự bị [được] (chuyển|công nhận|lên) [sang|lên|là|thành] [đảng viên] chính thức',
  ],
  transferred_in_count: [
    '[mới] (chuyển|chuyển sinh hoạt|chuyển sinh hoạt đảng) (đến|về|vào|tới)',
    'nơi khác (chuyển|về|đến)',
  ],
  transferred_in_probationary_count: ['dự bị [mới] chuyển (đến|về|vào)'],
  transferred_out_count: ['(chuyển|chuyển sinh hoạt|chuyển sinh hoạt đảng) (đi|ra|nơi khác|đi nơi khác)'],
  restored_count: ['[được] khôi phục [quyền] [đảng viên]'],
  deceased_count: ['[bị|đã] (từ trần|mất|qua đời|chết|hy sinh)'],
  struck_off_count: ['[bị] (xóa tên|xóa tên khỏi danh sách|xóa tên trong danh sách) [đảng viên]'],
  expelled_count: ['[bị] khai trừ [khỏi đảng|ra khỏi đảng]'],
  resigned_count: ['[xin|được] (ra đảng|ra khỏi đảng|xin ra đảng|cho ra khỏi đảng|rút khỏi đảng)'],
  candidates_tracked: [
    'quần chúng [ưu tú] [đang|được] [theo dõi|giúp đỡ|bồi dưỡng]',
    '(nguồn kết nạp|nguồn phát triển|nguồn|tạo nguồn|cảm tình đảng|đối tượng đảng)',
  ],
  awareness_class_sent_count: [
    '[được] cử',
    '[được|đã|cử] (đi học|học|cử học|cử đi học) [lớp] [bồi dưỡng] [cảm tình|nhận thức|đối tượng] [về] [đảng]',
    '[quần chúng] [ưu tú] [được] (cử đi học|đi học|cử học) [lớp] [bồi dưỡng] [cảm tình|nhận thức|đối tượng] [về] [đảng]',
    '[lớp] bồi dưỡng nhận thức [về] [đảng]',
  ],
  admission_proposed_count: [
    '[gửi|nộp|số] hồ sơ [đề nghị|xin|xét] [kết nạp]',
    '[được] đề nghị [xét] kết nạp',
    'hồ sơ [đề nghị|xin|xét] [kết nạp] [đã|được] (gửi|nộp|trình) [lên] [đảng ủy|đảng ủy xã|xã]',
    '[đã] (gửi|nộp|trình) [được] (mấy|bao nhiêu) hồ sơ [đề nghị|xin|xét] [kết nạp]',
  ],
  probation_due_count: [
    '[đảng viên] [dự bị] (quá hạn|quá 12 tháng|hết hạn|hết hạn dự bị|quá hạn dự bị|hết 12 tháng|chậm xét|quá thời hạn) [chưa] [được] [xét|chuyển|công nhận] [chuyển|công nhận] [chính thức]',
    '(chưa được xét|chậm) [chuyển|công nhận] chính thức',
  ],
  meeting_attended_count: [
    '[đảng viên] (dự họp|có mặt|dự sinh hoạt|tham dự|đi họp|tham gia sinh hoạt|tham gia họp|dự)',
  ],
  meeting_absent_unexcused_count: [
    '[đảng viên] (vắng|vắng mặt|vắng họp|nghỉ họp|vắng sinh hoạt) (không lý do|không phép|không có lý do)',
    '[đảng viên] (bỏ họp|bỏ sinh hoạt) [không lý do|không phép|không có lý do]',
  ],
  meeting_quality_score: [
    'điểm [số|chất lượng|trung bình|bình quân] [sinh hoạt] [chi bộ] [trung bình|bình quân]',
    '[tự] chấm [điểm|bao nhiêu điểm]',
    'chất lượng sinh hoạt [chi bộ]',
  ],
  directives_disseminated_count: [
    '[học|học tập|quán triệt|phổ biến|triển khai] (nghị quyết|văn bản|chỉ thị)',
    '(học tập nghị quyết|học nghị quyết|quán triệt|phổ biến)',
    '(nghị quyết|văn bản|chỉ thị) [được|đã] (quán triệt|học|học tập|phổ biến)',
  ],
  inspection_supervision_count: [
    '[được|bị|đã] (kiểm tra|giám sát|kiểm tra giám sát|kiểm tra và giám sát|kiểm tra hoặc giám sát)',
  ],
  disciplined_count: [
    '[bị|thi hành] [thi hành] kỷ luật [đảng] [đảng viên]',
    '(bị phạt|xử lý kỷ luật|án kỷ luật)',
  ],
}
