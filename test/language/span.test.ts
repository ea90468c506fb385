import { describe, expect, test } from 'vitest'
import { readCommand } from '../../src/language/command.ts'
import { readSpan } from '../../src/language/span.ts'

const read = (text: string, today = '2026-11-24') => {
  const periods = readSpan(text, today)
  return periods === undefined ? undefined : `${periods[0]}..${periods.at(-1)}`
}

describe('several months by their name', () => {
  test.each([
    ['quý 3/2026', '2026-07..2026-09'],
    ['quý III năm 2026', '2026-07..2026-09'],
    ['Quy 1', '2026-01..2026-03'],
    ['quý IV', '2026-10..2026-12'],
    ['quý này', '2026-10..2026-12'],
    ['quý trước', '2026-07..2026-09'],
    ['6 tháng', '2026-01..2026-06'],
    ['6 tháng đầu năm', '2026-01..2026-06'],
    ['sáu tháng đầu năm 2025', '2025-01..2025-06'],
    ['nửa đầu năm', '2026-01..2026-06'],
    ['9 tháng', '2026-01..2026-09'],
    ['9 tháng 2025', '2025-01..2025-09'],
    ['năm 2026', '2026-01..2026-12'],
    ['cả năm', '2026-01..2026-12'],
    ['năm ngoái', '2025-01..2025-12'],
  ])('%s', (text, months) => {
    expect(read(text)).toBe(months)
  })

  test.each(['quý 5', 'quý', 'tháng 9', '9/2026', 'tháng sáu', '7 tháng', 'đồng chí', '', '3'])(
    'is not in: %s',
    (text) => {
      expect(read(text)).toBeUndefined()
    },
  )

  test('without a year a quarter is the last one that has come', () => {
    expect(read('quý 4', '2027-02-01')).toBe('2026-10..2026-12')
    expect(read('quý trước', '2027-02-01')).toBe('2026-10..2026-12')
  })

  test('may follow the plain word for a summary, and no other', () => {
    expect(readCommand('tóm tắt quý 3')).toEqual({ name: 'tomtat', rest: 'quý 3' })
    expect(readCommand('/tomtat năm 2026')).toEqual({ name: 'tomtat', rest: 'năm 2026' })
    expect(readCommand('tiến độ quý 3')).toBeUndefined()
  })
})
