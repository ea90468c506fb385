import type { BranchKind } from '../../domain/branch.ts'
import type { Code } from '../../domain/figure.ts'
import type { Piece } from './piece.ts'

const WHICH = '(nào|những nào|nào vậy|gì)'
const UNITS = '(chi bộ|đơn vị|nơi)'

/** What the words of every question mean, whatever form and branches there are. */
export const WORDS: readonly (readonly [string, Piece])[] = [
  ...limits(),
  ...fillers(
    'ạ',
    'tình hình',
    'kết quả',
    'chi bộ',
    'báo cáo đồng chí',
    'báo cáo các đồng chí',
    'xin báo cáo',
    'thưa đồng chí',
    'thưa các đồng chí',
    'nhé',
    'nha',
    'nhỉ',
    'vậy',
    'thế',
    'à',
    'ơi',
    'dạ',
    'thưa',
    'vâng',
    'xin',
    'hãy',
    'giúp',
    'giùm',
    'với',
    'cho',
    'tôi',
    'mình',
    'chúng tôi',
    'em',
    'anh',
    'chị',
    'bác',
    'hỏi',
    'xin hỏi',
    'cho hỏi',
    'muốn (hỏi|biết|xem)',
    '(cho|báo) (tôi|em|mình) (biết|xem|hỏi)',
    'cho biết',
    'cho xem',
    'xem',
    'biết',
    'nói',
    'báo',
    'tra',
    'tra cứu',
    'đồng chí ơi',
    'cảm ơn',
    'xin cảm ơn',
    'có',
    'là',
    'của',
    'trong',
    'ở',
    'tại',
    'thì',
    'được',
    'bị',
    'đang',
    'đã',
    'sẽ',
    'hiện',
    'hiện nay',
    'hiện tại',
    'hiện có',
    'hiện giờ',
    'bây giờ',
    'lúc này',
    'hôm nay',
    'đến nay',
    'tới nay',
    'tính đến nay',
    'đến hôm nay',
    'nay',
    'tổng cộng',
    'tất cả',
    'cả thảy',
    'cộng lại',
    'số',
    'con số',
    'số lượng',
    'số liệu',
    'các',
    'những',
    'rồi',
    'mà',
    'tính',
    'tính đến',
    'trên địa bàn',
    'trong tháng',
    'trong kỳ',
    'kỳ này',
    'vào',
    'cụ thể',
    'chi tiết',
    'chính xác',
    'nói chung',
  ),
  ...each(
    { is: 'ask', ask: 'howMany' },
    '[là|được|có|hiện có] (bao nhiêu|bao nhiu|bn|mấy|được mấy|được bao nhiêu)',
    '(bao nhiêu|mấy) (trường hợp|lượt|buổi|cái|bộ)',
    '[là] gì',
    '(thế nào|ra sao|như thế nào)',
    'đếm',
  ),
  ...each(
    { is: 'ask', ask: 'list' },
    '(liệt kê|danh sách|kể|kể tên|thống kê|xếp)',
    '(từng|mỗi|các) chi bộ',
    'theo [từng] chi bộ',
    '(từng|theo từng|mỗi) đơn vị',
    'chi tiết [theo] [từng] chi bộ',
    'của (từng|mỗi|các) chi bộ',
  ),
  ...each({ is: 'who' }, `[những|các] ${UNITS} ${WHICH}`, `[những|các] ${UNITS} ${WHICH} (là|mà|đang|đã)`),
  ...each({ is: 'which' }, 'nào'),
  ...each({ is: 'person' }, 'ai'),
  ...each({ is: 'count' }, `[có|là|hiện có|còn|đã có|được] (bao nhiêu|mấy|số|số lượng|tổng số) ${UNITS}`),
  ...each(
    { is: 'negative' },
    '(chưa|không|ko|k|chẳng|thiếu|còn thiếu|không hề|vẫn chưa|còn chưa) [có|được|thấy|đủ]',
    '(chưa|không) có (ai|đồng chí nào|người nào|gì)',
  ),
  ...each({ is: 'more' }, '(nhiều|đông|cao|lớn|tốt|đông đảo)'),
  ...each({ is: 'less' }, '(ít|thấp|nhỏ|kém|vắng vẻ)'),
  ...each({ is: 'utmost' }, '(nhất|đứng đầu)'),
  ...each(
    { is: 'ask', ask: 'share' },
    '(tỷ lệ|tỉ lệ|tỷ số|tỉ số)',
    '[chiếm|đạt] (bao nhiêu|mấy) (phần trăm|%)',
    'chiếm (bao nhiêu|mấy)',
    '(phần trăm|%)',
    'đạt bao nhiêu',
    '(cần|phải|cần có) thêm (bao nhiêu|mấy) chi bộ',
    'cần thêm (bao nhiêu|mấy)',
    '(mục tiêu|chỉ tiêu)',
    'so với (mục tiêu|chỉ tiêu)',
    '(đạt|tiến độ) (mục tiêu|chỉ tiêu)',
  ),
  ...each(
    { is: 'ask', ask: 'growth' },
    '(tăng|giảm)',
    'tăng (trưởng|thêm|lên)',
    '(tăng|giảm) (hay|hoặc) (giảm|tăng)',
    'tăng giảm',
    '(thay đổi|biến đổi|chênh lệch|hơn kém)',
    '(tăng|giảm) (đi|xuống)',
  ),
  ...each({ is: 'ask', ask: 'compare' }, '(so sánh|đối chiếu)'),
  ...each(
    { is: 'ask', ask: 'why' },
    '(vì sao|tại sao|sao lại|vì lý do gì|do đâu|lý do|giải thích|nguyên nhân) [lại] [có|là|ra|chỉ có|còn]',
    'sao (có|là|ra|lại có|lại là)',
    'ở đâu ra',
    'từ đâu [ra|mà có]',
    '(tính|cộng) (thế nào|ra sao|như thế nào|kiểu gì)',
  ),
  ...each(
    { is: 'versus' },
    '[nhiều|ít|cao|thấp|tăng|giảm|hơn|kém] (so với|so sánh với|so cùng|đối chiếu với|hơn so với)',
    '(nhiều hơn|ít hơn|cao hơn|thấp hơn|đông hơn|hơn|kém|kém hơn)',
  ),
  ...each({ is: 'and' }, '(và|với|cùng|hay|hoặc|hay là)', '(mà|chứ) không phải [là]'),
  ...each({ is: 'goesOn' }, '(còn|thế còn|vậy còn|thế|vậy)', '(thì sao|sao|còn lại sao|thế nào nữa)'),
  ...each({ is: 'day' }, '(ngày nào|hôm nào|khi nào|lúc nào|bao giờ|ngày mấy|mùng mấy|ngày bao nhiêu)'),
  ...each(
    { is: 'commune' },
    '(toàn xã|cả xã|toàn đảng bộ|cả đảng bộ|đảng bộ xã|toàn đảng bộ xã|đảng bộ|đảng ủy|đảng ủy xã|xã|xã ta|xã mình|trong xã|trên toàn xã|tất cả các chi bộ|tất cả chi bộ|toàn bộ chi bộ|cả xã ta)',
  ),
  ...each(
    { is: 'own' },
    '[các|những] (chi bộ|đơn vị) [mà] (tôi|em|mình) (phụ trách|theo dõi|đang phụ trách|đang theo dõi|được phân công|được phân công phụ trách)',
    '(chi bộ|đơn vị) (tôi|mình|chúng tôi|em|ta|chúng ta|của tôi|của mình|của chúng tôi)',
    '(tôi|mình|em) phụ trách',
    '[địa bàn] phụ trách',
  ),
  ...kinds({
    village: '(thôn|bản|xóm|thôn bản|tổ dân phố|khu dân cư|khu phố|nông thôn)',
    school: '(trường|trường học|nhà trường|các trường|khối trường)',
    agency: '(cơ quan)',
    armed_forces: '(lực lượng vũ trang|công an|quân sự)',
    enterprise: '(doanh nghiệp|hợp tác xã)',
    health: '(y tế|trạm y tế)',
    other: '(loại khác|chi bộ khác)',
  }),
  ...each(
    { is: 'matter', matter: { kind: 'branchCommittees' } },
    '[có] [ban] chi ủy',
    '[có] ban chi ủy',
    'đã (bầu|lập|có) chi ủy',
    '(bầu|lập) chi ủy',
  ),
  ...each(
    { is: 'matter', matter: { kind: 'branchCommittees' }, negative: true },
    '(chưa|không|chưa bầu|chưa lập|không lập) [có] [ban] chi ủy',
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
    'báo cáo',
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
    { is: 'matter', matter: { kind: 'unusual' } },
    '[có] [biến động|thay đổi|số|số liệu] (bất thường|khác thường|lạ|đáng chú ý|đột biến)',
  ),
]

