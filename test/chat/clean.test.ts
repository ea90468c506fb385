import { describe, expect, it } from 'vitest'
import { cleaned } from '../../src/chat/clean.ts'

const text = (words: string) => cleaned({ kind: 'text', text: words, message: null })

describe('what a person says', () => {
  it('loses control characters and halves of characters, which no database takes', () => {
    expect(text('2\u00003\u0007 đ/c \ud800ạ')).toMatchObject({ text: '23 đ/c ạ' })
  })

  it('keeps its line ends, tabs, marks and pictures', () => {
    const words = 'Tổng:\t23\nđồng chí 👍🏽'
    expect(text(words)).toMatchObject({ text: words })
  })

  it('is left as it is where it is no text', () => {
    expect(cleaned({ kind: 'media', media: 'photo' })).toEqual({ kind: 'media', media: 'photo' })
  })
})
