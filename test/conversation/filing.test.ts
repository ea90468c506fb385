import { describe, expect, it } from 'vitest'
import { countOf, valueOf } from '../../src/domain/figure.ts'
import { instantOf } from '../../src/domain/day.ts'
import { holding, openChat, stocks } from './world.ts'

/** The questions of an unchanged month after the card, answered as they come. */
const rest = ['5', '0', '0', '0', 'đã họp', '3/10', '22', '0', 'không', '85', '2', '0', '0', 'không có']

function fileUnchanged(chat: ReturnType<typeof openChat>): void {
  chat.says('/baocao')
  chat.taps('Không')
  chat.taps('Đúng')
  for (const words of rest) chat.says(words)
}

describe('a secretary files a month in which nothing moved', () => {
  it('in sixteen short steps and one clear yes', async () => {
    const chat = openChat()
    fileUnchanged(chat)
    chat.taps('Nộp báo cáo')
    const asked = chat.transcript().match(/Câu \d+\/16/g)
    expect(asked).toEqual(Array.from({ length: 16 }, (_, index) => `Câu ${index + 1}/16`))
    await expect(chat.transcript()).toMatchFileSnapshot('transcripts/unchanged-month.txt')
  })

  it('and every figure is there, with the words it came in', () => {
    const chat = openChat()
    fileUnchanged(chat)
    const figures = chat.report()?.figures ?? {}
    expect(countOf(figures, 'member_total')).toBe(23)
    expect(countOf(figures, 'meeting_attended_count')).toBe(22)
    expect(figures.meeting_date).toEqual({ state: 'given', value: '2026-10-03', words: '3/10' })
    expect(figures.opinions_and_proposals?.state).toBe('not_applicable')
    expect(countOf(figures, 'admitted_count')).toBe(0)
  })

  it('and the receipt is the only message that says "biên nhận số"', () => {
    const chat = openChat()
    fileUnchanged(chat)
    expect(chat.transcript().toLowerCase()).not.toContain('biên nhận số')
    const receipt = chat.taps('Nộp báo cáo')
    expect(receipt).toHaveLength(1)
    expect(receipt[0]?.text).toMatch(/^Biên nhận số 12/)
    expect(chat.report()?.status).toBe('submitted')
  })
})

describe('a month with changes', () => {
  it('asks the movements, works the four stocks out and shows them on one card', async () => {
    const chat = openChat({ previous: stocks(21, 2, 1) })
    chat.says('báo cáo')
    chat.taps('Có')
    chat.says('một đồng chí')
    chat.says('1')
    for (let count = 0; count < 6; count += 1) chat.says('không')
    expect(chat.text()).toContain('Tổng số đảng viên: 24 (tháng trước 23)')
    expect(chat.text()).toContain('Đảng viên chính thức: 22 (tháng trước 21)')
    expect(chat.text()).toContain('Được miễn sinh hoạt: 1')
    chat.taps('Đúng')
    for (const words of rest) chat.says(words)
    chat.says('đúng')
    expect(chat.report()?.status).toBe('submitted')
    await expect(chat.transcript()).toMatchFileSnapshot('transcripts/month-with-changes.txt')
  })

  it('asks who among those that left was probationary only when somebody left', () => {
    const chat = openChat()
    chat.says('/baocao')
    chat.taps('Có')
    for (const words of ['0', '0', '1']) chat.says(words)
    expect(chat.text()).toContain('Trong 1 đồng chí chuyển đến, có bao nhiêu đồng chí là dự bị ạ?')
    chat.says('0')
    for (const words of ['0', '1']) chat.says(words)
    expect(chat.text()).toContain('Xin chia buồn cùng chi bộ và gia đình.')
    for (const words of ['0', '0', '0']) chat.says(words)
    expect(chat.text()).toContain('Trong 1 đồng chí giảm, có bao nhiêu đồng chí là dự bị ạ?')
  })

  it('names the gap and the movement that may be missing, and mends it', async () => {
    const chat = openChat()
    chat.says('/baocao')
    chat.taps('Không')
    chat.says('22 chính thức, 2 dự bị')
    expect(chat.text()).toContain(
      'Tháng trước chi bộ có 23 đồng chí, tháng này tăng 0, giảm 0, vậy phải là 23',
    )
    expect(chat.buttons()[0]?.label).toBe('Sửa thành 23 (21 chính thức, 2 dự bị)')
    chat.says('đúng')
    expect(chat.text()).toContain('Số liệu còn chưa khớp')
    chat.taps('Sửa Biến động đảng viên')
    chat.taps('Có')
    for (const words of ['0', '0', '1', '0', '0', '0', '0', '0', '0']) chat.says(words)
    expect(chat.text()).toContain('Đảng viên chính thức: 22 (tháng trước 21)')
    expect(chat.buttons().map(({ label }) => label)).toContain('Đúng')
    await expect(chat.transcript()).toMatchFileSnapshot('transcripts/repaired-card.txt')
  })

  it('does not let more become official than were probationary', () => {
    const chat = openChat()
    chat.says('/baocao')
    chat.taps('Có')
    chat.says('0')
    chat.says('5')
    for (let count = 0; count < 6; count += 1) chat.says('0')
    expect(chat.text()).toContain('Tháng trước chi bộ chỉ có 2 đồng chí dự bị')
    chat.taps('Sửa Chuyển chính thức')
    chat.says('1')
    expect(chat.text()).toContain('Đảng viên chính thức: 22 (tháng trước 21)')
  })
})

