import { describe, expect, test } from 'vitest'
import { instantOf } from '../../src/domain/day.ts'
import { makeMonthToShow } from '../../src/services/month-to-show.ts'
import { makeBranchYears, makePictures } from '../../src/services/pictures.ts'
import { indicatorOf } from '../../src/domain/form-index.ts'
import { form as wholeForm } from '../domain/form.ts'
import { figures, form, fourteen } from './month-fakes.ts'
import { makeWorld, stored } from './month-world.ts'

const NOW = instantOf('2017-10-08', '09:00')
/** September of the fourteen branches, as August was; in the first somebody was expelled. */
function september() {
  const made = makeWorld()
  made.world.months = fourteen.flatMap(({ branch, september }, index) => [
    stored(branch.id, '2017-08', september),
    stored(branch.id, '2017-09', { ...september, ...figures({ expelled_count: index === 0 ? 1 : 0 }) }),
  ])
  const expelled = indicatorOf(wholeForm, 'expelled_count')
  if (expelled === undefined) throw new Error('There is no such indicator.')
  const indicators = [...form.indicators, expelled]
  const inForce = async () => ({ version: 1, from: '2016-01', form: { ...form, indicators } })
  return { ...made, forms: { ...made.forms, inForce } }
}

const kinds = async (only: readonly number[] | null, whole: boolean) =>
  (await makePictures(september())(7, '2017-09', NOW, { only, whole })).map(({ kind }) => kind)

describe('the pictures of a month', () => {
  test('are four for the office and the leaders: of all branches a number points at nobody', async () => {
    const all = ['board', 'growth', 'movement', 'targets']
    expect(await kinds(null, true)).toEqual(all)
    expect(await kinds(null, false)).toEqual(all)
  })

  test('are of the followed branches alone for an officer, without what is restricted', async () => {
    expect(await kinds([1, 2, 3], false)).toEqual(['board', 'growth'])
    expect(await kinds([2, 3], false)).toEqual(['board', 'growth', 'movement'])
    const [board] = await makePictures(september())(7, '2017-09', NOW, { only: [2, 3], whole: false })
    expect(board).toMatchObject({
      rows: [{ name: fourteen[1]?.branch.name }, { name: fourteen[2]?.branch.name }],
    })
  })

  test('of one branch are its own months', async () => {
    const years = await makeBranchYears(september())(7, '2017-09', NOW)
    expect(years).toHaveLength(14)
    expect(years[0]).toMatchObject({ branchId: 1, expected: true, reported: true })
    expect(years[0]?.picture.points.at(-1)).toMatchObject({ period: '2017-09', filing: 'onTime' })
  })
})

describe('the month that is meant where none is named', () => {
  test('is the last one that is due and has reports', async () => {
    expect(await monthAt(september(), '2017-10-04')).toBe('2017-09')
    expect(await monthAt(september(), '2017-10-02')).toBe('2017-08')
    expect(await monthAt(september(), '2017-12-20')).toBe('2017-09')
  })

  test('is the one being gathered where nobody has reported, or not one of those branches', async () => {
    expect(await monthAt(makeWorld(), '2017-10-04')).toBe('2017-09')
    expect(await monthAt(september(), '2017-11-01', [99])).toBe('2017-10')
  })
})

function monthAt(made: ReturnType<typeof makeWorld>, day: string, only: readonly number[] | null = null) {
  return makeMonthToShow(made)(7, only, instantOf(day, '09:00'))
}
