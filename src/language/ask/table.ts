import type { Askable } from '../../domain/askable.ts'
import { phraseTable, type PhraseTable } from '../phrase-table.ts'
import { formTable } from './form-table.ts'
import type { Piece } from './piece.ts'
import { questionWords } from './question-words.ts'
import { NUMBERS, spellingsOf } from './spellings.ts'
import { BARE_UNITS, MEMBERS } from './words/members.ts'
import { WORDS } from './words.ts'

const common = phraseTable<Piece>([
  ...WORDS,
  [MEMBERS, { is: 'members', unit: false }],
  [BARE_UNITS, { is: 'members', unit: true }],
  ...NUMBERS.map((word, at) => [word, { is: 'number', number: at + 1 }] as const),
])

const ready = new WeakMap<Askable, readonly PhraseTable<Piece>[]>()

/** The tables that the words of a question are looked up in: names of branches first, then the form, then all else. */
export function tablesOf(askable: Askable): readonly PhraseTable<Piece>[] {
  const known = ready.get(askable)
  if (known !== undefined) return known
  const made = [branchTable(askable), formTable(askable.form), common, placeTable(askable.place)]
  ready.set(askable, made)
  return made
}

/** A commune is called by its place, with or without what it is. */
function placeTable(place: string): PhraseTable<Piece> {
  const table = phraseTable<Piece>([])
  const words = questionWords(place)
  if (words.length === 0) return table
  for (const before of [
    '',
    'xã',
    'toàn xã',
    'cả xã',
    'đảng bộ',
    'đảng bộ xã',
    'đảng ủy',
    'đảng ủy xã',
    'phường',
    'thị trấn',
  ])
    table.add([...questionWords(before), ...words], { is: 'commune' })
  return table
}

/** "Chi bộ" may be said before a name; "thôn" and the like are pieces of their own, which have to agree with the branch. */
const BEFORE = [[], ['chi', 'bộ']]

function branchTable({ branches }: Askable): PhraseTable<Piece> {
  const table = phraseTable<Piece>([])
  for (const { id, name, names } of branches) {
    for (const way of new Set(names.flatMap(spellingsOf))) {
      const words = questionWords(way)
      for (const before of BEFORE) table.add([...before, ...words], { is: 'branch', branch: { id, name } })
    }
  }
  return table
}
