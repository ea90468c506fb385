import { describe, expect, it } from 'vitest'
import { form } from '../domain/form.ts'
import { localeFiles, localeText, sentencesOf } from './locale.ts'

/** What the form says to people; an expression in braces is none of it. */
const formSays: readonly string[] = [
  ...Object.values(form.sections),
  ...form.indicators.flatMap(({ label, question, hint, choices = {} }) => [
    label,
    question,
    hint,
    ...Object.values(choices),
  ]),
  ...form.rules
    .flatMap(({ message, office = '' }) => [message, office])
    .map((text) => text.replace(/\{[^{}]*\}/g, '')),
]

const spoken: readonly (readonly [string, readonly string[]])[] = [
  ...localeFiles('vi', '.json').map((name): [string, string[]] => [name, [...sentencesOf(name).values()]]),
  ['vi/form.yaml', formSays],
]

const written = ['.json', '.yaml'].flatMap((ending) => localeFiles('vi', ending))

const hasWord = (words: string) => new RegExp(`(?<![\\p{L}\\p{M}])(?:${words})(?![\\p{L}\\p{M}])`, 'iu')

/** "Content of the violation" is what the form asks not to be told; it blames nobody. */
const blameless = (sentence: string): string => sentence.replace('nội dung vi phạm', '')

/** An open syllable in -oa, -oe, -uy with its tone on the second vowel: "hoà", "uỷ". */
const oldTone = /(?<!q)(?:o[àáảãạèéẻẽẹ]|u[ỳýỷỹỵ])(?![\p{L}\p{M}])/iu

describe('what the program says in Vietnamese', () => {
  it('stands in the sentences of the bot and in the form', () => {
    expect(spoken.map(([name]) => name)).toEqual(expect.arrayContaining(['vi/bot.json', 'vi/form.yaml']))
  })

  it.each(spoken)('%s never raises its voice', (_, sentences) => {
    expect(sentences.filter((sentence) => sentence.includes('!'))).toEqual([])
  })

  it.each(spoken)('%s calls nobody bạn, anh, chị or em', (_, sentences) => {
    expect(sentences.filter((sentence) => hasWord('bạn|anh|chị|em').test(sentence))).toEqual([])
  })

  it.each(spoken)('%s blames nobody', (_, sentences) => {
    const blaming = sentences.filter((sentence) => hasWord('lỗi|sai|vi phạm').test(blameless(sentence)))
    expect(blaming).toEqual([])
  })

  it.each(written)('%s is in the one normal form of Unicode', (name) => {
    const lines = localeText(name).split('\n')
    expect(lines.filter((line) => line !== line.normalize('NFC'))).toEqual([])
  })

  it.each(written)('%s sets its tones the new way: ủy, hòa', (name) => {
    const lines = localeText(name).split('\n')
    expect(lines.filter((line) => oldTone.test(line))).toEqual([])
  })
})

describe('the tests of the tone', () => {
  it('find what they look for', () => {
    expect(hasWord('bạn|anh|chị|em').test('Chào Em ạ')).toBe(true)
    expect(hasWord('bạn|anh|chị|em').test('Xin đồng chí xem lại')).toBe(false)
    expect(['Đảng uỷ', 'hoà bình', 'khoẻ'].every((words) => oldTone.test(words))).toBe(true)
    expect(
      ['Đảng ủy', 'hòa', 'quý', 'quỹ', 'toàn', 'chuyển', 'xóa'].some((words) => oldTone.test(words)),
    ).toBe(false)
  })
})
