import { describe, expect, it } from 'vitest'
import { countOf, type Figures, valueOf } from '../../src/domain/figure.ts'
import { openChat, stocks } from './world.ts'

const quiet = (candidates: number): Figures => ({
  ...stocks(21, 2, 1),
  candidates_tracked: { state: 'given', value: candidates, words: '5' },
})

const zero = (code: string) => [code, { state: 'given', value: 0, words: '0' }] as const

/** The figures of a month in which nothing happened, as a report of it holds them. */
function quietMonth(): Figures {
  return {
    ...quiet(5),
    has_member_change: { state: 'given', value: 'khong', words: 'không' },
    ...Object.fromEntries(
      [
        'awareness_class_sent_count',
        'admission_proposed_count',
        'probation_due_count',
        'meeting_absent_unexcused_count',
        'directives_disseminated_count',
        'inspection_supervision_count',
        'disciplined_count',
      ].map(zero),
    ),
  }
}

describe('"như tháng trước" at the gate', () => {
  it('files an unchanged month in at most ten texts and taps, one by one', async () => {
    const chat = openChat({ previous: quiet(5) })
    const steps = ['/baocao', 'như tháng trước', 'đã họp', '3/10', '22', 'không', '85', 'không có', 'đúng']
    for (const words of steps) chat.says(words)
    expect(steps.length).toBeLessThanOrEqual(10)
    expect(chat.report()?.status).toBe('submitted')
    expect(countOf(chat.report()?.figures ?? {}, 'candidates_tracked')).toBe(5)
    expect(countOf(chat.report()?.figures ?? {}, 'member_total')).toBe(23)
    await expect(chat.transcript()).toMatchFileSnapshot('transcripts/like-last-month.txt')
  })

  it('says what it took, so that nothing is carried in silence', () => {
    const chat = openChat({ previous: quiet(5) })
    chat.says('/baocao')
    chat.says('nhu cu')
    expect(chat.text()).toContain('Biến động đảng viên: Không')
    expect(chat.text()).toContain('Quần chúng ưu tú: 5')
    expect(chat.text()).toContain('Văn bản đã quán triệt: 0')
  })

  it('where there is no month before, gets one sentence and the question again', () => {
    const chat = openChat({ previous: null })
    chat.says('/baocao')
    chat.says('như tháng trước')
    expect(chat.text()).toContain('Chi bộ chưa có số liệu tháng trước để lấy theo ạ.')
    expect(chat.text()).toContain('Câu 1/')
    expect(chat.report()?.figures).toEqual({})
  })

  it('a third month alike asks one checking question', () => {
    const month = quietMonth()
    const chat = openChat({ previous: month, history: { '2026-09': month, '2026-08': month } })
    chat.says('/baocao')
    chat.says('như tháng trước')
    expect(chat.text()).toContain('Đã ba tháng liền số liệu như nhau (23 đảng viên).')
    expect(chat.report()?.figures).toEqual({})
    chat.taps('Đúng')
    expect(valueOf(chat.report()?.figures ?? {}, 'has_member_change')).toBe('khong')
    expect(chat.text()).toContain('đã họp thường kỳ chưa ạ?')
  })

  it('and a "no" to that goes back to the question', () => {
    const month = quietMonth()
    const chat = openChat({ previous: month, history: { '2026-09': month, '2026-08': month } })
    chat.says('/baocao')
    chat.says('như tháng trước')
    chat.taps('Chưa đúng')
    expect(chat.text()).toContain('có biến động đảng viên không ạ?')
  })

  it('a second month alike asks nothing more', () => {
    const month = quietMonth()
    const chat = openChat({ previous: month, history: { '2026-09': month } })
    chat.says('/baocao')
    chat.says('như tháng trước')
    expect(chat.text()).toContain('đã họp thường kỳ chưa ạ?')
  })
})