describe('the first month of a branch', () => {
  it('asks the stocks, for there is no month before', () => {
    const chat = openChat({ previous: null })
    chat.says('/baocao')
    chat.taps('Không')
    expect(chat.text()).toContain('Đến hết tháng 10/2026, chi bộ có bao nhiêu đảng viên chính thức ạ?')
    expect(chat.text()).not.toContain('Tháng trước')
    chat.says('như tháng trước')
    expect(chat.text()).toContain('Tháng trước chưa có số này')
    chat.says('21')
    chat.says('2')
    expect(chat.text()).toContain('Trong 23 đảng viên, có bao nhiêu đồng chí được miễn')
  })
})

describe('an answer that cannot be taken', () => {
  it('gets the question again with what it takes, the same after ten tries', () => {
    const chat = openChat()
    chat.says('/baocao')
    chat.taps('Không')
    chat.taps('Đúng')
    const first = chat.says('khoảng hai chục')
    for (let tries = 0; tries < 10; tries += 1) {
      expect(chat.says('khoảng hai chục').map(({ text }) => text)).toEqual(first.map(({ text }) => text))
    }
    expect(chat.text()).toContain('Xin đồng chí cho con số chính xác, ví dụ: 23 ạ.')
    expect(chat.text()).toContain('quần chúng ưu tú')
    expect(chat.report()?.figures.candidates_tracked).toBeUndefined()
  })

  it('names the bounds', () => {
    const chat = openChat()
    chat.says('/baocao')
    chat.taps('Không')
    chat.taps('Đúng')
    chat.says('301')
    expect(chat.text()).toContain('Xin đồng chí cho một con số từ 0 đến 300 ạ.')
  })

  it('a day that has not come is not taken', () => {
    const chat = openChat({ at: instantOf('2026-10-28', '09:00') })
    chat.says('/baocao')
    chat.taps('Không')
    chat.taps('Đúng')
    for (const words of ['5', '0', '0', '0', 'đã họp']) chat.says(words)
    chat.says('30/10')
    expect(chat.text()).toContain('Ngày 30/10/2026 không thuộc tháng 10/2026 hoặc chưa đến.')
  })

  it('no figure yet is kept as such, but not where the report would mean nothing', () => {
    const chat = openChat()
    chat.says('/baocao')
    chat.says('chưa có số liệu')
    expect(chat.text()).toContain('Câu này cần có số thì báo cáo mới đủ')
    chat.taps('Không')
    chat.taps('Đúng')
    chat.says('chưa có số liệu')
    expect(chat.report()?.figures.candidates_tracked?.state).toBe('pending')
    expect(chat.text()).toContain('lớp bồi dưỡng nhận thức')
  })

  it.each([{ kind: 'media', media: 'photo' } as const, { kind: 'media', media: 'voice' } as const])(
    'only figures are taken, no $media',
    (input) => {
      const chat = openChat()
      chat.says('/baocao')
      chat.sends(input)
      expect(chat.text()).toContain('tôi không nhận ảnh và tệp')
      expect(chat.text()).toContain('có biến động đảng viên không ạ?')
    },
  )

  it('an edited message and an old button change nothing and get a polite word', () => {
    const chat = openChat()
    chat.says('/baocao')
    const old = chat.buttons()[0]?.data ?? ''
    chat.taps('Không')
    chat.tapsOld(old)
    expect(chat.text()).toContain('Nút đó thuộc câu hỏi cũ')
    expect(chat.text()).toContain('Câu 2/16')
    expect(valueOf(chat.report()?.figures ?? {}, 'has_member_change')).toBe('khong')
    chat.sends({ kind: 'edited', text: '24', message: '99' })
    expect(chat.text()).toContain('Tin đã sửa chưa được ghi')
    expect(chat.text()).toContain('Câu 2/16')
  })
})

