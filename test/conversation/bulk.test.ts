import { describe, expect, it } from 'vitest'
import { countOf, type Figures, valueOf } from '../../src/domain/figure.ts'
import { openChat, stocks } from './world.ts'

const previous: Figures = {
  ...stocks(21, 1, 0),
  candidates_tracked: { state: 'given', value: 5, words: '5' },
}

describe('several figures in one message', () => {
  it('file an unchanged month in five messages', async () => {
    const chat = openChat({ previous: { ...previous, ...stocks(21, 2, 0) } })
    const messages = [
      '/baocao',
      'như tháng trước',
      'họp mùng 3, dự 22, 85 điểm, không chuyên đề',
      'không có ý kiến',
      'đúng',
    ]
    for (const words of messages) chat.says(words)
    expect(chat.report()?.status).toBe('submitted')
    const figures = chat.report()?.figures ?? {}
    expect(valueOf(figures, 'meeting_date')).toBe('2026-10-03')
    expect(valueOf(figures, 'meeting_status')).toBe('da_hop')
    expect(countOf(figures, 'meeting_attended_count')).toBe(22)
    expect(countOf(figures, 'meeting_quality_score')).toBe(85)
    expect(valueOf(figures, 'thematic_meeting_held')).toBe('khong')
    await expect(chat.transcript()).toMatchFileSnapshot('transcripts/five-messages.txt')
  })

  it('with a movement and the rest as last month leave only what has no default', async () => {
    const chat = openChat({ previous })
    chat.says('/baocao')
    chat.says('Tổng 23, chính thức 21, dự bị 2, kết nạp 1, họp ngày 3, dự 22/23, còn lại như tháng trước')
    const figures = chat.report()?.figures ?? {}
    expect(valueOf(figures, 'has_member_change')).toBe('co')
    expect(countOf(figures, 'admitted_count')).toBe(1)
    expect(countOf(figures, 'converted_count')).toBe(0)
    expect(countOf(figures, 'member_total')).toBe(23)
    expect(countOf(figures, 'meeting_attended_count')).toBe(22)
    expect(countOf(figures, 'candidates_tracked')).toBe(5)
    expect(chat.text()).toContain('chuyên đề không ạ?')
    for (const words of ['không', '85', 'không có', 'đúng']) chat.says(words)
    expect(chat.report()?.status).toBe('submitted')
    await expect(chat.transcript()).toMatchFileSnapshot('transcripts/all-at-once.txt')
  })

  it('pasted as the old report become a draft; what could not be placed is said, the rest is asked', async () => {
    const chat = openChat({ previous })
    const pasted = [
      'BÁO CÁO THÁNG 10/2026',
      'Chi bộ Phố Mới',
      '1. Tổng số đảng viên: 23 đ/c (chính thức 21, dự bị 2)',
      '2. Kết nạp: 1',
      '3. Ngày họp: 3/10/2026, có mặt 22/23 đ/c',
      '4. Điểm sinh hoạt: 85',
      '5. Bà con đã làm xong 2 km đường',
    ]
    chat.says(pasted.join('\n'))
    const figures = chat.report()?.figures ?? {}
    expect(countOf(figures, 'admitted_count')).toBe(1)
    expect(countOf(figures, 'member_official')).toBe(21)
    expect(countOf(figures, 'meeting_quality_score')).toBe(85)
    expect(chat.text()).toContain('Tôi chưa xếp được')
    expect(chat.text()).toContain('2 km đường')
    await expect(chat.transcript()).toMatchFileSnapshot('transcripts/pasted-report.txt')
  })

  it('whose total is not that of its parts: none of the three is taken', () => {
    const chat = openChat({ previous })
    chat.says('/baocao')
    chat.says('Tổng 24, chính thức 21, dự bị 2, kết nạp 1')
    const figures = chat.report()?.figures ?? {}
    expect(figures.member_official).toBeUndefined()
    expect(countOf(figures, 'admitted_count')).toBe(1)
    expect(chat.text()).toContain('Tôi chưa xếp được')
  })
})

describe('a correction in words', () => {
  it('by the number of its question', () => {
    const chat = openChat({ previous: { ...previous, ...stocks(21, 2, 0) } })
    chat.says('/baocao')
    chat.says('như tháng trước')
    chat.says('sửa 3 = 6')
    expect(countOf(chat.report()?.figures ?? {}, 'candidates_tracked')).toBe(6)
    expect(chat.text()).toContain('Đã sửa Quần chúng ưu tú: 5 → 6.')
  })
})
