import { describe, expect, it } from 'vitest'
import { readLastDay, readOfficeWords } from '../../src/language/office-words.ts'

const today = '2026-10-30'

describe('what is said about an office', () => {
  it.each(['thôi nhiệm vụ', 'tôi xin thôi', 'nghỉ việc này', 'Xin thôi phần việc này ạ', 'toi xin thoi'])(
    '"%s" leaves it',
    (words) => {
      expect(readOfficeWords(words, today)).toEqual({ kind: 'leave' })
    },
  )

  it.each([
    ['tạm nghỉ đến 15/11', '2026-11-15'],
    ['tôi đi học đến hết tháng', '2026-10-31'],
    ['toi di hoc den het thang', '2026-10-31'],
    ['dạ tôi xin tạm nghỉ đến hết ngày 5/1 ạ', '2027-01-05'],
    ['nghỉ phép đến hết tháng sau', '2026-11-30'],
    ['đi công tác 3 ngày', '2026-11-02'],
    ['tạm nghỉ', null],
    ['tạm nghỉ đến khi khỏi', null],
    ['tạm nghỉ đến 15/10/2026', null],
  ])('"%s" pauses it', (words, day) => {
    expect(readOfficeWords(words, today)).toEqual({ kind: 'pause', day })
  })

  it.each(['tôi đã trở lại', 'toi da tro lai', 'Tôi đã quay lại rồi ạ'])(
    '"%s" takes it up again',
    (words) => {
      expect(readOfficeWords(words, today)).toEqual({ kind: 'back' })
    },
  )

  it.each(['danh sách phần việc', 'ai đang giữ', 'ai dang giu phan viec'])(
    '"%s" asks who holds what',
    (words) => {
      expect(readOfficeWords(words, today)).toEqual({ kind: 'board' })
    },
  )

  it.each([
    '',
    'không',
    '23',
    'đúng',
    'báo cáo',
    'nghỉ',
    'vắng 2',
    'tôi ốm',
    'như tháng trước',
    'quay lại',
    'thôi',
  ])('"%s" is nothing of that', (words) => {
    expect(readOfficeWords(words, today)).toBeUndefined()
  })
})

describe('the last day of a pause', () => {
  it.each([
    ['15/11', '2026-11-15'],
    ['hết tháng', '2026-10-31'],
    ['cuối tháng 12', '2026-12-31'],
    ['hết tháng 2', '2027-02-28'],
    ['hết tuần', '2026-11-01'],
    ['hết năm', '2026-12-31'],
    ['hai tuần nữa', '2026-11-13'],
    ['ngày 15', '2026-11-15'],
  ])('%s', (words, day) => {
    expect(readLastDay(words, today)).toBe(day)
  })

  it.each(['15/10/2026', '30/2', 'mấy hôm', '1/1/2029', 'rằm', '400 ngày'])('%s is asked again', (words) => {
    expect(readLastDay(words, today)).toBeUndefined()
  })
})