describe('going about', () => {
  it('goes back, and forward again over what is answered', () => {
    const chat = openChat()
    chat.says('/baocao')
    chat.taps('Không')
    chat.taps('Đúng')
    chat.says('5')
    chat.taps('Quay lại')
    expect(chat.text()).toContain('quần chúng ưu tú')
    chat.says('6')
    expect(chat.text()).toContain('Câu 4/16')
    expect(countOf(chat.report()?.figures ?? {}, 'candidates_tracked')).toBe(6)
  })

  it('puts it off and goes on later at the same question', () => {
    const chat = openChat()
    chat.says('/baocao')
    chat.taps('Không')
    chat.says('mai tôi báo')
    expect(chat.text()).toContain('khi tiện xin đồng chí gõ /baocao để làm tiếp')
    chat.says('báo cáo')
    expect(chat.text()).toContain('Câu 2/16')
  })

  it('jumps to the figure that is named', () => {
    const chat = openChat()
    fileUnchanged(chat)
    chat.says('sửa điểm sinh hoạt')
    expect(chat.text()).toContain('được bao nhiêu điểm ạ?')
    chat.says('90')
    expect(chat.text()).toContain('Đồng chí xem đã đúng để nộp chưa ạ?')
    expect(chat.text()).toContain('Điểm sinh hoạt: 90')
  })

  it('takes "sửa chữa" for what it is where words are asked for', () => {
    const chat = openChat()
    chat.says('/baocao')
    chat.taps('Không')
    chat.taps('Đúng')
    for (const words of rest.slice(0, -1)) chat.says(words)
    chat.says('Sửa chữa đường vào thôn')
    expect(valueOf(chat.report()?.figures ?? {}, 'opinions_and_proposals')).toBe('Sửa chữa đường vào thôn')
  })

  it('chooses what to correct by section at the read-back', () => {
    const chat = openChat()
    fileUnchanged(chat)
    chat.taps('Sửa lại')
    chat.taps('Sinh hoạt chi bộ')
    chat.taps('Sửa Dự họp')
    chat.says('21')
    expect(chat.text()).toContain('Dự họp: 21')
  })

  it('reads a group of figures back before it is stored', () => {
    const chat = openChat()
    chat.says('/baocao')
    chat.taps('Không')
    chat.taps('Đúng')
    for (const words of ['5', '0', '0', '0', 'đã họp', '3/10']) chat.says(words)
    chat.says('22/23')
    expect(chat.text()).toContain('Tôi hiểu là Dự họp: 22.')
    expect(chat.report()?.figures.meeting_attended_count).toBeUndefined()
    chat.taps('Đúng')
    expect(countOf(chat.report()?.figures ?? {}, 'meeting_attended_count')).toBe(22)
  })

  it('a branch that has not met is not asked about the meeting', () => {
    const chat = openChat()
    chat.says('/baocao')
    chat.taps('Không')
    chat.taps('Đúng')
    for (const words of ['5', '0', '0', '0']) chat.says(words)
    chat.taps('Chưa họp')
    expect(chat.text()).toContain('sinh hoạt chuyên đề')
    expect(chat.report()?.figures.meeting_attended_count?.state).toBe('not_applicable')
  })
})

