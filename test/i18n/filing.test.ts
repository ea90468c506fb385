import { describe, expect, it } from 'vitest'
import type { Reply } from '../../src/conversation/reply.ts'
import { figures, form, pending, quietMonth } from '../domain/form.ts'
import { localeText, sentencesOf, textOf } from './locale.ts'
import { everyReply } from './replies.ts'

const replies = everyReply('Phố Mới')
const linesOf = (reply: Reply): string[] => textOf(reply).split('\n')

/** The figures of the quiet month, as they are read back. */
const readBack = [
  'Số lượng đảng viên',
  '– Biến động đảng viên: Không',
  '– Đảng viên chính thức: 21',
  '– Đảng viên dự bị: 2',
  '– Tổng số đảng viên: 23',
  '– Được miễn sinh hoạt: 1',
  'Biến động trong tháng',
  '– Kết nạp: 0',
  '– Chuyển chính thức: 0',
  '– Chuyển đến: 0',
  '– Chuyển đến là dự bị: 0',
  '– Chuyển đi: 0',
  '– Từ trần: 0',
  '– Xóa tên: 0',
  '– Khai trừ: 0',
  '– Xin ra khỏi Đảng: 0',
  '– Giảm là dự bị: 0',
  'Phát triển đảng viên',
  '– Quần chúng ưu tú: 4',
  '– Cử học lớp nhận thức về Đảng: 0',
  '– Hồ sơ đề nghị kết nạp: 0',
  '– Dự bị quá 12 tháng chưa xét: 0',
  'Sinh hoạt chi bộ',
  '– Họp thường kỳ: Đã họp',
  '– Ngày họp: 3/11/2026',
  '– Dự họp: 22',
  '– Vắng không lý do: 0',
  '– Sinh hoạt chuyên đề: Không',
  '– Điểm sinh hoạt: 92',
  'Quán triệt, kiểm tra, kỷ luật',
  '– Văn bản đã quán triệt: 2',
  '– Kiểm tra, giám sát: 0',
  '– Bị kỷ luật: 0',
  'Tâm tư, kiến nghị',
  '– Tâm tư, kiến nghị: chưa trả lời',
]

describe('the card of the stocks', () => {
  const before = { total: 23, official: 21, probationary: 2, exempt: 1 }

  it('shows the four stocks and asks whether they are right', () => {
    expect(linesOf(replies.card)).toEqual([
      'Câu 4/16 · Tháng 10/2026',
      'Tổng số đảng viên: 23',
      'Đảng viên chính thức: 21',
      'Đảng viên dự bị: 2',
      'Được miễn sinh hoạt: 1',
      'Như vậy tổng số đảng viên cuối tháng là 23 đồng chí (21 chính thức, 2 dự bị). Đồng chí xem đã đúng chưa ạ?',
    ])
  })

  it('shows the month before beside those that moved', () => {
    const stocks = { total: 24, official: 21, probationary: 3, exempt: 1 }
    expect(linesOf({ ...replies.card, stocks, before }).slice(1, 5)).toEqual([
      'Tổng số đảng viên: 24 (tháng trước 23)',
      'Đảng viên chính thức: 21',
      'Đảng viên dự bị: 3 (tháng trước 2)',
      'Được miễn sinh hoạt: 1',
    ])
  })

  it('says where nobody has said yet who need not attend', () => {
    const unknown = { ...before, exempt: undefined }
    expect(linesOf({ ...replies.card, stocks: unknown, before: unknown })).toContain(
      'Được miễn sinh hoạt: chưa trả lời',
    )
  })

  it('says what differs in the place of the question', () => {
    const broken = [
      'Số chính thức tính theo biến động là 22, đồng chí đang ghi 21. Xin đồng chí xem lại giúp ạ.',
    ]
    const lines = linesOf({ ...replies.card, broken })
    expect(lines.slice(5)).toEqual(broken)
  })
})

describe('the report, read back', () => {
  it('has every figure under its section, and asks for a yes', () => {
    expect(linesOf(replies.readback)).toEqual([
      'Báo cáo tháng 10/2026 của Chi bộ Phố Mới:',
      ...readBack,
      'Đồng chí xem đã đúng để nộp chưa ạ?',
    ])
  })

  it('says what differs instead of asking, where something does', () => {
    const lines = linesOf({ ...replies.readback, broken: ['Một câu.', 'Hai câu.'] })
    expect(lines.slice(-2)).toEqual(['Một câu.', 'Hai câu.'])
  })

  it('says which figures are still pending', () => {
    const said = figures({ ...quietMonth, candidates_tracked: pending })
    expect(linesOf({ ...replies.readback, figures: said })).toContain('– Quần chúng ưu tú: chưa có số liệu')
  })
})

describe('the receipt', () => {
  it('begins with its number, and carries the month, the time and every figure', () => {
    expect(linesOf(replies.receipt)).toEqual([
      'Biên nhận số 12 · Tháng 10/2026 · Chi bộ Phố Mới',
      'Ghi nhận lúc 09:14 ngày 3/11/2026.',
      'Mã kiểm tra: BN-7K3M9Q · bản ghi lần 1.',
      ...readBack,
      'Xin cảm ơn đồng chí. Nếu cần điều chỉnh, xin gõ /sua trước ngày 6/11/2026 ạ.',
    ])
  })

  it('says which correction it is, and that a version is not the last', () => {
    const receipt = { ...replies.receipt.receipt, revision: 2 }
    expect(textOf({ ...replies.receipt, receipt })).toMatch(
      /^Biên nhận số 12, lần sửa 1 · .*\n.*\n.*bản ghi lần 2\./,
    )
    const earlier = textOf({ ...replies.receipt, current: false, lockDay: null })
    expect(earlier).toContain('Đây là bản ghi lần 1, nay đã có lần sửa sau hoặc đang được xem lại.')
    expect(earlier).not.toContain('/sua')
  })

  it('says that it was late where it was', () => {
    expect(textOf({ ...replies.receipt, late: true })).toContain(
      'Ghi nhận lúc 09:14 ngày 3/11/2026, sau hạn nộp.',
    )
  })

  it('has its number in digits without dots, however many receipts there are', () => {
    const receipt = { ...replies.receipt.receipt, number: 1234 }
    expect(textOf({ ...replies.receipt, receipt })).toMatch(/^Biên nhận số 1234 · /)
  })

  it('is the only message that says "biên nhận số"', () => {
    const saying = Object.values(replies).filter((reply) =>
      textOf(reply).toLowerCase().includes('biên nhận số'),
    )
    expect(saying.map(({ kind }) => kind)).toEqual(['receipt'])
    const sentences = [...sentencesOf('vi/bot.json')].filter(([, text]) =>
      text.toLowerCase().includes('biên nhận số'),
    )
    expect(sentences.map(([key]) => key)).toEqual(['receipt.head', 'receipt.headAmended'])
    expect(localeText('vi/form.yaml').toLowerCase()).not.toContain('biên nhận số')
    expect(form.indicators.length).toBeGreaterThan(0)
  })
})
