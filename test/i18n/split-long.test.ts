import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { splitLong } from '../../src/i18n/split-long.ts'
import { figures, quietMonth } from '../domain/form.ts'
import { render } from './locale.ts'
import { everyReply } from './replies.ts'

const MOST = 4_000

/** What is left of a text after its first part; blanks around a cut are nothing that anybody said. */
function after(text: string, part: string): string {
  const [from, said] = [text.trimStart(), part.trim()]
  return from.startsWith(said) ? from.slice(said.length) : `without ${said}: ${from}`
}

const isCut = (part: string): boolean => /^[\uDC00-\uDFFF]|[\uD800-\uDBFF]$/.test(part)

describe('a long text', () => {
  it('stays one message as long as a platform takes it', () => {
    expect(splitLong('')).toEqual([''])
    expect(splitLong('một\nhai')).toEqual(['một\nhai'])
    expect(splitLong('x'.repeat(MOST))).toHaveLength(1)
  })

  it('is cut at a line end', () => {
    const first = 'a'.repeat(3_000)
    const second = 'b'.repeat(2_000)
    expect(splitLong(`${first}\n${second}\nc`)).toEqual([first, `${second}\nc`])
  })

  it('keeps empty lines inside a part', () => {
    expect(splitLong('một\n\nhai')).toEqual(['một\n\nhai'])
  })

  it('is cut between signs where one line alone is too long, never within one', () => {
    const parts = splitLong('x' + '😀'.repeat(3_000))
    expect(parts.map(({ length }) => length)).toEqual([3_999, 2_002])
    expect(parts.some(isCut)).toBe(false)
  })

  it('has no part of blanks alone, which platforms refuse', () => {
    const [first, last] = ['a'.repeat(MOST), 'b'.repeat(MOST)]
    expect(splitLong(`${first}\n${' '.repeat(MOST)}\n${last}`)).toEqual([first, last])
    expect(splitLong(`${first}\n\n`)).toEqual([first])
  })

  it('loses nothing but blanks, has no part too long and no sign cut, whatever it holds', () => {
    const line = fc
      .tuple(
        fc.string({ unit: fc.constantFrom('ạ', 'x', '😀', ' ', '🇻🇳'), minLength: 1, maxLength: 9 }),
        fc.nat(1_500),
      )
      .map(([text, times]) => text.repeat(times))
    const text = fc.array(line, { maxLength: 8 }).map((lines) => lines.join('\n').trim())
    fc.assert(
      fc.property(text, (long) => {
        const parts = splitLong(long)
        expect(parts.filter((part) => part.length > MOST)).toEqual([])
        expect(parts.filter(isCut)).toEqual([])
        expect(parts.slice(1).filter((part) => part.trim() === '')).toEqual([])
        const rest = parts.reduce(after, long)
        expect(rest).toBe('')
      }),
      { numRuns: 60 },
    )
  })
})

describe('a long reply', () => {
  const opinions = figures({ ...quietMonth, opinions_and_proposals: 'Kiến nghị. '.repeat(500) })

  it('becomes several messages, with the buttons under the last', () => {
    const parts = render({ ...everyReply('Phố Mới').readback, figures: opinions })
    expect(parts.length).toBeGreaterThan(1)
    expect(parts.map(({ buttons }) => buttons.length > 0)).toEqual(
      parts.map((_, index) => index === parts.length - 1),
    )
    expect(parts.at(-1)?.text).toContain('Đồng chí xem đã đúng để nộp chưa ạ?')
  })

  it('that is a receipt still begins with its number', () => {
    const [first] = render({ ...everyReply('Phố Mới').receipt, figures: opinions })
    expect(first?.text).toMatch(/^Biên nhận số 12 · /)
  })
})