describe('which month', () => {
  it('none open: says when one opens and offers the meeting of this one', () => {
    const chat = openChat({ at: instantOf('2026-11-23', '09:00') })
    chat.says('/baocao')
    expect(chat.text()).toContain('Tháng 11/2026 mở ngày 25/11/2026')
    chat.taps('Có, báo phần sinh hoạt tháng 11/2026')
    expect(chat.text()).toContain('Câu 1/6')
    expect(chat.text()).toContain('đã họp thường kỳ chưa ạ?')
  })

  it('a named month that is locked is refused with what to do', () => {
    const chat = openChat({ at: instantOf('2026-11-23', '09:00') })
    chat.says('/baocao 10/2026')
    expect(chat.text()).toContain('Tháng 10/2026 đã chốt số.')
  })

  it('a month that locks under way takes nothing more', () => {
    const chat = openChat()
    chat.says('/baocao')
    chat.goesTo(instantOf('2026-11-06', '00:00'))
    chat.taps('Không')
    expect(chat.text()).toContain('Tháng 10/2026 đã chốt số.')
    expect(chat.report()?.figures).toEqual({})
  })

  it('somebody with two branches is asked which', () => {
    const chat = openChat({
      holdings: [holding('secretary', ['Phố Mới']), holding('deputy', ['Sín Chải'], 2)],
    })
    chat.says('/baocao')
    expect(chat.buttons().map(({ label }) => label)).toEqual([
      'Phố Mới · 10/2026',
      'Sín Chải · 10/2026',
      'Để sau',
    ])
    chat.taps('Sín Chải · 10/2026')
    expect(chat.text()).toContain('Chi bộ Sín Chải')
  })

  it('a leader files nothing', () => {
    const chat = openChat({ holdings: [holding('leader', [])] })
    chat.says('/baocao')
    expect(chat.text()).toBe('Chức năng này không thuộc phần việc của đồng chí ạ.')
  })
})

describe('words that are no answer', () => {
  it('to a day are met with an example in the month of the report', () => {
    const chat = openChat()
    chat.says('/baocao')
    chat.taps('Không')
    chat.taps('Đúng')
    for (const words of ['5', '0', '0', '0', 'đã họp']) chat.says(words)
    for (const words of ['31/9', '3/11', 'hôm nào đó', 'như tháng trước']) {
      chat.says(words)
      expect(chat.text()).toContain('ví dụ: 3/10')
      expect(chat.text()).not.toContain('ví dụ: 3/11')
      expect(chat.report()?.figures.meeting_date).toBeUndefined()
    }
  })

  it('at a card that does not agree do not send to buttons that it lacks', () => {
    const chat = openChat()
    chat.says('/baocao')
    chat.taps('Không')
    chat.says('22 chính thức, 2 dự bị')
    chat.says('cảm ơn đồng chí')
    expect(chat.text()).toContain('Số liệu còn chưa khớp')
    expect(chat.text()).not.toContain('bấm Đúng')
  })

  it('to the opinions are met with what may be said there', () => {
    const chat = openChat()
    chat.says('/baocao')
    chat.taps('Không')
    chat.taps('Đúng')
    for (const words of rest.slice(0, -1)) chat.says(words)
    chat.says('như cũ')
    expect(chat.text()).toContain('Xin đồng chí nhắn vài dòng chữ')
  })
})
