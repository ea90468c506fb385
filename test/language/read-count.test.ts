import { describe, expect, it } from 'vitest'
import { read } from '../../src/language/read.ts'

const november = { month: '2026-11', today: '2026-11-23' }
const count = (text: string) => read(text, 'count', november)

describe('a number of people or papers', () => {
  it.each([
    ['23', 23],
    ['023', 23],
    ['23.', 23],
    ['２３', 23],
    ['23đ/c ạ', 23],
    ['23 dc', 23],
    ['Dạ, 23 đồng chí ạ!', 23],
    ['chi bộ hiện có 23 đảng viên', 23],
    ['báo cáo đồng chí 23 ạ', 23],
    ['tổng số 23 đồng chí', 23],
    ['vẫn 23', 23],
    ['23 cám ơn', 23],
    ['23 cảm ơn', 23],
    ['Chào đồng chí, 23 ạ', 23],
    ['23 👍', 23],
    ['23 👍🏽', 23],
    ['trăm linh năm', 105],
    ['tram le nam', 105],
    ['chi bộ 23 đồng chí', 23],
    ['23 a', 23],
    ['ờ 23', 23],
    ['chi bộ gồm có 23 đồng chí', 23],
    ['3 văn bản', 3],
    ['được 95 điểm', 95],
    ['1.234', 1234],
    ['1 234', 1234],
    ['2 chục', 20],
    ['dạ hai mươi ba đồng chí', 23],
    ['ba mốt', 31],
    ['hai bốn đ/c', 24],
    ['bay dong chi', 7],
    ['mot tram sau muoi sau', 166],
    ['12 (mười hai)', 12],
    ['mười hai (12) đồng chí', 12],
  ])('%j is %d', (text, value) => {
    expect(count(text)).toEqual({ kind: 'number', value })
    expect(count(text.normalize('NFD'))).toEqual({ kind: 'number', value })
  })

  it.each([
    'không',
    'ko',
    'k',
    'kg',
    'Không ạ',
    'không có',
    'ko có ai',
    'khong co ai ca',
    'không một đồng chí nào',
    'chưa có',
    'chưa có ai',
    'chua co dong chi nao',
    'chưa có trường hợp nào',
    'không phát sinh',
    '0',
  ])('%j is zero', (text) => {
    expect(count(text)).toEqual({ kind: 'number', value: 0 })
  })

  it.each([
    ['khoảng 20', 'number:estimate'],
    ['gần hai mươi', 'number:estimate'],
    ['vài đồng chí', 'number:estimate'],
    ['20 mấy', 'number:estimate'],
    ['~20', 'number:estimate'],
    ['20-22', 'number:several'],
    ['hai, ba', 'number:several'],
    ['hai ba', 'number:several'],
    ['23 hoặc 24', 'number:several'],
    ['12 (mười ba)', 'number:several'],
    ['24 chứ không phải 23', 'number:several'],
    ['1\n234', 'number:several'],
    ['23k', 'number:several'],
    ['hai năm', 'number:ambiguous'],
    ['trăm sáu', 'number:ambiguous'],
    ['hai mươi mười', 'number:ambiguous'],
    ['sau', 'number:ambiguous'],
    ['tư', 'number:ambiguous'],
    ['-1', 'number:negative'],
    ['âm 1', 'number:negative'],
    ['1,5', 'number:decimal'],
    ['.5', 'number:decimal'],
    ['1,234', 'number:separator'],
    ['0912345678', 'number:too_large'],
    ['hai triệu', 'number:too_large'],
    ['có', 'number:missing'],
    ['dạ có ạ', 'number:missing'],
    ['', 'answer:empty'],
    [' \u200b\n', 'answer:empty'],
    ['23%', 'answer:not_expected'],
    ['23?', 'answer:unexplained'],
    ['thêm 1', 'answer:unexplained'],
    ['kết nạp 2', 'answer:unexplained'],
    ['không phải 24', 'answer:unexplained'],
    ['2²', 'answer:unexplained'],
    ['23 👎', 'answer:unexplained'],
    ['tỷ lệ 5', 'answer:unexplained'],
    ['chi bộ 3', 'number:ambiguous'],
    ['1O', 'answer:unexplained'],
    ['1 o', 'answer:unexplained'],
    ['1O đ/c', 'answer:unexplained'],
    ['2o ạ', 'answer:unexplained'],
    ['O5', 'answer:unexplained'],
    ['12u', 'answer:unexplained'],
    ['12a', 'answer:unexplained'],
    ['o', 'answer:unexplained'],
    ['nhầm, o5', 'answer:unexplained'],
    ['21 và 2 dự bị', 'number:ambiguous'],
    ['21 với 2 db', 'number:ambiguous'],
    ['21 cùng 2 dự bị', 'number:ambiguous'],
    ['21, 2 dự bị', 'number:ambiguous'],
    ['21; 2 dự bị', 'number:ambiguous'],
    ['21 ngoài ra 2 dự bị', 'number:ambiguous'],
    ['dự 22, trong đó 2 dự bị', 'number:several'],
  ])('%j is asked again: %s', (text, why) => {
    expect(count(text)).toEqual({ kind: 'unclear', why })
  })
})

