import { describe, expect, it } from 'vitest'
import { localeFiles, localeText, sentencesOf } from './locale.ts'
import { makeTranslate } from '../../src/i18n/translate.ts'

const files = localeFiles('en', '.json').map((name) => name.slice('en/'.length))

const placeholdersOf = (sentence: string): string[] =>
  [...sentence.matchAll(/\{\{\s*(\w+)\s*\}\}/g)].map((match) => match[1] ?? '').toSorted()

describe('the English words, for those who work on the code', () => {
  it('are there for what the bot says', () => {
    expect(files).toContain('bot.json')
  })

  it.each(files)('%s has the keys of the Vietnamese one, in the same order', (file) => {
    expect([...sentencesOf(`en/${file}`).keys()]).toEqual([...sentencesOf(`vi/${file}`).keys()])
  })

  it.each(files)('%s fills in the same things', (file) => {
    const english = sentencesOf(`en/${file}`)
    const differing = [...sentencesOf(`vi/${file}`)].filter(
      ([key, sentence]) => placeholdersOf(english.get(key) ?? '').join() !== placeholdersOf(sentence).join(),
    )
    expect(differing).toEqual([])
  })

  it('say the same thing at the same key', () => {
    const say = makeTranslate('en', JSON.parse(localeText('en/bot.json')) as Record<string, unknown>)
    expect(say('progress.none', { count: 2, list: 'Phố Mới, Thôn B' })).toBe(
      'Not filed (2): Phố Mới, Thôn B.',
    )
    expect(say('refused.invitation:wait')).toContain('wait a few minutes')
  })
})
