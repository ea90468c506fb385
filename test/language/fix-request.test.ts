import { assert, property, string } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readFixRequest } from '../../src/language/fix-request.ts'

describe('a wish to correct a figure', () => {
  it.each([
    ['sửa dự bị', 'dự bị', null],
    ['sua du bi', 'du bi', null],
    ['Sửa lại dự bị ạ', 'dự bị', null],
    ['cho tôi sửa số dự bị', 'dự bị', null],
    ['/sua dự bị', 'dự bị', null],
    ['/sua@giaoban_bot dự bị 3', 'dự bị', '3'],
    ['sửa dự bị 3', 'dự bị', '3'],
    ['sửa dự bị thành 3', 'dự bị', '3'],
    ['sua du bi thanh 3', 'du bi', '3'],
    ['sửa dự bị: 3', 'dự bị', '3'],
    ['sửa dự bị = 3', 'dự bị', '3'],
    ['sửa dự bị là 3', 'dự bị', '3'],
    ['sửa dự bị ba đồng chí', 'dự bị', 'ba đồng chí'],
    ['sửa đảng viên 25', 'đảng viên', '25'],
    ['sửa đảng viên chính thức hai mươi mốt', 'đảng viên chính thức', 'hai mươi mốt'],
    ['sửa kết nạp không', 'kết nạp', 'không'],
    ['sửa chuyên đề thành có', 'chuyên đề', 'có'],
    ['sửa ngày họp 5/10', 'ngày họp', '5/10'],
    ['sửa ngày họp mùng 5', 'ngày họp', 'mùng 5'],
    ['sửa ngày họp thành 05/10/2026', 'ngày họp', '05/10/2026'],
    ['sửa họp thường kỳ chưa họp', 'họp thường kỳ', 'chưa họp'],
    ['sửa Kiểm tra, giám sát 2', 'Kiểm tra, giám sát', '2'],
    ['sửa vắng không lý do', 'vắng không lý do', null],
    ['sửa vắng không lý do 1', 'vắng không lý do', '1'],
    ['sửa chuyển đến là dự bị', 'chuyển đến là dự bị', null],
    ['sửa chuyển đến là dự bị 1', 'chuyển đến là dự bị', '1'],
    ['sửa dự bị quá 12 tháng chưa xét', 'dự bị quá 12 tháng chưa xét', null],
    ['sửa dự bị quá 12 tháng chưa xét 1', 'dự bị quá 12 tháng chưa xét', '1'],
    ['sửa tâm tư, kiến nghị: bà con mong có nước sạch', 'tâm tư, kiến nghị', 'bà con mong có nước sạch'],
  ])('%j', (text, what, value) => {
    expect(readFixRequest(text)).toEqual({ what, value })
    expect(readFixRequest(text.normalize('NFD'))).toEqual({ what, value })
  })

  it.each([
    ['sửa 3 = 25', 3, '25'],
    ['sửa 3: 25', 3, '25'],
    ['sửa 3 thành 25', 3, '25'],
    ['sửa câu 3', 3, null],
    ['sua cau 3', 3, null],
    ['sửa câu số 3', 3, null],
    ['sửa câu ba', 3, null],
    ['sửa câu 3 thành 25', 3, '25'],
    ['sửa câu 3 = hai mươi lăm', 3, 'hai mươi lăm'],
    ['sửa câu 12 25 đồng chí', 12, '25 đồng chí'],
    ['/sua câu 3', 3, null],
    ['sửa câu 3 thành không có', 3, 'không có'],
  ])('%j is question %d', (text, number, value) => {
    expect(readFixRequest(text)).toEqual({ number, value })
  })

  it.each([
    'sửa',
    '/sua',
    'sửa ạ',
    'sửa báo cáo',
    'sửa số liệu tháng 10',
    'sửa tháng 10',
    'dự bị 3',
    '/sualai 3',
    'sửa 3 4',
    'sửa 2-3',
    'sửa thành 3',
    'sửa = 3',
    'nhầm, 24',
    'kính sửa',
    '',
  ])('%j is none', (text) => {
    expect(readFixRequest(text)).toBeUndefined()
  })

  it('gives back words that stand in the text', () => {
    assert(
      property(string({ unit: 'grapheme', maxLength: 30 }), (tail) => {
        const text = `sửa ${tail}`.normalize('NFC')
        const request = readFixRequest(text)
        const words =
          request === undefined ? [] : ['what' in request ? request.what : '', request.value ?? '']
        for (const said of words) expect(text).toContain(said)
      }),
    )
  })
})
