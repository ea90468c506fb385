import { describe, expect, it } from 'vitest'
import { drawPicture, svgOfPicture } from '../../src/documents/picture/draw.ts'
import { pictureText } from '../../src/i18n/picture-text.ts'
import type { Picture } from '../../src/domain/picture.ts'
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
  for (const words of [
    '164',
    '165',
    '+2',
    '−1',
    '5/9 = 55,6%',
    'mục tiêu 65%: cần thêm 1',
    '90%',
    'Gia Khâu I',
  ])
    expect(svg).toContain(words)
})

it('a year tells its month where that is not the last, its branches where some are missing, and a gap', () => {
  const svg = svgOfPicture(overYears, t)
  for (const words of ['(T9)', '13/14', '12/14', 'chưa có', 'Cột nhạt: tính một phần'])
    expect(svg).toContain(words)
  expect(svg).not.toContain('0/14')
})

it('months along an axis tell their year once, and those of which nothing is known say so', () => {
  const growth = pictures.find((picture) => picture.kind === 'growth')
  if (growth?.kind !== 'growth') throw new Error('There is no such picture.')
  const [first, ...rest] = growth.points
  if (first === undefined) throw new Error('It has no months.')
  const unknown = { ...first, official: null, probationary: null, reported: 0 }
  const said = wordsIn({ ...growth, points: [unknown, ...rest] })
  expect(said).toEqual(expect.arrayContaining(['T10', 'T9', 'chưa', 'có']))
  expect(said.filter((word) => /^20\d\d$/.test(word))).toEqual(['2016', '2017'])
})

it('a goal says how many are still wanted, and by when', () => {
  const targets = pictures.find((picture) => picture.kind === 'targets')
  if (targets?.kind !== 'targets') throw new Error('There is no such picture.')
  const [target] = targets.targets
  if (target === undefined) throw new Error('It has no target.')
  const by = { ...targets, targets: [{ ...target, by: '2018-12' }] }
  expect(svgOfPicture(by, t)).toContain('mục tiêu 65%: cần thêm 1, đến 12/2018')
  expect(pictureText(by, t).join(' ')).toContain('Cần thêm 1 chi bộ, đến hết tháng 12/2018.')
  const reached = { ...targets, targets: [{ ...target, numerator: 6, percent: 66.7 }] }
  expect(svgOfPicture(reached, t)).toContain('mục tiêu 65%: đã đạt')
})

it('the caption of a board names who is missing in its last month, as far as there is room', () => {
  const [board] = pictures
  if (board?.kind !== 'board') throw new Error('There is no board.')
  const rows = Array.from({ length: 30 }, (_, index) => ({
    name: `Trường Phổ thông Dân tộc bán trú Tiểu học và Trung học cơ sở số ${index}`,
    cells: board.periods.map(() => 'missing' as const),
  }))
  const words = pictureText({ ...board, rows }, t).join('\n')
  expect(words).toMatch(/Tháng 9\/2017 chưa nộp: Trường .* số 0, .* và \d+ chi bộ khác\./)
  expect(words.length).toBeLessThan(1_024)
  const said = wordsIn({ ...board, rows })
  for (const { name } of rows) expect(said.some((line) => name.endsWith(line.replace(/^… /, '')))).toBe(true)
})

it('a picture of a part of the branches says so, in itself and in its caption', () => {
  for (const picture of pictures.filter(({ kind }) => kind !== 'branch' && kind !== 'targets')) {
    expect(wordsIn({ ...picture, part: true })).toContain('Các chi bộ đồng chí phụ trách')
    expect(pictureText({ ...picture, part: true }, t).join(' ')).toContain('Các chi bộ đồng chí phụ trách')
    expect(wordsIn(picture)).not.toContain('Các chi bộ đồng chí phụ trách')
  }
})

function wordsIn(picture: Picture): string[] {
  return [...svgOfPicture(picture, t).matchAll(/<(?:text|tspan)[^>]*>([^<]+)</g)].map(
    ([, words = '']) => words,
  )
}
