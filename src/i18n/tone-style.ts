import type { Translate } from './translate.ts'

/** Where the tone mark of òa, òe, ùy stands: `new` on the first vowel (ủy, hòa), `old` on the second (uỷ, hoà). */
export type ToneStyle = 'new' | 'old'

const onFirst = ['òa', 'óa', 'ỏa', 'õa', 'ọa', 'òe', 'óe', 'ỏe', 'õe', 'ọe', 'ùy', 'úy', 'ủy', 'ũy', 'ụy']
const onSecond = ['oà', 'oá', 'oả', 'oã', 'oạ', 'oè', 'oé', 'oẻ', 'oẽ', 'oẹ', 'uỳ', 'uý', 'uỷ', 'uỹ', 'uỵ']

const old = new Map(
  onFirst.flatMap((pair, index) => {
    const other = onSecond[index] ?? pair
    return [
      [pair, other],
      [pair.toLocaleUpperCase('vi'), other.toLocaleUpperCase('vi')],
      [capital(pair), capital(other)],
    ] as const
  }),
)

/** The text in a style; the sentences of the house are written in the new one, which two guides of 2026 contradict. */
export function inStyle(text: string, style: ToneStyle): string {
  if (style === 'new') return text
  // Only where the two vowels end the word: "hoàn" and "thuyền" are written one way.
  return text.replace(/[òóỏõọùúủũụ][aey](?!\p{L})/giu, (pair) => old.get(pair) ?? pair)
}

/** The sentences of a locale in a style. */
export function translateIn(t: Translate, style: ToneStyle): Translate {
  return style === 'new' ? t : (key, params) => inStyle(t(key, params), style)
}

/** A value with every text in it in a style; the names of its fields stay as they are. */
export function valueIn<T>(value: T, style: ToneStyle): T {
  return style === 'new' ? value : (styled(value, style) as T)
}

function styled(value: unknown, style: ToneStyle): unknown {
  if (typeof value === 'string') return inStyle(value, style)
  if (Array.isArray(value)) return value.map((one) => styled(one, style))
  if (value instanceof Map) return new Map([...value].map(([key, one]) => [key, styled(one, style)]))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, styled(one, style)]))
}

function capital(pair: string): string {
  return pair.charAt(0).toLocaleUpperCase('vi') + pair.slice(1)
}
