import { describe, expect, it } from 'vitest'
import { instantOf } from '../../src/domain/day.ts'
import { countOf, valueOf } from '../../src/domain/figure.ts'
import { filed } from './filed.ts'
import { holding } from './world.ts'

type Chat = ReturnType<typeof filed>

const labels = (chat: Chat) => chat.buttons().map(({ label }) => label)
const count = (chat: Chat, code: string) => countOf(chat.report()?.figures ?? {}, code)
const locked = instantOf('2026-11-10', '09:00')

describe('a submitted report, while its month is open', () => {
  it('is corrected by words: old beside new, a clear yes, the receipt of the new revision', () => {
    const chat = filed()
    chat.says('sửa dự họp 21')
    expect(chat.text()).toBe(
      [
        'Sửa báo cáo số 12, tháng 10/2026 của Chi bộ Phố Mới:',
        '– Dự họp: 22 → 21',
        'Đồng chí xem đã đúng để ghi chưa ạ?',
      ].join('\n'),
    )
    expect(labels(chat)).toEqual(['Đúng', 'Sửa thêm', 'Không sửa nữa'])
    expect(count(chat, 'meeting_attended_count')).toBe(22)
    chat.taps('Đúng')
    expect(chat.text()).toMatch(/^Đã sửa:\n– Dự họp: 22 → 21\n\nBiên nhận số 12, lần sửa 1 · /)
    expect(count(chat, 'meeting_attended_count')).toBe(21)
  })

  it('shows all that follows from a movement: the gate, the stocks, the total', () => {
    const chat = filed()
    chat.says('sửa kết nạp = 1')
    expect(chat.text()).toContain('– Biến động đảng viên: Không → Có')
    expect(chat.text()).toContain('– Đảng viên dự bị: 2 → 3')
    expect(chat.text()).toContain('– Tổng số đảng viên: 23 → 24')
    expect(chat.text()).toContain('– Kết nạp: 0 → 1')
    chat.says('đúng')
    expect(count(chat, 'member_probationary')).toBe(3)
    expect(valueOf(chat.report()?.figures ?? {}, 'has_member_change')).toBe('co')
    expect(count(chat, 'transferred_out_count')).toBe(0)
  })

  it('takes several figures of one message, and more after it', () => {
    const chat = filed()
    chat.says('sửa kết nạp = 1, dự bị 3')
    chat.says('sửa điểm sinh hoạt thành 90')
    expect(chat.text()).toContain('– Kết nạp: 0 → 1')
    expect(chat.text()).toContain('– Điểm sinh hoạt: 85 → 90')
    chat.says('đúng')
    expect(count(chat, 'meeting_quality_score')).toBe(90)
    expect(count(chat, 'admitted_count')).toBe(1)
  })

  it('is not changed while an error stands; the buttons mend it', () => {
    const chat = filed()
    chat.says('sửa chính thức 22')
    expect(chat.text()).toContain('Số chính thức tính theo biến động là 21, đồng chí đang ghi 22.')
    expect(labels(chat)).not.toContain('Đúng')
    chat.says('đúng')
    expect(chat.text()).toContain('Số liệu còn chưa khớp')
    expect(chat.report()?.revision).toBe(1)
    chat.taps('Sửa Kết nạp')
    chat.says('1')
    chat.says('sửa chính thức 21')
    chat.says('đúng')
    expect(chat.report()?.revision).toBe(2)
    expect(count(chat, 'member_probationary')).toBe(3)
  })

  it('asks of a total which of its parts it changes', () => {
    const chat = filed()
    chat.says('sửa đảng viên 25')
    expect(labels(chat)).toEqual(['23 chính thức, 2 dự bị', '21 chính thức, 4 dự bị', 'Sửa thêm', 'Để sau'])
    chat.says('21 chính thức, 4 dự bị')
    expect(chat.text()).toContain('– Tổng số đảng viên: 23 → 25')
    chat.says('sửa kết nạp 2')
    chat.says('đúng')
    expect(count(chat, 'member_total')).toBe(25)
  })

  it('asks which figure where none is named, then its question', () => {
    const chat = filed()
    chat.says('/sua')
    expect(chat.text()).toBe('Đồng chí muốn sửa phần nào ạ?')
    chat.taps('Sinh hoạt chi bộ')
    chat.taps('Sửa Dự họp')
    expect(chat.text()).toContain('Có bao nhiêu đảng viên của chi bộ dự họp ạ?')
    chat.says('20')
    expect(chat.text()).toContain('– Dự họp: 22 → 20')
    chat.says('đúng')
    expect(count(chat, 'meeting_attended_count')).toBe(20)
  })

  it('is corrected by an edit of the message that gave the figure', () => {
    const chat = filed()
    chat.sends({ kind: 'edited', text: '20', message: '77' })
    expect(chat.text()).toContain('– Dự họp: 22 → 20')
    chat.says('đúng')
    expect(count(chat, 'meeting_attended_count')).toBe(20)
  })

  it('wants the reason for what now does not hold, and keeps it', () => {
    const chat = filed()
    chat.says('sửa dự họp 15')
    chat.says('đúng')
    expect(chat.text()).toContain('Tỷ lệ dự họp là 65%')
    chat.says('Do đồng chí Giàng A Páo ốm')
    expect(chat.text()).toContain('xin đồng chí bỏ tên riêng')
    expect(chat.report()?.revision).toBe(1)
    chat.says('Nhiều đồng chí đi làm ăn xa')
    expect(chat.text()).toContain('Biên nhận số 12, lần sửa 1')
    expect(chat.report()?.explanations).toMatchObject({ R19: { reason: 'Nhiều đồng chí đi làm ăn xa' } })
  })

  it.each(['thôi', 'không sửa nữa', 'để sau', '/huy'])('stays as it was after %j', (words) => {
    const chat = filed()
    chat.says('sửa dự họp 21')
    chat.says(words)
    expect(chat.text()).toBe('Vâng, báo cáo được giữ nguyên như đã nộp ạ.')
    chat.says('đúng')
    expect(chat.report()?.revision).toBe(1)
  })

  it('that somebody else changed meanwhile is looked at again', () => {
    const chat = filed()
    chat.says('sửa dự họp 21')
    const report = chat.report()
    const words = { state: 'given', value: 20, words: '20' } as const
    chat.meanwhile({ revision: 2, figures: { ...report?.figures, meeting_attended_count: words } })
    chat.says('đúng')
    expect(chat.text()).toContain('Số liệu vừa được người khác trong chi bộ sửa')
    expect(chat.text()).toContain('– Dự họp: 20 → 21')
    chat.says('đúng')
    expect(chat.report()?.revision).toBe(3)
  })

  it('figures that stand already are said to, and what the form does not take is asked again', () => {
    const chat = filed()
    chat.says('sửa dự họp 22')
    expect(chat.text()).toContain('Số liệu đang được ghi đúng như vậy rồi ạ.')
    chat.says('sửa dự họp 99')
    expect(chat.text()).toContain('Xin đồng chí cho một con số từ 0 đến 23 ạ.')
    expect(chat.text()).toContain('dự họp ạ?')
  })
})

