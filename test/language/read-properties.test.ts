import { assert, constantFrom, integer, oneof, property, string, tuple } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { read } from '../../src/language/read.ts'
import type { Expected } from '../../src/language/reading.ts'
import { spell, unmarked } from './speller.ts'

const november = { month: '2026-11', today: '2026-11-23' }
const expectations = constantFrom<Expected>('count', 'yesno', 'date', 'percent', 'text')

const value = oneof(integer({ min: 0, max: 30 }), integer({ min: 0, max: 9999 }))
const numeral = tuple(value, constantFrom('digits', 'north', 'south', 'plain')).map(([number, way]) => {
  if (way === 'digits') return String(number)
  return way === 'plain' ? unmarked(spell(number, 'south')) : spell(number, way === 'north' ? way : 'south')
})
const joint = constantFrom(
  ',',
  ', ',
  ' , ',
  ' và ',
  ' hay ',
  ' hoặc ',
  ' đến ',
  ' den ',
  '-',
  ' - ',
  '–',
  ' — ',
)
const words = constantFrom(
  'không',
  'có',
  'hai',
  'mươi',
  'nam',
  'ba',
  'CT',
  'dự',
  'bị',
  'vắng',
  'như',
  'cũ',
  'nhầm',
  '23',
  '3/11',
  '(',
  ')',
  '+',
  '%',
  ',',
  '.',
  'ngày',
  'tháng',
  'thứ',
  'để',
  'sau',
  'chưa',
  'đồng',
  'chí',
  'ạ',
  '😀',
  '<b>',
  '\n',
  '5\u0301',
)
const chat = oneof(
  string({ unit: 'binary', maxLength: 40 }),
  tuple(words, words, words, words, words).map((parts) => parts.join(' ')),
)

describe('whatever is said', () => {
  it.each(['north', 'south'] as const)('numbers spelled as in the %s read back', (dialect) => {
    const misread = Array.from({ length: 10_000 }, (_, at) => at).filter((number) => {
      const marked = read(spell(number, dialect), 'count', november)
      return marked.kind !== 'number' || marked.value !== number
    })
    expect(misread).toEqual([])
  })

  it('numbers without marks read back, but for those that are also other words', () => {
    const misread = Array.from({ length: 10_000 }, (_, at) => at).filter((number) => {
      const plain = read(unmarked(spell(number, 'south')), 'count', november)
      return plain.kind !== 'number' || plain.value !== number
    })
    expect(misread).toEqual([5, 6, 7])
  })

  it('two numbers are never one', () => {
    assert(
      property(numeral, joint, numeral, (first, between, second) => {
        expect(read(first + between + second, 'count', november).kind).not.toBe('number')
      }),
      { numRuns: 2000 },
    )
  })

  it('a number behind courtesy and before its unit is that number', () => {
    assert(
      property(
        value,
        constantFrom('', 'dạ ', 'chi bộ có ', 'tổng số '),
        constantFrom('', ' ạ', ' đồng chí ạ', 'đ/c'),
        (number, before, after) => {
          expect(read(before + String(number) + after, 'count', november)).toEqual({
            kind: 'number',
            value: number,
          })
        },
      ),
    )
  })

  it('reads without a fault, and the same in both Unicode forms', () => {
    assert(
      property(chat, expectations, (text, expected) => {
        const reading = read(text, expected, november)
        expect(read(text.normalize('NFD'), expected, november)).toEqual(reading)
        expect(read(text.normalize('NFC'), expected, november)).toEqual(reading)
      }),
      { numRuns: 2000 },
    )
  })

  it.each(['1', 'hai ', '👍', '<b>23</b> ', '(', '3/', '1\n', 'dạ ', '\u0301', ' '])(
    'five thousand characters of %j are asked again',
    (part) => {
      const long = part.repeat(Math.ceil(5000 / part.length))
      for (const expected of ['count', 'yesno', 'date', 'percent'] as const) {
        expect(read(long, expected, november).kind).toBe('unclear')
      }
    },
  )

  it('a day in words is never a day outside the month', () => {
    assert(
      property(chat, (text) => {
        const reading = read(text, 'date', november)
        expect(reading.kind === 'date' ? reading.date.slice(0, 7) : november.month).toBe(november.month)
      }),
    )
  })
})
