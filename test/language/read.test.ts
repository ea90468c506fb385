import { describe, expect, it } from 'vitest'
import { read } from '../../src/language/read.ts'
import type { Expected } from '../../src/language/reading.ts'

const november = { month: '2026-11', today: '2026-11-23' }
const ANY: readonly Expected[] = ['count', 'yesno', 'date', 'percent', 'text']

describe('what may be said to any question', () => {
  it.each([
    'như cũ',
    'nhu cu',
    'như tháng trước ạ',
    'như tháng trước, xin cảm ơn đồng chí',
    'giữ nguyên',
    'không đổi',
    'ko đổi',
    'không thay đổi',
    'vẫn thế',
    'y như cũ',
    'vẫn như tháng trước',
    'không có gì thay đổi',
  ])('%j is as last month', (text) => {
    for (const expected of ANY) expect(read(text, expected, november)).toEqual({ kind: 'carry' })
  })

  it.each([
    'chưa có số liệu',
    'dạ chưa có số liệu ạ',
    'chua co so',
    'chưa tổng hợp',
    'chưa tổng hợp xong',
    'đang chờ số liệu',
    'chờ',
    'chờ tôi tí',
    'để sau',
    'mai tôi báo',
  ])('%j is no figure yet, and not zero', (text) => {
    for (const expected of ANY) expect(read(text, expected, november)).toEqual({ kind: 'pending' })
  })

  it('a long answer is no set phrase', () => {
    expect(read('như cũ '.repeat(50), 'count', november).kind).toBe('unclear')
  })
})

const yesNo = (text: string) => read(text, 'yesno', november)

describe('yes or no', () => {
  it.each([
    'có',
    'dạ có ạ',
    'đúng',
    'đúng rồi ạ',
    'ok',
    'oke',
    'chuẩn',
    'vâng',
    'dạ',
    'ừ',
    'uh',
    'rồi',
    'được',
    'đc',
    'dc',
    'co',
    'dung roi',
    'vâng, đúng rồi đồng chí ạ',
    'có biến động',
  ])('%j is yes', (text) => {
    expect(yesNo(text)).toEqual({ kind: 'yes' })
    expect(yesNo(text.normalize('NFD').toUpperCase())).toEqual({ kind: 'yes' })
  })

  it.each([
    'không',
    'ko',
    'k',
    'kg',
    'không có',
    'chưa',
    'chưa có',
    'sai',
    'chưa đúng',
    'không phải',
    'dạ, không ạ',
    'không có biến động',
    'sửa lại',
    'khong',
  ])('%j is no', (text) => {
    expect(yesNo(text)).toEqual({ kind: 'no' })
  })

  it.each([
    'có không',
    'có hay không',
    'đúng, nhưng sai',
    'không, đúng',
    'không sai',
    'có?',
    '24',
    'có 2',
    'không biết',
  ])('%j is asked again', (text) => {
    expect(yesNo(text)).toEqual({ kind: 'unclear', why: 'answer:not_expected' })
  })

  it('agreement and disagreement are heard beside a number question too', () => {
    expect(read('đúng rồi', 'count', november)).toEqual({ kind: 'yes' })
    expect(read('chưa đúng', 'count', november)).toEqual({ kind: 'no' })
  })
})

describe('a share in percent', () => {
  it.each([
    ['92,5%', 92.5],
    ['92.5', 92.5],
    ['９２，５％', 92.5],
    ['đạt 95 %', 95],
    ['chín mươi phần trăm', 90],
    ['chin muoi phan tram', 90],
    ['chín mươi hai phẩy năm', 92.5],
    ['100', 100],
    ['0%', 0],
  ])('%j is %d', (text, value) => {
    expect(read(text, 'percent', november)).toEqual({ kind: 'number', value })
  })

  it.each([
    ['101', 'percent:range'],
    ['một trăm linh một phần trăm', 'percent:range'],
    ['-5', 'number:negative'],
    ['90-95%', 'number:several'],
    ['90% 95%', 'number:several'],
    ['khoảng 90%', 'number:estimate'],
    ['1.234', 'number:separator'],
    ['.5', 'number:decimal'],
    ['nam', 'number:ambiguous'],
    ['phần trăm', 'answer:unexplained'],
    ['không', 'answer:unexplained'],
  ])('%j is asked again: %s', (text, why) => {
    expect(read(text, 'percent', november)).toEqual({ kind: 'unclear', why })
  })
})

const words = (text: string) => read(text, 'text', november)

describe('free words', () => {
  it.each([
    ['Bà con đề nghị sửa đường.', 'Bà con đề nghị sửa đường.'],
    ['  Đề nghị \u0007hỗ trợ\nxi măng '.normalize('NFD'), 'Đề nghị hỗ trợ xi măng'],
    ['Không có điện ở thôn', 'Không có điện ở thôn'],
    ['chờ Đảng ủy hỗ trợ xi măng', 'chờ Đảng ủy hỗ trợ xi măng'],
    ['23', '23'],
  ])('%j', (text, expected) => {
    expect(words(text)).toEqual({ kind: 'text', text: expected })
  })

  it.each(['không', 'không có', 'Không có ý kiến', 'không có kiến nghị gì ạ', 'bỏ qua', 'ko'])(
    '%j is nothing to say',
    (text) => {
      expect(words(text)).toEqual({ kind: 'skip' })
    },
  )

  it.each(['', '  ', '\u200b', '...', '-'])('%j is empty', (text) => {
    expect(words(text)).toEqual({ kind: 'unclear', why: 'answer:empty' })
  })
})

describe('"dung", typed without its mark', () => {
  it.each(['dung', 'dung a', 'da dung', 'dung nhe', 'vang dung', 'đúng ạ'])('%j agrees', (text) => {
    expect(yesNo(text)).toEqual({ kind: 'yes' })
    expect(read(text, 'count', november)).toEqual({ kind: 'yes' })
  })

  it.each(['dừng', 'dung lai', 'tạm dừng'])('%j pauses', (text) => {
    expect(yesNo(text)).toEqual({ kind: 'pending' })
  })

  it('a lone letter does not agree', () => {
    expect(yesNo('o').kind).toBe('unclear')
    expect(yesNo('u').kind).toBe('unclear')
  })
})

describe('a share with its word', () => {
  it('"tỷ lệ 95%" is 95', () => {
    expect(read('tỷ lệ 95%', 'percent', november)).toEqual({ kind: 'number', value: 95 })
    expect(read('12a', 'percent', november).kind).toBe('unclear')
  })
})
