import { describe, expect, it } from 'vitest'
import type { Progress } from '../../src/domain/progress.ts'
import { figures, form, quietMonth } from '../domain/form.ts'
import { textOf } from './locale.ts'
import { monthOf } from './replies.ts'

type Filed = Progress['branches'][number]

const filed = (name: string, status: Filed['status'], late = false): Filed => ({
  name,
  status,
  late,
  at: null,
})

const progress = (branches: readonly Filed[], demo = false): string[] =>
  textOf({ kind: 'progress', progress: { period: '2026-10', demo, branches } }).split('\n')

describe('who has filed', () => {
  it('is told by where each branch stands', () => {
    expect(
      progress([
        filed('Phố Mới', 'submitted'),
        filed('Sín Chải', 'approved'),
        filed('Thôn A', 'submitted', true),
        filed('Thôn B', 'draft'),
        filed('Thôn C', 'returned'),
        filed('Nàng Cảng', 'none'),
        filed('Chúng Chải', 'none'),
      ]),
    ).toEqual([
      'Tiến độ tháng 10/2026: 3/7 chi bộ đã nộp.',
      'Đã nộp (2): Phố Mới, Sín Chải.',
      'Nộp sau hạn (1): Thôn A.',
      'Đang làm dở (1): Thôn B.',
      'Đang xem lại (1): Thôn C.',
      'Chưa nộp (2): Nàng Cảng, Chúng Chải.',
    ])
  })

  it('has no line for what no branch is at', () => {
    expect(progress([filed('Phố Mới', 'submitted')])).toEqual([
      'Tiến độ tháng 10/2026: 1/1 chi bộ đã nộp.',
      'Đã nộp (1): Phố Mới.',
    ])
    expect(progress([])).toEqual(['Tiến độ tháng 10/2026: 0/0 chi bộ đã nộp.'])
  })

  it('of the demo says first that it is one', () => {
    expect(progress([], true)[0]).toBe('Số liệu minh họa.')
  })
})

const restricted = ['Xóa tên', 'Khai trừ', 'Xin ra khỏi Đảng', 'Bị kỷ luật']

function card(whole: boolean, month = monthOf('Phố Mới'), demo = false): string[] {
  return textOf({ kind: 'branchCard', card: { period: '2026-10', form, month, demo }, whole }).split('\n')
}

const toldOf = (lines: readonly string[]): string[] =>
  restricted.filter((label) => lines.some((line) => line.startsWith(`– ${label}: `)))

describe('one branch’s month', () => {
  it('is told whole to the branch and the office', () => {
    const lines = card(true)
    expect(lines[0]).toBe('Chi bộ Phố Mới, tháng 10/2026:')
    expect(lines).toContain('– Tổng số đảng viên: 23')
    expect(lines.at(-1)).toBe('Tháng trước: 23 đảng viên.')
    expect(toldOf(lines)).toEqual(restricted)
  })

  it('is told to others without what might point at a person', () => {
    const figuresOf = figures({ ...quietMonth, expelled_count: 1, disciplined_count: 1 })
    const lines = card(false, monthOf('Phố Mới', { figures: figuresOf }))
    expect(lines).toContain('– Tổng số đảng viên: 23')
    expect(toldOf(lines)).toEqual([])
    expect(lines.join('\n')).not.toMatch(/Khai trừ|kỷ luật: /)
  })

  it('that was not reported shows the month before alone, and none of the figures of a draft', () => {
    const lines = card(true, monthOf('Phố Mới', { reported: false }))
    expect(lines).toEqual(['Chi bộ Phố Mới chưa báo cáo tháng 10/2026.', 'Tháng trước: 23 đảng viên.'])
    expect(card(true, monthOf('Phố Mới', { reported: false, previous: null }))).toHaveLength(1)
  })

  it('of the demo says first that it is one', () => {
    expect(card(true, monthOf('Phố Mới'), true)[0]).toBe('Số liệu minh họa.')
  })
})
