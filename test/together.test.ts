import { expect, test } from 'vitest'
import { together } from '../src/together.ts'

function counting() {
  const asked: (readonly number[])[] = []
  const ask = together(async (numbers: readonly number[]) => {
    asked.push(numbers)
    if (numbers.includes(0)) throw new Error('nothing is known of 0')
    return numbers.map((number) => number * 2)
  })
  return { asked, ask }
}

test('what is asked at the same moment is one question, and everybody has their own answer', async () => {
  const { asked, ask } = counting()
  expect(await Promise.all([3, 1, 3].map(ask))).toEqual([6, 2, 6])
  expect(asked).toEqual([[3, 1, 3]])
})

test('what is asked later is asked anew', async () => {
  const { asked, ask } = counting()
  await ask(1)
  await ask(1)
  expect(asked).toEqual([[1], [1]])
})

test('trouble with one of them is told to all who asked with it, and to nobody else', async () => {
  const { ask } = counting()
  const said = await Promise.allSettled([1, 0].map(ask))
  expect(said.map(({ status }) => status)).toEqual(['rejected', 'rejected'])
  expect(await ask(1)).toBe(2)
})
