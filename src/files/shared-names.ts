import type { Path } from './schema.ts'

type Called = { readonly label: string; readonly names?: readonly string[] }

/**
 * The names of indicators that another indicator is called too, by its label or a name of its own. Marks, case
 * and punctuation make no difference, since people leave them out; labels are the forms' own business.
 */
export function sharedNames(indicators: readonly Called[]): readonly { path: Path; name: string }[] {
  const called = indicators.map(({ label, names = [] }) => [label, ...names].map(plain))
  return indicators.flatMap(({ names = [] }, at) =>
    names.flatMap((name, position) =>
      called.some((others, other) => other !== at && others.includes(plain(name)))
        ? [{ path: [at, 'names', position], name }]
        : [],
    ),
  )
}

function plain(words: string): string {
  const bare = words.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd')
  return bare.replace(/[^\p{L}\p{N}]+/gu, ' ').trim()
}
