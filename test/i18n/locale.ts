import { readdirSync, readFileSync } from 'node:fs'
import { makeRender } from '../../src/i18n/render.ts'
import { makeTranslate } from '../../src/i18n/translate.ts'

const locales = new URL('../../locales/', import.meta.url)

/** The text of a file of `locales`: `vi/bot.json`. */
export function localeText(name: string): string {
  return readFileSync(new URL(name, locales), 'utf8')
}

/** The files of a language in a folder of `locales`, `vi/bot.json`, by how they end. */
export function localeFiles(folder: string, ending: string): string[] {
  return readdirSync(new URL(`${folder}/`, locales), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith(ending))
    .map((name) => `${folder}/${name}`)
    .toSorted()
}

/** The sentences of a file by their whole keys: `filing.noted`. */
export function sentencesOf(name: string): ReadonlyMap<string, string> {
  const sentences = new Map<string, string>()
  const collect = (value: unknown, key: string): void => {
    if (typeof value === 'string') sentences.set(key, value)
    else if (typeof value !== 'object' || value === null)
      throw new Error(`${name} holds no sentence at ${key}.`)
    else for (const [own, inner] of Object.entries(value)) collect(inner, key === '' ? own : `${key}.${own}`)
  }
  collect(JSON.parse(localeText(name)), '')
  return sentences
}

/** What the bot says, in Vietnamese. */
export const t = makeTranslate('vi', JSON.parse(localeText('vi/bot.json')) as Record<string, unknown>)

export const render = makeRender(t)

/** The whole text of a reply, its parts one under another. */
export function textOf(reply: Parameters<typeof render>[0]): string {
  return render(reply)
    .map(({ text }) => text)
    .join('\n')
}
