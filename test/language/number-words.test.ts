import { describe, expect, it } from 'vitest'
import { numberWordsAt } from '../../src/language/number-words.ts'
import { tokensOf } from '../../src/language/tokens.ts'
import { spell, unmarked } from './speller.ts'

/** What the words come to, when they are one run to the end. */
function numberOf(words: string): number | string | undefined {
  const tokens = tokensOf(words)
  const run = numberWordsAt(tokens, 0)
  if (run?.length !== tokens.length) return undefined
  return 'doubt' in run ? run.doubt : run.bare ? 'bare' : run.value
}

describe('numbers in words', () => {
  it.each(['north', 'south'] as const)(
    'of the %s read back from 1 to 9999, with marks and without',
    (dialect) => {
      const misread = Array.from({ length: 9999 }, (_, at) => at + 1).filter((value) => {
        const words = spell(value, dialect)
        const plain = [5, 6, 7].includes(value) ? 'bare' : value
        return numberOf(words) !== value || numberOf(unmarked(words)) !== plain
      })
      expect(misread).toEqual([])
    },
  )

  it.each([
    ['hai mốt', 21],
    ['hăm mốt', 21],
    ['ham ba', 23],
    ['hai bốn', 24],
    ['bốn hai', 42],
    ['hai lăm', 25],
    ['hai mươi nhăm', 25],
    ['hai mươi một', 21],
    ['băm ba', 33],
    ['hai chục', 20],
    ['một chục', 10],
    ['ba chục mốt', 31],
    ['một trăm sáu sáu', 166],
    ['một trăm lẻ năm', 105],
    ['một nghìn linh năm', 1005],
    ['hai ngàn', 2000],
    ['mười hai nghìn ba trăm', 12_300],
    ['hai muơi ba', 23],
  ])('%s is %d', (words, value) => {
    expect(numberOf(words)).toBe(value)
  })

  it.each([
    'hai ba',
    'một hai',
    'ba bốn',
    'bốn năm',
    'hai ba mươi',
    'bảy tám chục',
    'hai năm',
    'mười năm',
    'hai mươi năm',
    'hai linh',
    'trăm sáu',
    'một trăm sáu',
    'một trăm năm',
    'một nghìn hai',
    'hai mươi mười',
    'một không năm',
    'năm ba',
    'năm bảy',
    'bam ba',
    'mươi',
    'lăm',
    'tư',
    'mốt',
    'hăm',
    'mười mười lăm',
    'một trăm hai trăm',
    'một mươi',
    'hai hai ba',
    'mười mốt',
    'hai trăm linh mười',
    'một trăm linh',
  ])('%s is no sure number', (words) => {
    expect(typeof numberOf(words)).not.toBe('number')
  })
})
