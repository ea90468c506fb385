import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { hasStocks, movementCodes, workOutStocks } from '../../src/domain/stocks.ts'
import { anyMonth } from './any-month.ts'
import { figures, form, monthBefore, noMovement, pending, type Values } from './form.ts'

const workedOut = (movements: Values, before: Values = monthBefore) =>
  workOutStocks(form, figures({ ...noMovement, ...movements }), figures(before))

describe('the stocks of members', () => {
  it('stay as they were where nothing moved', () => {
    expect(workedOut({})).toEqual({ total: 23, official: 21, probationary: 2, exempt: 1 })
  })

  it.each([
    ['an admission adds a probationary member', { admitted_count: 1 }, 21, 3],
    ['who becomes official moves over', { converted_count: 2 }, 23, 0],
    ['who comes is official', { transferred_in_count: 3 }, 24, 2],
    ['or probationary', { transferred_in_count: 3, transferred_in_probationary_count: 1 }, 23, 3],
    ['a restored member is official', { restored_count: 1 }, 22, 2],
    ['who leaves is official', { transferred_out_count: 2 }, 19, 2],
    ['or probationary', { transferred_out_count: 2, decrease_probationary_count: 1 }, 20, 1],
    [
      'death, striking off, expulsion and resignation each take one away',
      { deceased_count: 1, struck_off_count: 1, expelled_count: 1, resigned_count: 1 },
      17,
      2,
    ],
    [
      'all of it in one month',
      { admitted_count: 2, converted_count: 1, transferred_in_count: 1, deceased_count: 1 },
      22,
      3,
    ],
  ])('%s', (_, movements, official, probationary) => {
    expect(workedOut(movements)).toEqual({
      total: official + probationary,
      official,
      probationary,
      exempt: 1,
    })
  })

  it('are those of Nàng Cảng: 8 official and 2 probationary, one made official', () => {
    const before = { member_official: 8, member_probationary: 2 }
    expect(workedOut({ converted_count: 1 }, before)).toEqual({
      total: 10,
      official: 9,
      probationary: 1,
      exempt: undefined,
    })
  })

  it.each(movementCodes)('are unknown while %s is open or pending', (code) => {
    const { [code]: _, ...rest } = noMovement
    expect(workOutStocks(form, figures(rest), figures(monthBefore))).toBeUndefined()
    expect(workedOut({ [code]: pending })).toBeUndefined()
  })

  it('are unknown where there is no month before, or it does not say them', () => {
    expect(workOutStocks(form, figures(noMovement), null)).toBeUndefined()
    expect(workedOut({}, { member_official: 21 })).toBeUndefined()
    expect(workedOut({}, { member_official: 21, member_probationary: pending })).toBeUndefined()
  })

  it('can be worked out only from a month before that says both', () => {
    expect(hasStocks(figures({ member_official: 21, member_probationary: 0 }))).toBe(true)
    expect(hasStocks(figures({ member_total: 23 }))).toBe(false)
    expect(hasStocks(figures({ member_official: 21, member_probationary: pending }))).toBe(false)
    expect(hasStocks(null)).toBe(false)
  })

  it('grow by who came and shrink by who left, whatever else happened', () => {
    fc.assert(
      fc.property(anyMonth, ({ before, movements }) => {
        const sum = (...codes: string[]): number =>
          codes.reduce((total, code) => total + Number(movements[code]), 0)
        const came = sum('admitted_count', 'transferred_in_count', 'restored_count')
        const left = sum(
          'transferred_out_count',
          'deceased_count',
          'struck_off_count',
          'expelled_count',
          'resigned_count',
        )
        const stocks = workOutStocks(form, figures(movements), figures(before))
        expect(stocks?.total).toBe(Number(before.member_total) + came - left)
        expect(stocks?.total).toBe((stocks?.official ?? NaN) + (stocks?.probationary ?? NaN))
      }),
    )
  })
})
