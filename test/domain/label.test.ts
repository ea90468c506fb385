import { describe, expect, it } from 'vitest'
import { indicatorNamed } from '../../src/domain/label.ts'
import { foldMarks } from '../../src/language/normalize.ts'
import { form } from './form.ts'

const named = (words: string) => indicatorNamed(form, words, foldMarks)

describe('words that name a figure', () => {
  it.each(form.indicators)(
    '"$label" is its own figure, with or without marks and capitals',
    ({ code, label }) => {
      expect(named(label)).toBe(code)
      expect(named(foldMarks(label))).toBe(code)
      expect(named(label.toUpperCase())).toBe(code)
    },
  )

  it('mean the one whose label they equal, whatever else contains them', () => {
    expect(form.indicators.filter(({ label }) => foldMarks(label).includes('ket nap'))).toHaveLength(2)
    expect(named('kết nạp')).toBe('admitted_count')
    expect(named('Chuyển đến')).toBe('transferred_in_count')
  })

  it('mean the only one whose label holds them', () => {
    expect(named('xoa')).toBe('struck_off_count')
    expect(named('lớp nhận thức')).toBe('awareness_class_sent_count')
  })

  it('mean a total too, although it is only added up', () => {
    expect(named('tổng số đảng viên')).toBe('member_total')
    expect(named('tổng số')).toBe('member_total')
  })

  it('mean none where several labels hold them, or none does', () => {
    expect(named('đảng viên')).toBeUndefined()
    expect(named('chuyển')).toBeUndefined()
    expect(named('họ tên')).toBeUndefined()
    expect(named('')).toBeUndefined()
    expect(named('  ')).toBeUndefined()
  })

  it('are whole words: half a word names nothing', () => {
    expect(named('khai tr')).toBeUndefined()
  })
})
