import { describe, expect, it } from 'vitest'
import { instantOf } from '../../src/domain/day.ts'
import type { Figure } from '../../src/domain/figure.ts'
import { indicatorOf } from '../../src/domain/form-index.ts'
import { figureLines, figureText } from '../../src/i18n/figure-text.ts'
import {
  writeDay,
  writeDayOf,
  writeMonth,
  writeNumber,
  writeParam,
  writeTime,
} from '../../src/i18n/format.ts'
import { figures, form, given, pending, type Values } from '../domain/form.ts'
import { t } from './locale.ts'

describe('numbers, months and days', () => {
  it('are written the Vietnamese way', () => {
    expect(writeNumber(1234)).toBe('1.234')
    expect(writeNumber(55.6)).toBe('55,6')
    expect(writeNumber(100)).toBe('100')
    expect(writeMonth('2026-11')).toBe('11/2026')
    expect(writeMonth('2026-03')).toBe('3/2026')
    expect(writeDay('2026-11-03')).toBe('3/11/2026')
  })

  it('are those of Viet Nam, whatever the clock of the machine', () => {
    const midnight = instantOf('2026-11-03')
    expect(writeTime(midnight)).toBe('00:00')
    expect(writeTime(midnight - 1)).toBe('23:59')
    expect(writeDayOf(midnight)).toBe('3/11/2026')
    expect(writeDayOf(midnight - 1)).toBe('2/11/2026')
    expect(writeTime(instantOf('2026-11-03', '09:05'))).toBe('09:05')
  })

  it('are written so inside a sentence too, and a text stays as it is', () => {
    expect(writeParam('month', '2026-11')).toBe('11/2026')
    expect(writeParam('day', '2026-11-03')).toBe('3/11/2026')
    expect(writeParam('lockDay', '2026-11-06')).toBe('6/11/2026')
    expect(writeParam('total', 1234)).toBe('1.234')
    expect(writeParam('total', 0)).toBe('0')
    expect(writeParam('branch', 'Phố Mới')).toBe('Phố Mới')
    expect(writeParam('value', '2026-11-03')).toBe('2026-11-03')
    expect(writeParam('branch', '2026-11')).toBe('2026-11')
    expect(writeParam('month', 'tháng này')).toBe('tháng này')
    expect(writeParam('day', 'hôm nay')).toBe('hôm nay')
  })
})

const text = (code: string, figure: Figure | undefined): string => {
  const indicator = indicatorOf(form, code)
  if (indicator === undefined) throw new Error(`The form has no ${code}.`)
  return figureText(indicator, figure, t)
}

describe('a figure in words', () => {
  it('keeps 0, "chưa có số liệu", what does not apply and what is unanswered apart', () => {
    expect(text('deceased_count', given(0))).toBe('0')
    expect(text('deceased_count', pending)).toBe('chưa có số liệu')
    expect(text('meeting_date', { state: 'not_applicable', words: null })).toBe('không áp dụng')
    expect(text('deceased_count', undefined)).toBe('chưa trả lời')
  })

  it('is the name of the choice, the day as people write it, or the text itself', () => {
    expect(text('meeting_status', given('chua_hop'))).toBe('Chưa họp')
    expect(text('meeting_date', given('2026-11-03'))).toBe('3/11/2026')
    expect(text('opinions_and_proposals', given('Xin làm đường.'))).toBe('Xin làm đường.')
    expect(text('opinions_and_proposals', { state: 'not_applicable', words: 'không có' })).toBe('không có')
  })
})

const restored = (values: Values): string[] =>
  figureLines(form, figures(values), t, ({ code }) => code === 'restored_count')

describe('the figures of a report', () => {
  it('stand under the names of their sections, in the order of the form', () => {
    const said = figures({
      disciplined_count: 0,
      member_official: 21,
      member_probationary: 2,
      member_total: 23,
    })
    const only = (codes: readonly string[]) => figureLines(form, said, t, ({ code }) => codes.includes(code))
    expect(only(['disciplined_count', 'member_probationary', 'member_official'])).toEqual([
      'Số lượng đảng viên',
      '– Đảng viên chính thức: 21',
      '– Đảng viên dự bị: 2',
      'Quán triệt, kiểm tra, kỷ luật',
      '– Bị kỷ luật: 0',
    ])
  })

  it('leave out what only followed as not applicable, and say what somebody said', () => {
    const lines = figureLines(
      form,
      figures({
        meeting_status: 'hoan',
        meeting_date: { state: 'not_applicable', words: null },
        opinions_and_proposals: { state: 'not_applicable', words: 'không có' },
      }),
      t,
    )
    expect(lines.some((line) => line.includes('Ngày họp'))).toBe(false)
    expect(lines).toContain('– Họp thường kỳ: Hoãn')
    expect(lines).toContain('– Tâm tư, kiến nghị: không có')
    expect(lines).toContain('– Bị kỷ luật: chưa trả lời')
  })

  it('tell of what is asked only by name where there is something to tell', () => {
    expect(restored({})).toEqual([])
    expect(restored({ restored_count: 0 })).toEqual([])
    expect(restored({ restored_count: 1 })).toEqual([
      'Biến động trong tháng',
      '– Khôi phục quyền đảng viên: 1',
    ])
    expect(restored({ restored_count: pending })).toEqual([
      'Biến động trong tháng',
      '– Khôi phục quyền đảng viên: chưa có số liệu',
    ])
  })
})
