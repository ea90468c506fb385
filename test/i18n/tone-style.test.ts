import { describe, expect, it } from 'vitest'
import { inStyle, translateIn, valueIn } from '../../src/i18n/tone-style.ts'
import { t } from './locale.ts'

describe('the tone marks', () => {
  it('stand as the house writes them unless a setting says otherwise', () => {
    expect(inStyle('Đảng ủy xã', 'new')).toBe('Đảng ủy xã')
  })

  it.each([
    ['Đảng ủy xã', 'Đảng uỷ xã'],
    ['ĐẢNG ỦY', 'ĐẢNG UỶ'],
    ['Ủy ban', 'Uỷ ban'],
    ['hòa, khỏe, thủy', 'hoà, khoẻ, thuỷ'],
    ['hoàn thành, quý, xóa tên', 'hoàn thành, quý, xoá tên'],
  ])('of %s are those of %s in the old style', (now, before) => {
    expect(inStyle(now, 'old')).toBe(before)
  })
})

describe('a document in the old style', () => {
  it('has its sentences and whatever is filled into them so, and its codes as they are', () => {
    const month = { name: 'Đảng ủy xã Hòa An', figures: new Map([['to_hoa', ['xóa tên', 3, null]]]) }
    expect(valueIn(month, 'old')).toEqual({
      name: 'Đảng uỷ xã Hoà An',
      figures: new Map([['to_hoa', ['xoá tên', 3, null]]]),
    })
    expect(valueIn(month, 'new')).toBe(month)
    expect(translateIn(t, 'old')('role.leader')).toBe('Lãnh đạo Đảng uỷ')
    expect(translateIn(t, 'new')('role.leader')).toBe('Lãnh đạo Đảng ủy')
  })
})