describe('after the lock', () => {
  it('the same words make a request, with its reason', () => {
    const chat = filed()
    chat.goesTo(locked)
    chat.says('sửa dự họp 21')
    expect(chat.text()).toContain('– Dự họp: 22 → 21')
    chat.says('đúng')
    expect(chat.text()).toBe(
      'Số tháng 10 đã chốt. Xin đồng chí ghi lý do điều chỉnh để Văn phòng Đảng ủy xem xét ạ.',
    )
    chat.says('Do đồng chí Giàng A Páo ốm')
    expect(chat.text()).toContain('xin đồng chí bỏ tên riêng')
    chat.says('đúng')
    expect(chat.text()).toContain('Xin đồng chí cho biết lý do bằng vài lời ạ.')
    chat.says('sửa lại cho đúng sổ họp')
    expect(chat.text()).toContain('Đã gửi đề nghị số 13 tới Văn phòng Đảng ủy.')
    expect(count(chat, 'meeting_attended_count')).toBe(22)
  })

  it.each([
    '/sua 10/2026 dự họp 21, lý do đếm nhầm',
    'sửa dự họp 21 vì đếm nhầm',
    'sua du hop 21 vi dem nham',
  ])('%j has its reason in it', (words) => {
    const chat = filed()
    chat.goesTo(locked)
    chat.says(words)
    chat.says('đúng')
    expect(chat.text()).toContain('Đã gửi đề nghị số 13')
    expect(chat.effects.at(-1)).toMatchObject({
      kind: 'requestChange',
      reason: /đếm nhầm|dem nham/.exec(words)?.[0],
    })
  })

  it('an approved report wants the office too, and says why', () => {
    const chat = filed()
    chat.meanwhile({ status: 'approved' })
    chat.says('sửa dự họp 21')
    chat.says('đúng')
    expect(chat.text()).toContain('Báo cáo tháng 10 đã được duyệt. Xin đồng chí ghi lý do')
  })

  it('a month that was never submitted is refused with what to do', () => {
    const chat = filed()
    chat.goesTo(locked)
    chat.says('/baocao 9/2026')
    expect(chat.text()).toBe(
      'Tháng 9/2026 đã chốt số. Xin đồng chí đề nghị Văn phòng Đảng ủy mở lại tháng này ạ.',
    )
    chat.says('/baocao 10/2026')
    expect(chat.text()).toContain('xin đồng chí gõ /sua 10/2026 ạ')
  })

  it('a month that the office has opened again is corrected at once', () => {
    const chat = filed()
    chat.goesTo(locked)
    chat.meanwhile({ unlockedUntil: locked + 86_400_000 })
    chat.says('sửa dự họp 21')
    chat.says('đúng')
    expect(chat.text()).toContain('Biên nhận số 12, lần sửa 1')
  })
})

describe('a correction for a branch', () => {
  it('by the office is asked of which branch', () => {
    const chat = filed()
    const report = chat.report()
    if (report === undefined) throw new Error('There is no report.')
    chat.has({ ...report, branchId: 11, branch: { ...report.branch, name: 'Sín Chải' } })
    chat.holds(holding('office', ['Phố Mới', 'Sín Chải']))
    chat.says('/sua')
    expect(chat.text()).toBe('Đồng chí muốn sửa báo cáo của chi bộ nào ạ?')
    chat.taps('Sín Chải · 10/2026')
    chat.says('dự họp 21')
    expect(chat.text()).toContain('Chi bộ Sín Chải')
    chat.says('đúng')
    expect(count(chat, 'meeting_attended_count')).toBe(22)
    expect(chat.text()).toContain('Biên nhận số 12, lần sửa 1')
  })

  it('in a draft goes to the draft, as before', () => {
    const chat = filed({ at: instantOf('2026-10-30', '09:00') })
    chat.goesTo(instantOf('2026-11-26', '09:00'))
    chat.says('/baocao')
    chat.says('không')
    chat.says('sửa biến động = có')
    expect(chat.report('2026-11')?.figures.has_member_change).toMatchObject({ value: 'co' })
    chat.says('/sua 10/2026')
    expect(chat.text()).toBe('Đồng chí muốn sửa phần nào ạ?')
    chat.says('dự họp 21')
    expect(chat.text()).toContain('tháng 10/2026')
  })
})
