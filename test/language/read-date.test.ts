import { describe, expect, it } from 'vitest'
import { read } from '../../src/language/read.ts'

const november = { month: '2026-11', today: '2026-11-23' }
const date = (text: string, context = november) => read(text, 'date', context)

describe('the day of a meeting', () => {
  it.each([
    '3/11',
    '3-11',
    '3.11',
    '03-11-2026',
    '03 - 11 - 2026',
    '03/11/26',
    '3.11.26',
    '2026-11-03',
    'ngày 3',
    '3',
    'ngày 3 tháng 11',
    'ngày 3 tháng 11 năm 2026',
    'mùng 3',
    'mồng 3',
    'mung 3',
    'mùng 3/11',
    'chi bộ ta họp ngày 3',
    'mung ba',
    'mùng ba tháng mười một',
    'tối 3/11',
    'dạ chi bộ họp tối mùng 3 ạ',
    '19h30 ngày 3/11',
    'thứ ba, 3/11',
    'T3 3/11',
    'ngày 3 tháng này',
    '３／１１',
    'nhầm, 3/11',
  ])('%j is 3 November', (text) => {
    expect(date(text)).toEqual({ kind: 'date', date: '2026-11-03', confirm: false })
    expect(date(text.normalize('NFD'))).toEqual({ kind: 'date', date: '2026-11-03', confirm: false })
  })

  it.each([
    ['hôm qua', '2026-11-22'],
    ['hom qua', '2026-11-22'],
    ['tối qua', '2026-11-22'],
    ['hôm nay', '2026-11-23'],
    ['hôm kia', '2026-11-21'],
    ['thứ bảy tuần trước', '2026-11-21'],
    ['thu bay tuan truoc', '2026-11-21'],
    ['chủ nhật vừa rồi', '2026-11-22'],
    ['thứ hai tuần này', '2026-11-23'],
  ])('%j is %s, to be confirmed', (text, expected) => {
    expect(date(text)).toEqual({ kind: 'date', date: expected, confirm: true })
  })

  it.each([
    ['31/11', 'date:impossible'],
    ['3/13', 'date:impossible'],
    ['32', 'date:impossible'],
    ['11/3', 'date:other_month'],
    ['3/11/2025', 'date:other_month'],
    ['ngày 3 tháng trước', 'date:other_month'],
    ['mùng 3 âm', 'date:lunar'],
    ['mùng 3 tháng 11 âm lịch', 'date:lunar'],
    ['rằm', 'date:lunar'],
    ['3/11 và 4/11', 'date:ambiguous'],
    ['3-4/11', 'date:ambiguous'],
    ['3 - 11', 'date:ambiguous'],
    ['3/11, 4/11', 'date:ambiguous'],
    ['thứ bảy', 'date:ambiguous'],
    ['thứ tư 3/11', 'date:ambiguous'],
    ['hôm qua 3/11', 'date:ambiguous'],
    ['khoảng ngày 3', 'date:ambiguous'],
    ['ngay sau', 'date:ambiguous'],
    ['3 tuần trước', 'date:ambiguous'],
    ['hai tuần trước', 'date:ambiguous'],
    ['2 tuần rồi', 'date:ambiguous'],
    ['3 tháng này', 'date:ambiguous'],
    ['ba thang nay', 'date:ambiguous'],
    ['tháng 11', 'date:ambiguous'],
    ['3 đồng chí', 'answer:not_expected'],
    ['không nhớ', 'answer:unexplained'],
  ])('%j is asked again: %s', (text, why) => {
    expect(date(text)).toEqual({ kind: 'unclear', why })
  })

  it('after today but in the month is still a day', () => {
    expect(date('30/11')).toEqual({ kind: 'date', date: '2026-11-30', confirm: false })
  })

  it('in January, about December, is of the year before', () => {
    const december = { month: '2026-12', today: '2027-01-02' }
    expect(date('3/12', december)).toEqual({ kind: 'date', date: '2026-12-03', confirm: false })
    expect(date('hôm qua', december)).toEqual({ kind: 'unclear', why: 'date:other_month' })
  })
})
