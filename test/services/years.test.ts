import { describe, expect, test } from 'vitest'
import { instantOf } from '../../src/domain/day.ts'
import type { Period } from '../../src/domain/period.ts'
import type { PictureOf } from '../../src/domain/picture.ts'
import { pictureText } from '../../src/i18n/picture-text.ts'
import { vietnamese } from '../../src/resources.ts'
import { makePictures } from '../../src/services/pictures.ts'
import { loadYears } from '../../src/services/years.ts'
import { figures } from './month-fakes.ts'
import { makeWorld, stored } from './month-world.ts'

const NOW = instantOf('2020-11-08', '09:00')
const october = '2020-10'
const all = { only: null, whole: false }

/** Three branches; of each year those that reported its last month, with their members. */
function commune(years: Readonly<Record<Period, readonly number[]>>, opening: Period | null = null) {
  const made = makeWorld()
  made.world.branches = made.world.branches.slice(0, 3)
  made.world.openings =
    opening === null
      ? []
      : made.world.branches.map(({ id }) => ({ branchId: id, period: opening, official: 8, probationary: 1 }))
  made.world.months = Object.entries(years).flatMap(([period, members]) =>
    members.map((official, index) =>
      stored(index + 1, period, figures({ member_official: official, member_probationary: 1 })),
    ),
  )
  return made
}

async function growthIn(
  made: ReturnType<typeof makeWorld>,
  reader: { only: number[] | null; whole: boolean },
) {
  const pictures = await makePictures(made)(7, october, NOW, reader)
  return pictures.find((picture): picture is PictureOf<'growth'> => picture.kind === 'growth')
}

const membersOf = (growth: PictureOf<'growth'> | undefined) =>
  growth?.points.map(({ period, official, reported, expected }) => [
    period,
    official,
    `${reported}/${expected}`,
  ])

const decade = {
  '2016-12': [10, 10, 10],
  '2017-11': [77, 77, 77],
  '2018-12': [11, 10],
  '2019-12': [11, 11, 12],
  '2020-09': [77, 77, 77],
  '2020-10': [12, 11, 12],
}

describe('the members over the years', () => {
  test('are those of each December and of the month asked about; another month never stands for them', async () => {
    const growth = await growthIn(commune(decade), all)
    expect(growth?.by).toBe('year')
    expect(membersOf(growth)).toEqual([
      ['2016-12', 30, '3/3'],
      ['2017-12', null, '0/3'],
      ['2018-12', 21, '2/3'],
      ['2019-12', 34, '3/3'],
      ['2020-10', 35, '3/3'],
    ])
  })

  test('are told in words with their difference, what is a part and what is missing', async () => {
    const growth = await growthIn(commune(decade), all)
    expect(growth && pictureText(growth, vietnamese())).toEqual([
      'Đảng viên qua các năm · Đảng ủy xã Si Ma Cai',
      'Tháng 12/2016: 33 đảng viên (30 chính thức, 3 dự bị) · tính trên 3/3 chi bộ.',
      'Tháng 10/2020: 38 đảng viên (35 chính thức, 3 dự bị) · tính trên 3/3 chi bộ.',
      'Từ tháng 12/2016 đến tháng 10/2020: tăng 5 đảng viên.',
      'Tính một phần: tháng 12/2018 (2/3 chi bộ).',
      'Chưa có số liệu: tháng 12/2017.',
    ])
  })

  test('are those of the followed branches alone for an officer', async () => {
    const growth = await growthIn(commune(decade), { only: [3], whole: false })
    expect(membersOf(growth)).toEqual([
      ['2016-12', 10, '1/1'],
      ['2017-12', null, '0/1'],
      ['2018-12', null, '0/1'],
      ['2019-12', 12, '1/1'],
      ['2020-10', 12, '1/1'],
    ])
  })

  test('begin with the stock that the office gave for the end of a year', async () => {
    const growth = await growthIn(commune({ '2019-12': [8, 9, 9], '2020-10': [9, 9, 9] }, '2018-12'), all)
    expect(membersOf(growth)).toEqual([
      ['2018-12', 24, '3/3'],
      ['2019-12', 26, '3/3'],
      ['2020-10', 27, '3/3'],
    ])
  })

  test('are the twelve months as long as there are figures of one year or two', async () => {
    expect(await growthIn(commune({ '2019-12': [9, 9, 9], '2020-10': [9, 9] }), all)).toMatchObject({
      by: 'month',
    })
    const growth = await growthIn(commune({ '2020-09': [9, 9, 9], '2020-10': [9, 9] }), all)
    expect(growth).toMatchObject({ by: 'month' })
    expect(membersOf(growth)?.slice(-3)).toEqual([
      ['2020-08', null, '0/3'],
      ['2020-09', 27, '3/3'],
      ['2020-10', 18, '2/3'],
    ])
  })

  test('take two figures of eleven months, and no other', async () => {
    const made = commune(decade)
    const asked: unknown[] = []
    const months: typeof made.statistics.months = async (_, periods) => {
      asked.push(periods)
      return made.statistics.months(7, periods)
    }
    await loadYears({ ...made, statistics: { months } }, 7, october, null)
    expect(asked).toEqual([[...Array.from({ length: 10 }, (_, year) => `${2010 + year}-12`), october]])
  })
})
