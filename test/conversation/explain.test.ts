import { describe, expect, it } from 'vitest'
import { instantOf } from '../../src/domain/day.ts'
import { openChat, stocks } from './world.ts'

const previous = {
  ...stocks(21, 2, 0),
  candidates_tracked: { state: 'given', value: 5, words: '5' },
} as const

/** A report agreed to in which few came to the meeting. */
function fewCame() {
  const chat = openChat({ previous })
  for (const words of ['/baocao', 'như tháng trước', 'đã họp', '3/10', '15', 'không', '85', 'không có']) {
    chat.says(words)
  }
  return chat
}

describe('a rule that may be explained', () => {
  it('is asked after the clear yes, with the figure, and the reason is kept', async () => {
    const chat = fewCame()
    chat.says('đúng')
    expect(chat.text()).toContain('Tỷ lệ dự họp là 65%')
    expect(chat.report()?.status).toBe('draft')
    chat.says('Nhiều đồng chí đi làm ăn xa')
    expect(chat.report()?.status).toBe('submitted')
    expect(chat.report()?.explanations).toEqual({
      R19: { reason: 'Nhiều đồng chí đi làm ăn xa', about: 'Tỷ lệ dự họp là 65%, dưới 75%.' },
    })
    expect(chat.text()).toMatch(/^Biên nhận số/)
    await expect(chat.transcript()).toMatchFileSnapshot('transcripts/explained.txt')
  })

  it('takes no empty reason, and no name', () => {
    const chat = fewCame()
    chat.says('đúng')
    chat.says('không có')
    expect(chat.text()).toContain('Xin đồng chí cho biết lý do bằng vài lời')
    chat.says('Do đồng chí Giàng A Páo ốm')
    expect(chat.text()).toContain('xin đồng chí bỏ tên riêng')
    expect(chat.report()?.explanations).toEqual({})
  })

  it('lets the figure be mended instead', () => {
    const chat = fewCame()
    chat.says('đúng')
    chat.taps('Sửa lại')
    expect(chat.text()).toContain('Đồng chí xem đã đúng để nộp chưa ạ?')
    chat.says('sửa dự họp 22')
    chat.says('đúng')
    expect(chat.report()?.status).toBe('submitted')
  })

  it('of the month before: a gap wants a reason, a first month does not', () => {
    const gap = openChat({ previous: null, history: { '2026-08': stocks(20, 2) } })
    const words = [
      '/baocao',
      'không',
      '21',
      '2',
      '0',
      '5',
      '0',
      '0',
      '0',
      'đã họp',
      '3/10',
      '22',
      '0',
      'không',
    ]
    for (const said of [...words, '85', '2', '0', '0', 'không có', 'đúng']) gap.says(said)
    expect(gap.text()).toContain('Chi bộ chưa có số liệu tháng 9/2026.')
    const first = openChat({ previous: null })
    for (const said of [...words, '85', '2', '0', '0', 'không có', 'đúng']) first.says(said)
    expect(first.report()?.status).toBe('submitted')
  })
})

describe('an error', () => {
  it('keeps the report from being submitted and offers the figures that mend it', () => {
    const chat = openChat({ previous })
    for (const words of ['/baocao', 'như tháng trước', 'đã họp', '3/10', '23', 'không', '85', 'không có']) {
      chat.says(words)
    }
    chat.says('sửa vắng không lý do 2')
    expect(chat.text()).toContain('Có mặt 23 và vắng không lý do 2 cộng lại nhiều hơn 23 đảng viên.')
    chat.says('đúng')
    expect(chat.text()).toContain('Số liệu còn chưa khớp')
    chat.taps('Sửa Dự họp')
    chat.says('21')
    chat.says('đúng')
    expect(chat.report()?.status).toBe('submitted')
  })

  it('a movement that is not known yet leaves the stocks to be said, and does not stop the report', () => {
    const chat = openChat({ previous })
    chat.says('/baocao')
    chat.taps('Có')
    for (const words of ['0', '0', 'chưa có số liệu', '0', '0', '0', '0', '0']) chat.says(words)
    expect(chat.text()).toContain('bao nhiêu đảng viên chính thức ạ?')
  })

  it('more gone than there were is named, with the movements that may be wrong', () => {
    const chat = openChat({ previous })
    chat.says('/baocao')
    chat.taps('Có')
    for (const words of ['0', '0', '0', '100', '0', '0', '0', '0', '0']) chat.says(words)
    expect(chat.text()).toContain('số giảm nhiều hơn số đang có')
    expect(chat.buttons().map(({ label }) => label)).toContain('Sửa Chuyển đi')
    expect(chat.buttons().map(({ label }) => label)).not.toContain('Đúng')
  })
})

describe('coming back', () => {
  it('after days it says where the draft stands and asks whether to go on', () => {
    const chat = openChat({ previous, at: instantOf('2026-10-28', '09:00') })
    chat.says('/baocao')
    chat.taps('Không')
    chat.taps('Đúng')
    chat.says('để sau')
    chat.goesTo(instantOf('2026-10-31', '19:00'))
    chat.says('/baocao')
    expect(chat.text()).toContain('đang ở câu 3/16, đồng chí tiếp tục chứ ạ?')
    chat.taps('Tiếp tục')
    expect(chat.text()).toContain('Câu 3/16')
  })

  it('an answer in the next month goes to the month that it answers', () => {
    const chat = openChat({ previous, at: instantOf('2026-10-31', '23:00') })
    chat.says('/baocao')
    chat.taps('Không')
    chat.goesTo(instantOf('2026-11-01', '08:00'))
    chat.taps('Đúng')
    expect(chat.report('2026-10')?.figures.member_total?.state).toBe('given')
    expect(chat.report('2026-11')).toBeUndefined()
  })
})

describe('an edited message', () => {
  it('corrects the figure that it gave, and says from what to what', () => {
    const chat = openChat({ previous })
    chat.says('/baocao')
    chat.taps('Không')
    chat.taps('Đúng')
    chat.says('5', '77')
    chat.sends({ kind: 'edited', text: '6', message: '77' })
    expect(chat.text()).toContain('Đã sửa Quần chúng ưu tú: 5 → 6.')
    expect(chat.text()).toContain('Câu 4/16')
    expect(chat.report()?.figures.candidates_tracked).toMatchObject({ value: 6, words: '6' })
  })

  it('that cannot be read changes nothing', () => {
    const chat = openChat({ previous })
    chat.says('/baocao')
    chat.taps('Không')
    chat.taps('Đúng')
    chat.says('5', '77')
    chat.sends({ kind: 'edited', text: 'khoảng 6', message: '77' })
    expect(chat.text()).toContain('Tin đã sửa chưa được ghi')
    expect(chat.report()?.figures.candidates_tracked).toMatchObject({ value: 5 })
  })
})