describe('figures given together', () => {
  it.each([
    ['21 CT 2 DB', { official: 21, probationary: 2 }],
    ['21ct 2db', { official: 21, probationary: 2 }],
    ['21 chính thức, 2 dự bị', { official: 21, probationary: 2 }],
    ['CT: 21, DB: 2', { official: 21, probationary: 2 }],
    ['hai mươi mốt chính thức và hai dự bị', { official: 21, probationary: 2 }],
    ['21 chính thức, không có dự bị', { official: 21, probationary: 0 }],
    ['21+2', { official: 21, probationary: 2 }],
    ['23 (21+2)', { total: 23, official: 21, probationary: 2 }],
    ['23 (21 CT + 2 DB)', { total: 23, official: 21, probationary: 2 }],
    ['23 đồng chí, trong đó 21 chính thức, 2 dự bị', { total: 23, official: 21, probationary: 2 }],
    ['23, gồm 21 CT, 2 DB', { total: 23, official: 21, probationary: 2 }],
    ['23 (trong đó 2 dự bị)', { total: 23, probationary: 2 }],
    ['23 đ/c (gồm: 21 CT và 2 DB)', { total: 23, official: 21, probationary: 2 }],
    ['23, trong đó: 2 dự bị', { total: 23, probationary: 2 }],
    ['23 bao gồm 2 dự bị', { total: 23, probationary: 2 }],
    ['tổng 23 trong đó 21 CT 2 DB', { total: 23, official: 21, probationary: 2 }],
    ['23: 21 CT, 2 DB', { total: 23, official: 21, probationary: 2 }],
    ['21+2=23', { total: 23, official: 21, probationary: 2 }],
    ['CT 21 + DB 2 = 23', { official: 21, probationary: 2, total: 23 }],
    ['23 (2 DB)', { total: 23, probationary: 2 }],
    ['23/25 đ/c', { attended: 23, total: 25 }],
    ['3/11', { attended: 3, total: 11 }],
    ['dự 22 vắng 1', { attended: 22, absent: 1 }],
    ['22 dự, 1 vắng', { attended: 22, absent: 1 }],
    ['22/23, vắng 1', { attended: 22, total: 23, absent: 1 }],
    ['vắng 2', { absent: 2 }],
    ['không ai vắng', { absent: 0 }],
    ['1 miễn sinh hoạt', { exempt: 1 }],
  ])('%j', (text, values) => {
    expect(count(text)).toEqual({ kind: 'values', values })
  })

  it.each(['23 (21+3)', '21+2=24', '25/23', '22/23, vắng 2', '23 (22 CT, 2 DB)'])(
    '%j does not add up',
    (text) => {
      expect(count(text)).toEqual({ kind: 'unclear', why: 'number:ambiguous' })
    },
  )

  it.each(['22 (vắng 1)', '23 người 2 vắng', '21 CT 22 CT', '3/11/2026', '25 dự 23', '21 CT 2'])(
    '%j leaves a number over',
    (text) => {
      expect(count(text)).toEqual({ kind: 'unclear', why: 'number:several' })
    },
  )

  it.each(['đủ cả', 'đủ 100%', 'có mặt đầy đủ', 'du ca', 'dạ đủ ạ', 'dự họp đầy đủ', 'không thiếu ai'])(
    '%j is everybody',
    (text) => {
      expect(count(text)).toEqual({ kind: 'all' })
    },
  )

  it('an unmarked "du" may be "đủ" or "dự"', () => {
    expect(count('du').kind).toBe('unclear')
  })
})

describe('an answer taken back', () => {
  it.each([
    'nhầm, 24',
    'nham 24',
    'à nhầm 24',
    'lộn 24 mới đúng',
    'sửa lại 24',
    '24 mới đúng',
    'sai rồi, 24 ạ',
  ])('%j is now 24', (text) => {
    expect(count(text)).toEqual({ kind: 'correct', value: 24 })
    expect(read(text, 'yesno', november)).toEqual({ kind: 'correct', value: 24 })
  })

  it('by nothing else is only a no', () => {
    expect(read('nhầm rồi', 'yesno', november)).toEqual({ kind: 'no' })
    expect(read('nhầm, không', 'yesno', november)).toEqual({ kind: 'no' })
    expect(read('nhầm, có', 'yesno', november).kind).toBe('unclear')
  })

  it('by two numbers is not taken', () => {
    expect(count('nhầm 23, 24')).toEqual({ kind: 'unclear', why: 'number:several' })
  })
})
