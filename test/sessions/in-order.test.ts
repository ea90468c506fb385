import { expect, test } from 'vitest'
import { inOrder } from '../../src/sessions/in-order.ts'

/** Work that writes down its beginning, waits until it is let go, and writes down its end. */
function steps() {
  const seen: string[] = []
  const release = new Map<string, () => void>()
  const work = (name: string) => async () => {
    seen.push(`${name} begins`)
    await new Promise<void>((resolve) => {
      release.set(name, resolve)
    })
    seen.push(`${name} ends`)
    return name
  }
  return { seen, work, letGo: (name: string) => release.get(name)?.() }
}

test('one chat is served in order, another one meanwhile', async () => {
  const run = inOrder()
  const { seen, work, letGo } = steps()
  const first = run('a', work('first'))
  const second = run('a', work('second'))
  const elsewhere = run('b', work('elsewhere'))
  await expect.poll(() => seen).toEqual(['first begins', 'elsewhere begins'])
  letGo('elsewhere')
  await elsewhere
  letGo('first')
  expect(await first).toBe('first')
  await expect.poll(() => seen.at(-1)).toBe('second begins')
  letGo('second')
  await second
  expect(seen.slice(2)).toEqual(['elsewhere ends', 'first ends', 'second begins', 'second ends'])
})

test('a turn that fails is told to its caller and holds up nobody', async () => {
  const run = inOrder()
  const failing = run('a', () => Promise.reject(new Error('no')))
  const next = run('a', () => Promise.resolve('served'))
  await expect(failing).rejects.toThrow('no')
  expect(await next).toBe('served')
})
