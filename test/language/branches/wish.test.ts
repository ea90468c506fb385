import { describe, expect, it } from 'vitest'
import { isBranchMenu } from '../../../src/language/branches/menu-words.ts'
import { readBranchWish } from '../../../src/language/branches/wish.ts'

const today = '2026-11-24'
const count = (official: number, probationary: number) => ({ official, probationary, exempt: null })

describe('what is said about branches', () => {
  it.each([
    [
      'Chúng Chải có chi ủy từ tháng 11',
      '2026-11',
      { kind: 'facts', branch: 'Chúng Chải', facts: { hasBranchCommittee: true } },
    ],
    [
      'chung chai khong con chi uy tu thang 12',
      '2026-12',
      { kind: 'facts', branch: 'chung chai', facts: { hasBranchCommittee: false } },
    ],
    [
      'đổi tên Phố Mới thành Phố Mới 1 từ tháng 12/2026',
      '2026-12',
      { kind: 'facts', branch: 'Phố Mới', facts: { name: 'Phố Mới 1' } },
    ],
    [
      'Đổi tên Tân Thanh thành Thanh Bình từ tháng 1',
      '2027-01',
      { kind: 'facts', branch: 'Tân Thanh', facts: { name: 'Thanh Bình' } },
    ],
    [
      'chi bộ Sín Chải họp ngày 5 từ tháng 11',
      '2026-11',
      { kind: 'facts', branch: 'Sín Chải', facts: { meetingDay: 5 } },
    ],
    [
      'Sín Chải do officer-2 phụ trách từ tháng này',
      '2026-11',
      { kind: 'facts', branch: 'Sín Chải', facts: { officer: 'officer-2' } },
    ],
    [
      'sap nhap chi bo sin chai vao chi bo pho moi tu thang 12',
      '2026-12',
      { kind: 'merge', branches: ['sin chai'], into: 'pho moi', makes: false },
    ],
    [
      'từ tháng 12/2026 hợp nhất Trường 3, Trường 4 và Trường 5 thành Trường Liên xã',
      '2026-12',
      { kind: 'merge', branches: ['Trường 3', 'Trường 4', 'Trường 5'], into: 'Trường Liên xã', makes: true },
    ],
    ['giải thể chi bộ Thôn C từ tháng sau', '2026-12', { kind: 'close', branch: 'Thôn C' }],
    [
      'mở chi bộ Bản Ba từ tháng 12, 12 chính thức 2 dự bị',
      '2026-12',
      { kind: 'open', name: 'Bản Ba', branchKind: null, count: count(12, 2) },
    ],
    [
      'mở chi bộ Đồn (loại lực lượng vũ trang, 5 chính thức, 0 dự bị) từ 12/2026',
      '2026-12',
      { kind: 'open', name: 'Đồn', branchKind: 'armed_forces', count: count(5, 0) },
    ],
    [
      'tach pho moi thanh pho moi 1 (10 chinh thuc, 1 du bi) va pho moi 2 (11 chinh thuc, 1 du bi) tu thang 12',
      '2026-12',
      {
        kind: 'split',
        branch: 'pho moi',
        parts: [
          { name: 'pho moi 1', count: count(10, 1) },
          { name: 'pho moi 2', count: count(11, 1) },
        ],
      },
    ],
  ])('%s', (text, from, wish) => {
    expect(readBranchWish(text, today)).toEqual({ from, ...wish })
  })

  it('without a month leaves it to be asked, and so does a "thang sau" that may be June', () => {
    expect(readBranchWish('sáp nhập Sín Chải vào Phố Mới', today)?.from).toBeNull()
    expect(readBranchWish('sap nhap sin chai vao pho moi tu thang sau', today)?.from).toBeNull()
  })

  it.each([
    'Chúng Chải có chi ủy từ tháng mấy?',
    'bao nhiêu chi bộ sáp nhập từ tháng 11',
    'Chúng Chải có chi ủy',
    'như tháng trước',
    '12 chính thức, 2 dự bị',
    'báo cáo tháng 10',
    'tách bạch thu chi',
  ])('%s is none of it', (text) => {
    expect(readBranchWish(text, today)).toBeUndefined()
  })

  it('"sửa chi bộ" asks for the menu; a name does not', () => {
    expect(['chi bộ', 'sua chi bo', 'Các chi bộ ạ'].map(isBranchMenu)).toEqual([true, true, true])
    expect(['chi bộ Phố Mới', 'sửa đảng viên 25'].map(isBranchMenu)).toEqual([false, false])
  })
})
