import { describe, expect, it } from 'vitest'
import { inStyle } from '../../src/i18n/tone-style.ts'

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
