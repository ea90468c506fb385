import { describe, expect, it } from 'vitest'
import { readCommand, readMonth } from '../../src/language/command.ts'
import { isBack } from '../../src/language/moves.ts'

describe('a command', () => {
  it.each([
    ['/baocao', 'baocao', ''],
    ['/baocao@giaoban_bot 10/2026', 'baocao', '10/2026'],
    ['/START K7aB', 'start', 'K7aB'],
    [' /sua dự bị ', 'sua', 'dự bị'],
    ['báo cáo', 'baocao', ''],
    ['Bao cao', 'baocao', ''],
    ['nộp báo cáo tháng 10', 'baocao', 'tháng 10'],
    ['báo cáo T10', 'baocao', 'T10'],
    ['báo cáo 10/2026', 'baocao', '10/2026'],
    ['báo cáo ạ', 'baocao', ''],
    ['báo cáo.', 'baocao', ''],
    ['sửa', 'sua', ''],
    ['sua du bi', 'sua', 'du bi'],
    ['Sửa đảng viên Dự bị', 'sua', 'đảng viên Dự bị'],
    ['trạng thái', 'trangthai', ''],
    ['trang thai', 'trangthai', ''],
    ['trangthai', 'trangthai', ''],
    ['tiến độ tháng này', 'tiendo', 'tháng này'],
    ['thống kê', 'thongke', ''],
    ['tóm tắt tháng mười', 'tomtat', 'tháng mười'],
    ['biểu đồ', 'bieudo', ''],
    ['xuất', 'xuat', ''],
    ['nhắc', 'nhac', ''],
    ['duyệt', 'duyet', ''],
    ['moi', 'moi', ''],
    ['chỉ thị', 'chithi', ''],
    ['lịch', 'lich', ''],
    ['giúp', 'trogiup', ''],
    ['trợ giúp', 'trogiup', ''],
    ['huỷ', 'huy', ''],
    ['riêng tư', 'riengtu', ''],
  ])('%j is /%s %j', (text, name, rest) => {
    expect(readCommand(text)).toEqual({ name, rest })
    expect(readCommand(text.normalize('NFD'))).toEqual({ name, rest })
  })

  it.each([
    '/khongco',
    '/',
    'báo',
    'báo cáo 23 đồng chí',
    'báo cáo đồng chí: 23',
    'lịch họp chi bộ',
    'duyệt binh',
    'mời đồng chí',
    '23',
    '',
    'chỉ thị 5',
    'hủy bỏ quyết định',
    '/start-me',
    'sữa',
    '../etc',
  ])('%j is none', (text) => {
    expect(readCommand(text)).toBeUndefined()
  })
})

describe('a month', () => {
  it.each([
    ['10/2026', '2026-10'],
    ['1/2027', '2027-01'],
    ['2026-10', '2026-10'],
    ['tháng 10', '2026-10'],
    ['thang 10', '2026-10'],
    ['T10', '2026-10'],
    ['t10/2025', '2025-10'],
    ['tháng mười', '2026-10'],
    ['tháng mười một', '2026-11'],
    ['tháng mười hai', '2025-12'],
    ['tháng 12', '2025-12'],
    ['tháng tư', '2026-04'],
    ['tháng 10 năm 2025', '2025-10'],
    ['tháng 10 năm ngoái', '2025-10'],
    ['tháng 12 năm nay', '2026-12'],
    ['tháng 10/2026', '2026-10'],
    ['tháng này', '2026-11'],
    ['tháng trước', '2026-10'],
    ['thang truoc', '2026-10'],
    ['tháng sáu', '2026-06'],
  ])('%j is %s', (text, expected) => {
    expect(readMonth(text, '2026-11-23')).toBe(expected)
    expect(readMonth(text.normalize('NFD'), '2026-11-23')).toBe(expected)
  })

  it.each(['13/2026', 'tháng 13', 'tháng 0', 'tháng', 'thang sau', 'tháng sau', '10', '3/11', 'dự bị', ''])(
    '%j is none',
    (text) => {
      expect(readMonth(text, '2026-11-23')).toBeUndefined()
    },
  )

  it('before January comes December of the year before', () => {
    expect(readMonth('tháng trước', '2027-01-02')).toBe('2026-12')
    expect(readMonth('tháng 12', '2027-01-02')).toBe('2026-12')
  })
})

describe('the question before', () => {
  it.each(['quay lại', 'quay lai', 'lùi', 'câu trước', 'dạ quay lại câu trước ạ', 'lui lai'])(
    '%j',
    (text) => {
      expect(isBack(text)).toBe(true)
    },
  )

  it.each(['tháng trước', 'như tháng trước', 'lùi 2', '', 'quay'])('not %j', (text) => {
    expect(isBack(text)).toBe(false)
  })
})
