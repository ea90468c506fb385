import { describe, expect, it } from 'vitest'
import { inTwoLines, textWidth, wrapped } from '../../src/documents/picture/lines.ts'

const school = 'Trường Phổ thông Dân tộc bán trú Tiểu học và Trung học cơ sở số 3'

describe('lines of a picture', () => {
  it('are as wide with marks as without', () => {
    expect(textWidth('chưa có', 22)).toBe(textWidth('chua co', 22))
  })

  it('break between words, and no "·" hangs at the break', () => {
    const lines = wrapped(
      'Đảng ủy xã Bản Liền · trang 1/2',
      26,
      textWidth('Đảng ủy xã Bản Liền', 26) + 20,
    ).split('\n')
    expect(lines).toEqual(['Đảng ủy xã Bản Liền', 'trang 1/2'])
    expect(
      wrapped(school, 22, 330)
        .split('\n')
        .every((line) => textWidth(line, 22) <= 330),
    ).toBe(true)
  })

  it('of a long name keep the beginning and the end', () => {
    const [first, second, ...more] = inTwoLines(school, 22, 330).split('\n')
    expect(more).toEqual([])
    expect(school.startsWith(first ?? '?')).toBe(true)
    expect(second).toMatch(/^… .*số 3$/)
    expect(inTwoLines('Phố Mới', 22, 330)).toBe('Phố Mới')
  })
})
