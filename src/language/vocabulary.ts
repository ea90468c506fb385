import { NAMES } from './figure-words.ts'
import { ROLES, type Role } from './many-words.ts'
import { withoutMarks } from './normalize.ts'
import { phraseTable, type PhraseTable } from './phrase-table.ts'
import { phraseBook } from './phrases.ts'
import type { ShortName } from './reading.ts'
import { tokensOf } from './tokens.ts'
import { readYesNo } from './yes-no.ts'

/** Something that a message may give: an indicator of a form, with every word that people use for it. */
export type Named = {
  readonly code: string
  readonly label: string
  readonly names: readonly string[]
  readonly type: 'int' | 'choice' | 'date' | 'text'
  /** The choices by their codes, in the words that are shown. */
  readonly choices?: Readonly<Record<string, string>>
}

export type Meaning =
  | { readonly is: 'word'; readonly role: Role }
  | { readonly is: 'name'; readonly named: Named; readonly short: boolean }
  | { readonly is: 'choice'; readonly named: Named; readonly choice: string; readonly day: Named | undefined }

/** A vocabulary made ready: what its words mean, and what the language knows of its indicators. */
export type Vocabulary = {
  readonly table: PhraseTable<Meaning>
  readonly all: readonly Named[]
  readonly roleOf: (named: Named) => ShortName | undefined
  /** The day that a choice is about: "đã họp" ends in the name of the day, "họp". */
  readonly dayOf: (named: Named) => Named | undefined
  /** Who stayed away, by whatever reason. */
  readonly isAbsence: (named: Named) => boolean
  /** Figures inside brackets behind it, or under it as a heading, are the branch's own. */
  readonly isWhole: (named: Named) => boolean
}

const WHOLE = phraseBook('tổng [số|cộng]', 'biến động')
const ready = new WeakMap<readonly Named[], Vocabulary>()

/** Made once for each list of indicators. */
export function vocabularyOf(all: readonly Named[]): Vocabulary {
  const known = ready.get(all) ?? made(all)
  ready.set(all, known)
  return known
}

function made(all: readonly Named[]): Vocabulary {
  const table = phraseTable<Meaning>(ROLES.map(([pattern, role]) => [pattern, { is: 'word', role }]))
  for (const named of all) {
    for (const name of new Set([named.label, ...named.names])) {
      const words = wordsIn(name)
      const short = words.length === 1 && isShort(words[0] ?? '')
      const ways = words.includes(',') ? [words, words.filter((word) => word !== ',')] : [words]
      for (const way of ways) table.add(way, { is: 'name', named, short })
    }
  }
  const days = new Map<Named, Named>()
  for (const [named, choice, label] of choicesIn(all)) {
    const words = wordsIn(label)
    const last = all.find(({ type, names }) => type === 'date' && names.some((name) => endsIn(words, name)))
    if (last !== undefined) days.set(named, last)
    table.add(words, { is: 'choice', named, choice, day: last })
  }
  const roles = new Map(all.map((named) => [named, shortNameOf(named)] as const))
  return {
    table,
    all,
    roleOf: (named) => roles.get(named),
    dayOf: (named) => days.get(named),
    isAbsence: ({ label }) => /vắng/iu.test(label),
    isWhole: (named) =>
      named.type === 'date' || days.has(named) || WHOLE.lengthAt(wordsIn(named.label), 0) > 0,
  }
}

/** Choices whose own words tell which they are, and of which indicator: not "có", not what two have. */
function choicesIn(all: readonly Named[]): (readonly [Named, string, string])[] {
  const choices = all.flatMap((named) =>
    Object.entries(named.choices ?? {}).map(([choice, label]) => [named, choice, label] as const),
  )
  return choices.filter(([, , label]) => {
    const fold = withoutMarks(label.toLowerCase())
    const same = choices.filter(([, , other]) => withoutMarks(other.toLowerCase()) === fold)
    return same.length === 1 && readYesNo([wordsIn(label)]) === undefined
  })
}

function shortNameOf({ label }: Named): ShortName | undefined {
  const words = wordsIn(label)
  const found = NAMES.longestAt(words, 0)
  return found?.length === words.length ? found.meanings[0] : undefined
}

function wordsIn(text: string): string[] {
  return tokensOf(text)
    .filter((token) => token.kind !== 'sign' || token.text === ',')
    .map((token) => token.text)
}

function endsIn(words: readonly string[], name: string): boolean {
  return words.length > 1 && words.at(-1) === wordsIn(name).join(' ')
}

/** "CT", "DB": two letters that also stand for much else. */
function isShort(word: string): boolean {
  return /^[^aeiouy]{1,2}$/u.test(withoutMarks(word))
}
