import { each, type Words } from './each.ts'

/** What is asked about, beside the figures of the form. */
export const MATTERS: readonly Words[] = [
  ...each(
    { is: 'matter', matter: { kind: 'branchCommittees' } },
    '[có] [ban] chi ủy',
    '[có] ban chi ủy',
    'có cấp ủy',
    'đã (bầu|lập|có) chi ủy',
    '(bầu|lập) chi ủy',
  ),
  ...each(
    { is: 'matter', matter: { kind: 'branchCommittees' }, negative: true },
    '(chưa|không|chưa bầu|chưa lập|không lập) [có] [ban] chi ủy',
    '(chưa|không) có cấp ủy',
    'thiếu chi ủy',
  ),
  ...each(
    { is: 'matter', matter: { kind: 'eligible' } },
    '[gần|sắp|đã|đang|có thể] [gần|sắp] (đủ|đủ điều kiện|đủ tiêu chuẩn|đủ số|có thể|đủ đảng viên|được) [để|được] (bầu|lập|có|thành lập) [ban] chi ủy',
    '[gần|sắp] đủ điều kiện [để] [bầu|lập|thành lập] [ban] [chi ủy]',
    'sắp (bầu|lập|có) [được] chi ủy',
    '(đủ|gần đủ) điều kiện (chi ủy)',
  ),
  ...each(
    { is: 'matter', matter: { kind: 'belowMinimum' } },
    '(dưới|không đủ|chưa đủ|thiếu) [mức] [số] (tối thiểu|quy định) [đảng viên] [chính thức]',
    '[có] nguy cơ (giải thể|sáp nhập)',
    '(không đủ|chưa đủ|thiếu) (đảng viên|đảng viên chính thức|số đảng viên)',
    'dưới mức tối thiểu',
  ),
  ...each(
    { is: 'matter', matter: { kind: 'filed' } },
    '[đã] (nộp|gửi|nộp đủ|gửi đủ) [báo cáo|số liệu|xong]',
    'đã báo cáo [xong|số liệu]',
    'nộp báo cáo [tháng]',
    'có báo cáo',
    'hoàn thành báo cáo',
    '[tình hình|tiến độ] (nộp|gửi) (báo cáo|số liệu)',
    'tiến độ',
  ),
  ...each(
    { is: 'matter', matter: { kind: 'filed' }, negative: true },
    '[còn|vẫn] (chưa|không|thiếu|nợ|còn thiếu) [có] [nộp|gửi] (báo cáo|nộp|gửi|số liệu|nộp báo cáo|gửi báo cáo|nộp số liệu|gửi số liệu)',
    '(chưa|không) (nộp|gửi|báo cáo) [xong|đủ|số liệu|báo cáo]',
    'chưa báo',
  ),
  ...each(
    { is: 'matter', matter: { kind: 'late' } },
    '[nộp|gửi|báo cáo] [báo cáo|số liệu] (muộn|chậm|trễ|trễ hạn|quá hạn|sau hạn|muộn hạn)',
    '(nộp|báo cáo) (quá hạn|sau hạn|trễ)',
  ),
  ...each(
    { is: 'matter', matter: { kind: 'late' } },
    '(nộp|gửi|báo cáo) [báo cáo|số liệu] (không|chưa) (đúng hạn|kịp|kịp hạn|kịp thời|đúng thời hạn)',
  ),
  ...each(
    { is: 'matter', matter: { kind: 'onTime' } },
    '[đã] [nộp|gửi|báo cáo] [báo cáo|số liệu] (đúng hạn|kịp hạn|trước hạn|trong hạn|đúng thời hạn|đúng quy định)',
    '[đã] (nộp|gửi|báo cáo) [báo cáo|số liệu] (kịp thời|kịp)',
  ),
  ...each(
    { is: 'matter', matter: { kind: 'unusual' } },
    '(số liệu|số|chỗ) nào (bất thường|khác thường|lạ)',
    '[có] [biến động|thay đổi|số|số liệu] (bất thường|khác thường|lạ|đáng chú ý|đột biến)',
  ),
]
