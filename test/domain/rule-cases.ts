import type { History } from '../../src/domain/history.ts'
import type { Period } from '../../src/domain/period.ts'
import { figures, historyOf, monthBefore, type Values } from './form.ts'

/** A rule with a month that it lets pass, one that it does not, and what it says then. */
export type Case = {
  readonly code: string
  readonly passes: Values
  readonly fails: Values
  readonly says: string
  /** What the office reads, where that differs. */
  readonly office?: string
  readonly hasBranchCommittee?: boolean
  /** What is known of other months, where the rule looks at them. */
  readonly around?: Around
  /** The same for the month that it does not let pass, where that is what makes the difference. */
  readonly failsAround?: Around
}

/** The month of the report, the months before it, and the one before where that is another than usual. */
export type Around = { readonly before?: Values | null; readonly period?: Period; readonly history?: History }

/** Official and probationary members, with their total. */
export const members = (official: number, probationary: number): Values => ({
  member_official: official,
  member_probationary: probationary,
  member_total: official + probationary,
})

/** The rules of the default form, in its order. */
export const cases: readonly Case[] = [
  {
    code: 'R01',
    passes: members(21, 2),
    fails: { ...members(21, 2), member_total: 24 },
    says: 'Thưa đồng chí, 21 chính thức cộng 2 dự bị là 23, khác với tổng 24. Xin đồng chí xem lại giúp ạ.',
  },
  {
    code: 'R02',
    passes: { admitted_count: 1, ...members(21, 3) },
    fails: { admitted_count: 1, ...members(21, 2) },
    says: 'Tháng trước chi bộ có 23 đồng chí, tháng này tăng 1, giảm 0, vậy phải là 24; đồng chí đang ghi 23. Xin đồng chí cho biết số nào cần sửa ạ.',
  },
  {
    code: 'R03',
    passes: { converted_count: 1, ...members(22, 1) },
    fails: { converted_count: 1, ...members(21, 2) },
    says: 'Số dự bị tính theo biến động là 1, đồng chí đang ghi 2. Có thể còn thiếu số kết nạp hoặc chuyển chính thức, xin đồng chí kiểm tra giúp ạ.',
  },
  {
    code: 'R04',
    passes: { transferred_out_count: 1, ...members(20, 2) },
    fails: { transferred_out_count: 1, ...members(21, 2) },
    says: 'Số chính thức tính theo biến động là 20, đồng chí đang ghi 21. Xin đồng chí xem lại giúp ạ.',
  },
  {
    code: 'R05',
    passes: { converted_count: 2 },
    fails: { converted_count: 3 },
    says: 'Tháng trước chi bộ chỉ có 2 đồng chí dự bị nên không thể có 3 đồng chí chuyển chính thức. Xin đồng chí kiểm tra lại ạ.',
  },
  {
    code: 'R06',
    passes: { transferred_in_count: 2, transferred_in_probationary_count: 2 },
    fails: { transferred_in_count: 1, transferred_in_probationary_count: 2 },
    says: 'Số dự bị chuyển đến (2) nhiều hơn tổng số chuyển đến (1). Xin đồng chí sửa giúp ạ.',
  },
  {
    code: 'R07',
    passes: { transferred_out_count: 1, expelled_count: 1, decrease_probationary_count: 1 },
    fails: { transferred_out_count: 1, expelled_count: 1, decrease_probationary_count: 2 },
    says: 'Đồng chí dự bị không thuộc diện khai trừ, nên số dự bị giảm nhiều nhất là 1. Xin đồng chí xem lại ạ.',
  },
  {
    code: 'R08',
    passes: members(0, 0),
    fails: members(-1, 2),
    says: 'Tính theo biến động thì còn -1 chính thức, 2 dự bị, tức là số giảm nhiều hơn số đang có. Xin đồng chí xem lại giúp ạ.',
  },
  {
    code: 'R09',
    passes: { member_exempt: 23 },
    fails: { member_exempt: 24 },
    says: 'Số được miễn sinh hoạt (24) nhiều hơn tổng số đảng viên (23). Xin đồng chí xem lại ạ.',
  },
  {
    code: 'R10',
    passes: { meeting_attended_count: 21, meeting_absent_unexcused_count: 2 },
    fails: { meeting_attended_count: 22, meeting_absent_unexcused_count: 2 },
    says: 'Có mặt 22 và vắng không lý do 2 cộng lại nhiều hơn 23 đảng viên. Nếu đồng chí đã tính cả khách mời, xin chỉ ghi đảng viên của chi bộ ạ.',
  },
  {
    code: 'R11',
    passes: { has_member_change: 'co', admitted_count: 1 },
    fails: { has_member_change: 'khong', admitted_count: 1 },
    says: 'Đồng chí đã chọn không có biến động nhưng lại ghi Kết nạp: 1. Xin đồng chí xác nhận lại ạ.',
  },
  {
    code: 'R11b',
    passes: { has_member_change: 'co', converted_count: 1 },
    fails: { has_member_change: 'khong', converted_count: 1 },
    says: 'Đồng chí đã chọn không có biến động nhưng lại ghi Chuyển chính thức: 1. Xin đồng chí xác nhận lại ạ.',
  },
  {
    code: 'R11c',
    passes: { has_member_change: 'co', transferred_in_count: 1 },
    fails: { has_member_change: 'khong', transferred_in_count: 1 },
    says: 'Đồng chí đã chọn không có biến động nhưng lại ghi Chuyển đến: 1. Xin đồng chí xác nhận lại ạ.',
  },
  {
    code: 'R11d',
    passes: { has_member_change: 'co', restored_count: 1 },
    fails: { has_member_change: 'khong', restored_count: 1 },
    says: 'Đồng chí đã chọn không có biến động nhưng lại ghi Khôi phục quyền đảng viên: 1. Xin đồng chí xác nhận lại ạ.',
  },
  {
    code: 'R11e',
    passes: { has_member_change: 'co', transferred_out_count: 1 },
    fails: { has_member_change: 'khong', transferred_out_count: 1 },
    says: 'Đồng chí đã chọn không có biến động nhưng lại ghi Chuyển đi: 1. Xin đồng chí xác nhận lại ạ.',
  },
  {
    code: 'R11f',
    passes: { has_member_change: 'co', deceased_count: 1 },
    fails: { has_member_change: 'khong', deceased_count: 1 },
    says: 'Đồng chí đã chọn không có biến động nhưng lại ghi Từ trần: 1. Xin đồng chí xác nhận lại ạ.',
  },
  {
    code: 'R11g',
    passes: { has_member_change: 'co', struck_off_count: 1 },
    fails: { has_member_change: 'khong', struck_off_count: 1 },
    says: 'Đồng chí đã chọn không có biến động nhưng lại ghi Xóa tên: 1. Xin đồng chí xác nhận lại ạ.',
  },
  {
    code: 'R11h',
    passes: { has_member_change: 'co', expelled_count: 1 },
    fails: { has_member_change: 'khong', expelled_count: 1 },
    says: 'Đồng chí đã chọn không có biến động nhưng lại ghi Khai trừ: 1. Xin đồng chí xác nhận lại ạ.',
  },
  {
    code: 'R11i',
    passes: { has_member_change: 'co', resigned_count: 1 },
    fails: { has_member_change: 'khong', resigned_count: 1 },
    says: 'Đồng chí đã chọn không có biến động nhưng lại ghi Xin ra khỏi Đảng: 1. Xin đồng chí xác nhận lại ạ.',
  },
  {
    code: 'R12',
    passes: { expelled_count: 1, disciplined_count: 1 },
    fails: { expelled_count: 1, disciplined_count: 0 },
    says: 'Khai trừ là một hình thức kỷ luật nên số bị kỷ luật phải ít nhất bằng 1. Xin đồng chí xem lại ạ.',
  },
  {
    code: 'R13',
    passes: { probation_due_count: 2 },
    fails: { probation_due_count: 3 },
    says: 'Số dự bị quá hạn (3) nhiều hơn số dự bị hiện có (2). Xin đồng chí sửa giúp ạ.',
  },
  {
    code: 'R15',
    passes: {},
    fails: {},
    around: { period: '2027-01', history: historyOf('2027-01', 2, () => monthBefore) },
    failsAround: { period: '2027-01', history: { '2026-11': figures(monthBefore) }, before: null },
    says: 'Chi bộ chưa có số liệu tháng 12/2026. Xin đồng chí nhờ Văn phòng Đảng ủy mở lại tháng đó, hoặc cho biết lý do ạ.',
    office: 'Chưa có số liệu tháng 12/2026.',
  },
  {
    code: 'R16',
    passes: { meeting_quality_score: 100 },
    fails: { meeting_quality_score: 101 },
    says: 'Thang điểm là 100, xin đồng chí ghi lại điểm ạ.',
  },
  {
    code: 'R17',
    passes: { meeting_status: 'da_hop' },
    fails: { meeting_status: 'hoan' },
    around: { period: '2026-11' },
    says: 'Tháng 11/2026 chưa ghi nhận buổi họp thường kỳ. Xin đồng chí cho biết lý do ạ.',
    office: 'Tháng này chưa ghi nhận buổi họp thường kỳ.',
  },
  {
    code: 'R18',
    passes: { thematic_meeting_held: 'co' },
    fails: { thematic_meeting_held: 'khong' },
    around: {
      period: '2026-12',
      // September's meeting was of another quarter.
      history: historyOf('2026-12', 3, (back) => ({ thematic_meeting_held: back === 3 ? 'co' : 'khong' })),
    },
    says: 'Quý 4 chi bộ chưa có sinh hoạt chuyên đề. Xin đồng chí cho biết lý do hoặc dự kiến thời gian ạ.',
    office: 'Quý 4 chưa có sinh hoạt chuyên đề.',
  },
  {
    // 22 of the 23 are to attend: 17 are 77.3 percent, 16 are 72.7.
    code: 'R19',
    passes: { meeting_attended_count: 17 },
    fails: { meeting_attended_count: 16 },
    says: 'Tỷ lệ dự họp là 72%. Xin đồng chí cho biết lý do vắng là gì, xin không ghi tên ạ.',
    office: 'Tỷ lệ dự họp là 72%, dưới 75%.',
  },
  {
    code: 'R19a',
    passes: { meeting_attended_count: 20 },
    fails: { meeting_attended_count: 19 },
    says: 'Tỷ lệ dự họp là 86%.',
  },
  {
    code: 'R20',
    passes: members(3, 2),
    fails: members(2, 2),
    says: 'Chi bộ còn 2 đảng viên chính thức, dưới mức tối thiểu 3. Tôi xin báo Đảng ủy để cùng tháo gỡ. Xin đồng chí cho biết hướng củng cố ạ.',
    office: 'Còn 2 đảng viên chính thức, dưới mức tối thiểu 3.',
  },
  {
    code: 'R21',
    passes: members(8, 2),
    fails: members(9, 2),
    says: 'Có 9 đảng viên chính thức, đủ điều kiện bầu chi ủy.',
    hasBranchCommittee: false,
  },
  {
    code: 'R22',
    passes: members(9, 2),
    fails: members(8, 2),
    says: 'Chi bộ đang có chi ủy nhưng chỉ còn 8 đảng viên chính thức. Xin đồng chí xác nhận giúp ạ.',
    office: 'Đang có chi ủy nhưng chỉ còn 8 đảng viên chính thức.',
  },
  {
    // A fifth of the 23 of the month before is 4.6.
    code: 'R23',
    passes: members(25, 2),
    fails: members(26, 2),
    says: 'Số đảng viên thay đổi khá nhiều so với tháng trước (23 → 28). Xin đồng chí cho biết lý do ạ.',
    office: 'Số đảng viên thay đổi khá nhiều so với tháng trước (23 → 28).',
  },
  {
    code: 'R24',
    passes: { awareness_class_sent_count: 4, candidates_tracked: 3 },
    fails: { awareness_class_sent_count: 5, candidates_tracked: 3 },
    says: 'Số cử đi học (5) nhiều hơn số quần chúng ưu tú đang theo dõi (4). Xin đồng chí kiểm tra lại ạ.',
    office: 'Số cử đi học (5) nhiều hơn số quần chúng ưu tú đang theo dõi (4).',
  },
  {
    // 2 admitted a year ago do not count, 3 proposed two years ago but for a month do.
    code: 'R25',
    passes: { admitted_count: 1 },
    fails: { admitted_count: 2 },
    around: {
      period: '2026-11',
      history: historyOf('2026-11', 23, (back) => ({
        admitted_count: back === 12 || back === 11 ? 2 : 0,
        admission_proposed_count: back === 23 ? 3 : 0,
      })),
    },
    says: 'Số kết nạp nhiều hơn số hồ sơ đã đề nghị. Có thể tháng trước còn thiếu hồ sơ, xin đồng chí xem lại ạ.',
    office: '12 tháng qua kết nạp 4, nhiều hơn 3 hồ sơ đã đề nghị trong 24 tháng.',
  },
  {
    code: 'R26',
    passes: { ...members(21, 3), probation_due_count: 1 },
    fails: { ...members(21, 3), probation_due_count: 0 },
    around: {
      period: '2026-11',
      history: historyOf('2026-11', 11, (back) => ({
        admitted_count: back === 11 ? 1 : 0,
        transferred_in_probationary_count: back === 1 ? 1 : 0,
      })),
    },
    says: 'Có 3 đồng chí dự bị nhưng 12 tháng qua chỉ kết nạp 1. Có đồng chí nào đã hết 12 tháng dự bị mà chưa được xét công nhận không ạ?',
    office: 'Có 3 dự bị nhưng 12 tháng qua chỉ kết nạp 1.',
  },
  {
    code: 'R27',
    passes: { probation_due_count: 0 },
    fails: { probation_due_count: 2 },
    around: { before: { ...monthBefore, probation_due_count: 1 } },
    says: 'Còn 2 đồng chí dự bị đã hết 12 tháng. Xin đồng chí cho biết bao giờ chi bộ họp xét ạ.',
    office: 'Còn 2 dự bị đã hết 12 tháng, hai tháng liền.',
  },
  {
    code: 'R28',
    passes: { meeting_quality_score: 89, meeting_absent_unexcused_count: 1 },
    fails: { meeting_quality_score: 90, meeting_absent_unexcused_count: 1 },
    says: 'Buổi họp được chấm 90 điểm nhưng 1 đồng chí vắng không lý do. Xin đồng chí xem lại điểm giúp ạ.',
    office: 'Buổi họp được chấm 90 điểm nhưng 1 đồng chí vắng không lý do.',
  },
  {
    code: 'R28a',
    passes: { meeting_quality_score: 90, meeting_attended_count: 20 },
    fails: { meeting_quality_score: 90, meeting_attended_count: 19 },
    says: 'Buổi họp được chấm 90 điểm nhưng tỷ lệ dự họp là 86%. Xin đồng chí xem lại điểm giúp ạ.',
    office: 'Buổi họp được chấm 90 điểm nhưng tỷ lệ dự họp là 86%.',
  },
]
