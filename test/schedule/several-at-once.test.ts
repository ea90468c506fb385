import { describe, expect, it } from 'vitest'
import { severalAtOnce } from '../../src/schedule/several-at-once.ts'

describe('several at once', () => {
  it('does the work of each item once, never of more at a time, and keeps their order', async () => {
    let [running, most] = [0, 0]
    const done: number[] = []
    const doubled = await severalAtOnce([1, 2, 3, 4, 5, 6, 7], 3, async (item) => {
      running += 1
      most = Math.max(most, running)
      // The later ones end first.
      for (let turn = 0; turn < 10 - item; turn += 1) await Promise.resolve()
      running -= 1
      done.push(item)
      return item * 2
    })
    expect(doubled).toEqual([2, 4, 6, 8, 10, 12, 14])
    expect(done.toSorted((one, other) => one - other)).toEqual([1, 2, 3, 4, 5, 6, 7])
    expect(done).not.toEqual([1, 2, 3, 4, 5, 6, 7])
    expect(most).toBe(3)
  })

  it('has nothing to do for nobody', async () => {
    expect(await severalAtOnce([], 3, () => Promise.reject(new Error('of nothing')))).toEqual([])
  })

  it('rejects with the first failure', async () => {
    const work = severalAtOnce([1, 2, 3], 2, (item) =>
      item === 2 ? Promise.reject(new Error('the second')) : Promise.resolve(item),
    )
    await expect(work).rejects.toThrow('the second')
  })
})
