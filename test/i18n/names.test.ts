import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { t, textOf } from './locale.ts'
import { everyReply } from './replies.ts'

/** Signs that mean something to a page, to the sentences or to the form. */
const signs = [
  '<b>',
  '</b>',
  '&',
  '{{',
  '}}',
  '{',
  '}',
  '$t(',
  ')',
  '$&',
  '$1',
  '\\',
  'x',
  'branch',
  'month',
  ' ',
]

/** The replies that name a branch or a committee. */
const naming = (name: string) => {
  const { question, card, help, amended, document, requestDigest, ...rest } = everyReply(name)
  const nameless = [question, card, help, amended, document, requestDigest].map(({ kind }) => kind)
  expect(nameless).toEqual(['question', 'card', 'help', 'amended', 'document', 'requestDigest'])
  return Object.values(rest)
}

describe('the name of a branch', () => {
  it.each([
    '<b>Phố & Mới</b>',
    '{{x}}',
    '{{branch}}',
    '{{month}}',
    '$t(x)',
    '$t(receipt.head)',
    '{month}',
    '$&',
  ])('is shown as it is in every reply: %s', (name) => {
    const hiding = naming(name).filter((reply) => !textOf(reply).includes(name))
    expect(hiding.map(({ kind }) => kind)).toEqual([])
  })

  it('is shown as it is, whatever it holds', () => {
    const anyName = fc
      .array(fc.constantFrom(...signs), { minLength: 1, maxLength: 6 })
      .map((some) => some.join(''))
    fc.assert(
      fc.property(anyName, (name) => {
        const hiding = naming(name).filter((reply) => !textOf(reply).includes(name))
        expect(hiding.map(({ kind }) => kind)).toEqual([])
      }),
    )
  })
})

describe('a sentence', () => {
  it('that is not there is a mistake of the program', () => {
    expect(() => t('filing.nothing')).toThrow('There is no sentence filing.nothing in vi.')
    expect(() => t('invitation:unknown')).toThrow('There is no sentence')
  })

  it('takes a count as a number to write, not as a plural to look for', () => {
    expect(t('progress.none', { count: 1, list: 'Phố Mới' })).toBe('Chưa nộp (1): Phố Mới.')
  })
})
