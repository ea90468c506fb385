import { assert, property, string } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { placedTokens } from '../../src/language/placed-tokens.ts'
import { tokensOf } from '../../src/language/tokens.ts'

describe('tokens with their places', () => {
  it.each([
    'Tổng số đảng viên: 23 đ/c (21+2), họp ngày 3/10/2026 – 85,5%',
    'hoà giải, uỷ ban: 1.234 Đ/C',
    '２３ đồng chí',
  ])('of %j are the tokens of an answer', (line) => {
    expect(placedTokens(line).map(({ kind, text, spaced }) => ({ kind, text, spaced }))).toEqual(
      tokensOf(line),
    )
  })

  it('stand where they were written', () => {
    assert(
      property(string({ unit: 'grapheme', maxLength: 40 }), (text) => {
        const line = text.normalize('NFC')
        for (const { start, end, text: read } of placedTokens(line)) {
          expect(start).toBeLessThan(end)
          expect(line.slice(start, end).trim()).not.toBe('')
          expect(read).not.toBe('')
        }
      }),
    )
  })

  it('know a name by its capital', () => {
    const titled = placedTokens('Chi bộ Gia Khâu II và PHỐ mới').filter((token) => token.titled)
    expect(titled.map(({ text }) => text)).toEqual(['chi', 'gia', 'khâu', 'ii'])
  })
})
