import { describe, expect, it } from 'vitest'
import { departure } from '../../../src/domain/statistics/unusual.ts'

describe('a figure that departs from the usual', () => {
  it('is further from the middle than three times the usual distance, and by three at least', () => {
    expect(departure(20, [10, 11, 10, 9, 10, 11])).toBe(10)
    expect(departure(12, [10, 11, 10, 9, 10, 11])).toBeUndefined()
    expect(departure(3, [0, 0, 0, 0, 0, 0])).toBe(0)
    expect(departure(2, [0, 0, 0, 0, 0, 0])).toBeUndefined()
  })

  it('is none where fewer than six months are known', () => {
    expect(departure(100, [1, 1, 1, 1, 1])).toBeUndefined()
  })
})
