import {
  array,
  assert,
  constantFrom,
  integer,
  oneof,
  property,
  shuffledSubarray,
  string,
  tuple,
} from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Many, readMany } from '../../src/language/many.ts'
import { october, vocabulary } from './vocabulary.ts'

/** Clauses that stand on their own, each of another figure. */
const CLAUSES = [
  'tổng số 23',
  '21 chính thức',
  'dự bị: 2',
  'kết nạp 1 đồng chí',
  'không ai chuyển đi',
  'chuyển đến không',
  'họp ngày 3',
  'dự họp 22/23',
  '85 điểm',
  'không chuyên đề',
  'quán triệt ba văn bản',
  'chưa có số liệu kiểm tra, giám sát',
  'QCƯT 5',
  'vắng 1',
  'kỷ luật: 0',
  'khoảng 4 hồ sơ',
]
const PROSE = [
  'Bà con phấn khởi vì được mùa',
  'Đường vào thôn còn khó đi',
  'Nhân dân mong có nước sạch',
  'Thời tiết rét đậm, trâu bò chết rét',
]
const FRAGMENTS = [
  ...CLAUSES,
  'tổng',
  'dự bị',
  'CT',
  'DB',
  'kiểm tra',
  'trong đó',
  '(',
  ')',
  ':',
  ',',
  '.',
  '\n- ',
  '\n1. ',
  '\n',
  'và',
  'không',
  'có',
  'tháng sau',
  'tháng 9',
  'dự kiến',
  'còn lại như tháng trước',
  'nữ',
  'Phố Mới',
  'chi bộ',
  'đã họp',
  'Kiến nghị:',
]

const read = (text: string): Many | undefined => readMany(text, vocabulary, october)
const sorted = (many: Many | undefined) => ({
  found: [...(many?.found ?? [])].sort((one, other) => one.code.localeCompare(other.code)),
  pending: many?.pending,
  doubtful: many?.doubtful,
  unplaced: [...(many?.unplaced ?? [])].sort(),
})

const found = (text: string) => sorted(read(text)).found

const fragment = oneof(constantFrom(...FRAGMENTS), integer({ min: 1, max: 30 }).map(String))
const message = array(fragment, { minLength: 2, maxLength: 14 }).map((parts) => parts.join(' '))

describe('whatever is sent', () => {
  it('in any order the clauses read the same', () => {
    const some = tuple(shuffledSubarray(CLAUSES, { minLength: 3 }), constantFrom('\n', '\n- ', '\r\n• '))
    assert(
      property(some, ([clauses, between]) => {
        expect(sorted(read(clauses.join(between)))).toEqual(sorted(read(clauses.toSorted().join(between))))
      }),
    )
  })

  it('in one sentence they do too, but for how the rest is cut', () => {
    const some = tuple(shuffledSubarray(CLAUSES, { minLength: 3 }), constantFrom(', ', '; ', '. ', ' | '))
    assert(
      property(some, ([clauses, between]) => {
        expect(found(clauses.join(between))).toEqual(found(clauses.toSorted().join(between)))
      }),
    )
  })

  it('a line of prose changes only what is left unplaced', () => {
    assert(
      property(
        shuffledSubarray(CLAUSES, { minLength: 3 }),
        constantFrom(...PROSE),
        integer({ min: 0, max: 16 }),
        (clauses, prose, at) => {
          const { unplaced, ...plain } = sorted(read(clauses.join('\n')))
          const { unplaced: more, ...told } = sorted(read(clauses.toSpliced(at, 0, prose).join('\n')))
          expect(told).toEqual(plain)
          expect(more).toEqual([...unplaced, prose].sort())
        },
      ),
    )
  })

  it('every number found was said, and none is taken twice', () => {
    assert(
      property(message, (text) => {
        const said = text.match(/\d+/gu)?.map(Number) ?? []
        const words = /(?<!\p{L})ba(?!\p{L})/u.test(text) ? [3] : []
        for (const { value } of read(text)?.found ?? []) {
          if (typeof value !== 'number' || value === 0) continue
          const times = [...said, ...words.flatMap((word) => Array.from({ length: 9 }, () => word))]
          const taken = (read(text)?.found ?? []).filter((other) => other.value === value).length
          expect(times.filter((number) => number === value).length).toBeGreaterThanOrEqual(taken)
        }
      }),
      { numRuns: 500 },
    )
  })

  it('words stand in the text, and no figure is found twice', () => {
    assert(
      property(oneof(message, string({ unit: 'grapheme', maxLength: 60 })), (text) => {
        const many = read(text)
        const plain = text.normalize('NFC')
        for (const { words } of [...(many?.found ?? []), ...(many?.pending ?? []), ...(many?.doubtful ?? [])])
          expect(plain).toContain(words)
        for (const words of many?.unplaced ?? []) expect(plain).toContain(words)
        const codes = many?.found.map(({ code }) => code) ?? []
        expect(new Set(codes).size).toBe(codes.length)
      }),
      { numRuns: 500 },
    )
  })

  it('nothing of next month is taken, wherever it stands in the sentence', () => {
    assert(
      property(shuffledSubarray(CLAUSES, { minLength: 3 }), integer({ min: 0, max: 16 }), (clauses, at) => {
        expect(found(clauses.toSpliced(at, 0, 'tháng sau').join(', '))).toEqual([])
      }),
    )
  })

  it.each([
    'tổng 23, ',
    'a ',
    '1 ',
    '(',
    ') ',
    '\n- ',
    'trong đó ',
    'kết nạp, ',
    '.',
    'còn lại ',
    'chi bộ A ',
  ])('five thousand characters of %j are read', (part) => {
    const many = read(part.repeat(Math.ceil(5000 / part.length)))
    expect(many?.found.length ?? 0).toBeLessThan(2)
  })

  it('an endless text is none', () => {
    expect(read('tổng 23, dự 22\n'.repeat(1000))).toBeUndefined()
  })
})
