import { describe, expect, it } from 'vitest'
import type { SpanSummary } from '../../src/domain/span-summary.ts'
import { firstMonths } from '../../src/domain/span.ts'
import { textOf } from './locale.ts'
import { spanOf, total } from './replies.ts'

const span = (more: Partial<SpanSummary> = {}) => textOf({ kind: 'spanSummary', summary: spanOf(more) })
const unknown = (period: string) => ({ period, names: [], reported: 0, expected: 0 })
const branch = (name: string, status: 'submitted' | 'draft' | 'none') =>
  ({ name, status, late: false, at: null }) as const

describe('a quarter, half a year, nine months, a year', () => {
  it('is told in the style of the month', () => {
    expect(span()).toBe(`Tóm tắt quý III/2017 · Đảng ủy xã Si Ma Cai
Đến hết tháng 9/2017: 166 đảng viên (151 chính thức, 15 dự bị) · tính trên 14/14 chi bộ.
Biến động trong kỳ: kết nạp 4.
Việc trong kỳ: bị kỷ luật 1.`)
  })

  it.each([
    [firstMonths(2017, 6), '6 tháng đầu năm 2017'],
    [firstMonths(2017, 9), '9 tháng đầu năm 2017'],
    [firstMonths(2017, 12), 'năm 2017'],
    [['2017-02', '2017-03'] as const, '2 tháng đến hết tháng 3/2017'],
  ])('has its name', (periods, name) => {
    expect(span({ periods })).toContain(`Tóm tắt ${name} · Đảng ủy xã Si Ma Cai`)
  })

  it('names each month of which something is missing', () => {
    const words = span({
      totals: [
        total('member_official', 140),
        total('member_probationary', 15),
        total('member_total', 155, { reported: 13 }),
        total('admitted_count', 4, { reported: 26, expected: 28 }),
      ],
      gaps: [
        { period: '2017-07', names: [], reported: 0, expected: 0 },
        { period: '2017-08', names: ['Phố Mới'], reported: 13, expected: 14 },
        { period: '2017-09', names: ['Thôn B'], reported: 13, expected: 14 },
      ],
    })
    expect(words).toContain('tính trên 13/14 chi bộ.')
    expect(words).toContain('Các số trong kỳ tính trên 26/28 lượt báo cáo.')
    expect(words).toContain(
      'Không có số liệu tháng 7/2017.\nTháng 8/2017 chưa có Phố Mới.\nTháng 9/2017 chưa có Thôn B.',
    )
  })

  it('names them in their order, whatever is missing of each', () => {
    const words = span({
      periods: firstMonths(2017, 6),
      gaps: [
        unknown('2017-01'),
        unknown('2017-02'),
        { period: '2017-03', names: ['Phố Mới'], reported: 13, expected: 14 },
        unknown('2017-04'),
        { period: '2017-05', names: ['Phố Mới', 'Thôn B'], reported: 0, expected: 2 },
      ],
    })
    expect(words.split('\n').slice(-4)).toEqual([
      'Không có số liệu tháng 1/2017, 2/2017.',
      'Tháng 3/2017 chưa có Phố Mới.',
      'Không có số liệu tháng 4/2017.',
      'Tháng 5/2017 chưa có chi bộ nào báo cáo (0/2).',
    ])
  })

  it('takes a last month of which nobody has reported for unknown', () => {
    const none = ['member_official', 'member_probationary', 'member_total'].map((code) =>
      total(code, null, { reported: 0 }),
    )
    expect(span({ totals: none, reporters: 0 })).toBe(
      'Tóm tắt quý III/2017 · Đảng ủy xã Si Ma Cai\nTháng 9/2017 chưa có chi bộ nào báo cáo (0/14).',
    )
  })

  it('tells what may point at a person only as a sum of several branches', () => {
    expect(span({ reporters: 2 })).not.toContain('kỷ luật')
  })
})

describe('on the due day and before the weekly meeting', () => {
  const progress = {
    period: '2026-10',
    demo: false,
    branches: [branch('Phố Mới', 'submitted'), branch('Sín Chải', 'draft'), branch('Thôn A', 'none')],
  }

  it('is told who has filed and who has not', () => {
    expect(textOf({ kind: 'dueProgress', progress, dueDay: '2026-11-03' })).toBe(
      `Tiến độ tháng 10/2026: 1/3 chi bộ đã nộp.
Đã nộp (1): Phố Mới.
Đang làm dở (1): Sín Chải.
Chưa nộp (1): Thôn A.
Hạn nộp: hết ngày 3/11/2026.`,
    )
  })

  it('the week has a few lines', () => {
    const line = { time: '07:30', period: '2026-10', progress, members: 23 }
    expect(textOf({ kind: 'weekly', line: { ...line, next: { kind: 'locks', day: '2026-11-06' } } })).toBe(
      `Giao ban 07:30 · Tháng 10/2026: 1/3 chi bộ đã nộp.
23 đảng viên · tính trên 1/3 chi bộ.
Chưa nộp (2): Sín Chải, Thôn A.
Tháng này khóa từ ngày 6/11/2026.`,
    )
  })
})

const caption = (...periods: string[]) => {
  const board = { kind: 'board', committee: 'Thử', demo: false, part: false, page: 1, pages: 1 } as const
  const cells = periods.map(() => 'onTime' as const)
  return textOf({
    kind: 'picture',
    picture: { ...board, periods, rows: [{ name: 'Phố Mới', cells }] },
  })
}

describe('the picture of who has filed', () => {
  it('names one month alone, and several from the first to the last', () => {
    expect(caption('2026-10')).toContain('\nTháng 10/2026: đúng hạn 1.')
    expect(caption('2026-10', '2026-11')).toContain('\nTừ tháng 10/2026 đến tháng 11/2026: đúng hạn 2.')
  })
})