/** Other words for the figures of the form, where it has them, beside its own labels and names. */
export const SYNONYMS: Readonly<Record<Code, readonly string[]>> = {
  member_official: ['[đảng viên] chính thức'],
  member_probationary: ['[đảng viên] dự bị', 'đảng viên (đang|còn) dự bị'],
  member_exempt: ['[được] miễn (sinh hoạt|công tác|sinh hoạt đảng|công tác sinh hoạt)'],
  admitted_count: [
    '[được|mới|đã|tổ chức] kết nạp [được|thêm|mới|vào đảng]',
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
  ],
  probation_due_count: [
    '[đảng viên] [dự bị] (quá hạn|quá 12 tháng|hết hạn|hết hạn dự bị|quá hạn dự bị|hết 12 tháng|chậm xét|quá thời hạn) [chưa] [được] [xét|chuyển|công nhận] [chuyển|công nhận] [chính thức]',
    '(chưa được xét|chậm) [chuyển|công nhận] chính thức',
  ],
  meeting_attended_count: [
    '[đảng viên] (dự họp|có mặt|dự sinh hoạt|tham dự|đi họp|tham gia sinh hoạt|tham gia họp|dự)',
  ],
  meeting_absent_unexcused_count: [
    '[đảng viên] (vắng|vắng mặt|vắng họp|nghỉ họp|bỏ họp|bỏ sinh hoạt|vắng sinh hoạt) [không lý do|không phép|không có lý do]',
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

/** Names of all members; a bare unit names them only where nothing else is asked about. */
export const MEMBERS =
  '(đảng viên|số đảng viên|số lượng đảng viên|tổng số đảng viên|tổng đảng viên|đv|đảng số|quân số|tổng số|tổng)'
export const BARE_UNITS = '(đồng chí|người|đ/c|đ/chí|đ/v|đc|dc|ng|trường hợp|đồng chí đảng viên)'

/** What is done with a choice of the form: "đã họp", "chưa họp", "có sinh hoạt chuyên đề". */
export const MEETING: Readonly<Record<Code, readonly string[]>> = {
  meeting_status: [
    '[đã|có] (họp|sinh hoạt|họp chi bộ|sinh hoạt chi bộ|họp thường kỳ|họp định kỳ|sinh hoạt thường kỳ|sinh hoạt định kỳ|tổ chức họp|tổ chức sinh hoạt) [thường kỳ|định kỳ]',
  ],
  thematic_meeting_held: ['[đã|có|tổ chức] [họp|sinh hoạt] chuyên đề', 'sinh hoạt [theo] chuyên đề'],
}

function each(piece: Piece, ...patterns: readonly string[]): (readonly [string, Piece])[] {
  return patterns.map((pattern) => [pattern, piece] as const)
}

function fillers(...patterns: readonly string[]): (readonly [string, Piece])[] {
  return each({ is: 'filler' }, ...patterns)
}

function kinds(words: Readonly<Record<BranchKind, string>>): (readonly [string, Piece])[] {
  return (Object.entries(words) as [BranchKind, string][]).flatMap(([of, ways]) => {
    const kind: Piece = { is: 'kind', of }
    return each(kind, `[khối|các|những] [chi bộ] ${ways}`)
  })
}

function limits(): (readonly [string, Piece])[] {
  return [
    ...each(
      { is: 'limit', limit: 'below' },
      '(dưới|ít hơn|nhỏ hơn|thấp hơn|chưa đến|chưa tới|không đủ|chưa đủ|kém hơn)',
    ),
    ...each({ is: 'limit', limit: 'above' }, '(trên|nhiều hơn|lớn hơn|cao hơn|hơn|quá)'),
    ...each({ is: 'limit', limit: 'atLeast' }, '(từ|ít nhất|tối thiểu|đủ)', '(trở lên)'),
    ...each({ is: 'limit', limit: 'atMost' }, '(nhiều nhất là|tối đa|không quá)', '(trở xuống)'),
    ...each({ is: 'limit', limit: 'exactly' }, '(đúng|bằng)'),
  ]
}
