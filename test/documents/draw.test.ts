import { describe, expect, it } from 'vitest'
import { drawPicture, svgOfPicture } from '../../src/documents/picture/draw.ts'
import { pictureText } from '../../src/i18n/picture-text.ts'
import { vietnamese } from '../../src/resources.ts'
import { overYears, pictures } from './pictures.ts'

const t = vietnamese()
const wide = 1080

const named = [
  ...pictures.map((picture) => [picture.kind, picture] as const),
  ['growth over years', overYears] as const,
]

describe.each(named)('the picture %s', (_, picture) => {
  it('is a PNG of the width of all, with ink on it', async () => {
    const png = Buffer.from(await drawPicture(picture, t))
    expect(png.subarray(1, 4).toString()).toBe('PNG')
    expect(png.readUInt32BE(16)).toBe(wide)
    // A picture whose font was not found has lines, but no letters: it is a third of this.
    expect(png.length).toBeGreaterThan(20_000)
  })

  it('says that its figures are for trying', () => {
    expect(svgOfPicture(picture, t)).toContain('Số liệu minh họa.')
    expect(pictureText(picture, t)[0]).toBe('Số liệu minh họa.')
    expect(svgOfPicture({ ...picture, demo: false }, t)).not.toContain('minh họa')
  })

  it('is told in words that fit a caption', () => {
    expect(pictureText(picture, t).join('\n').length).toBeLessThan(1_024)
    expect(pictureText(picture, t).join('\n')).toMatchSnapshot()
  })
})

it('a picture draws its figures, not other ones', () => {
  const svg = pictures.map((picture) => svgOfPicture(picture, t)).join('\n')
  for (const words of ['164', '165', '+2', '−1', '5/9 = 55,6%', 'mục tiêu 65% (cần 6)', '90%', 'Gia Khâu I'])
    expect(svg).toContain(words)
})

it('a year tells its month where that is not the last, its branches where some are missing, and a gap', () => {
  const svg = svgOfPicture(overYears, t)
  for (const words of ['(T9)', '13/14', '12/14', 'chưa có', 'cột nhạt: tính một phần'])
    expect(svg).toContain(words)
  expect(svg).not.toContain('0/14')
})
