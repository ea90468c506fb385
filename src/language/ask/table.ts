import type { Form, Indicator } from '../../domain/form.ts'
import { indexOf } from '../../domain/form-index.ts'
import { perForm } from '../../domain/per-form.ts'
import { withoutMarks } from '../normalize.ts'
import { phraseTable, type PhraseTable } from '../phrase-table.ts'
import { expand } from '../phrase-patterns.ts'
import type { Askable } from '../../domain/askable.ts'
import type { Piece } from './piece.ts'
import { questionWords } from './question-words.ts'
import { MEETING } from './words/meeting.ts'
import { BARE_UNITS, MEMBERS } from './words/members.ts'
import { SYNONYMS } from './words/synonyms.ts'
import { WORDS } from './words.ts'

const NUMBERS = 'một hai ba bốn năm sáu bảy tám chín mười'.split(' ')

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

/** Most communes keep the same form, each an object of its own: a table is made once for each wording. */
const byWording = new Map<string, PhraseTable<Piece>>()
const WORDINGS = 50

const formTable = perForm((form: Form) => {
  const wording = JSON.stringify([Object.keys(form.derived), form.indicators.map(wordingOf)])
  const table = byWording.get(wording) ?? makeFormTable(form)
  byWording.set(wording, table)
  const [oldest] = byWording.keys()
  if (byWording.size > WORDINGS && oldest !== undefined) byWording.delete(oldest)
  return table
})

function wordingOf({ code, label, names, kind, type, choices, expected, required, section }: Indicator) {
  return [code, label, names, kind, type, choices, expected, required, section]
}

function makeFormTable(form: Form): PhraseTable<Piece> {
  const table = phraseTable<Piece>([])
  const { gate } = indexOf(form)
  for (const indicator of form.indicators) {
    for (const [name, piece] of namesOf(form, indicator, gate)) {
      table.add(questionWords(name), piece)
    }
    for (const [pattern, piece] of patternsOf(indicator))
      for (const meant of expand(pattern)) table.add(meant, piece)
  }
  return table
}

function namesOf(
  form: Form,
  indicator: Indicator,
  gate: Indicator | undefined,
): (readonly [string, Piece])[] {
  // "Dự bị giảm" asks in a question how many fewer there are; who went is "giảm là dự bị".
  const own = (indicator.names ?? []).filter((name) => !/^(?:tăng|giảm) | (?:tăng|giảm)$/iu.test(name))
  const names = [indicator.label, ...own]
  const piece = pieceOf(form, indicator, gate)
  if (piece === undefined) return []
  // "họp" names the day of the meeting in a report; in a question only what speaks of the day does.
  const taken = indicator.type === 'date' ? names.filter((name) => /ngày/iu.test(name)) : names
  const choices = piece.is === 'choice' ? choicesOf(indicator, piece.choice) : []
  return [...taken.map((name) => [name, piece] as const), ...choices]
}

function pieceOf(form: Form, indicator: Indicator, gate: Indicator | undefined): Piece | undefined {
  const { code, type } = indicator
  if (indicator === gate) return { is: 'gate', code }
  if (type === 'choice')
    return { is: 'choice', code, choice: positiveOf(indicator), negative: false, named: true }
  if (type === 'date') return { is: 'matter', matter: { kind: 'day', code } }
  if (type === 'text') return undefined
  return isMembers(form, indicator) ? { is: 'members', unit: false } : { is: 'figure', code }
}

/** The stock of all members: made of others. */
function isMembers(form: Form, { code, kind }: Indicator): boolean {
  return kind === 'stock' && Object.hasOwn(form.derived, code)
}

/** The code of the stock of all members; undefined where the form has none. */
export function membersOf(form: Form): Indicator | undefined {
  return form.indicators.find((indicator) => isMembers(form, indicator))
}

/** The choice that a branch "has": that it met, that something was. */
function positiveOf({ choices = {}, expected }: Indicator): string {
  if (Object.hasOwn(choices, 'co')) return 'co'
  return expected ?? Object.keys(choices)[0] ?? ''
}

/** Choices that tell by their own words which they are: "đã họp", "chưa họp", "hoãn"; not a bare "có". */
function choicesOf({ code, choices = {} }: Indicator, positive: string): (readonly [string, Piece])[] {
  return Object.entries(choices).flatMap(([choice, label]) => {
    if (/^(?:có|không)$/iu.test(label)) return []
    const negated = /^(?:chưa|không) /iu.test(label)
    const piece: Piece = { is: 'choice', code, choice: negated ? positive : choice, negative: negated }
    return [[label, piece] as const]
  })
}

function patternsOf({ code, type, choices = {} }: Indicator): (readonly [string, Piece])[] {
  if (type === 'int')
    return (SYNONYMS[code] ?? []).map((pattern) => [pattern, { is: 'figure', code }] as const)
  const positive = positiveOf({ choices, code } as Indicator)
  return (MEETING[code] ?? []).map(
    (pattern) =>
      [
        pattern,
        {
          is: 'choice',
          code,
          choice: choices['da_hop'] === undefined ? positive : 'da_hop',
          negative: false,
          named: true,
        },
      ] as const,
  )
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
const PREFIX = /^(?:chi bộ|thôn|bản|xóm|tổ dân phố) /iu
const ROMAN = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x']

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

/** A name as people write it: without its brackets, without what kind of place it is, its number in either figures. */
export function spellingsOf(name: string): string[] {
  const bare = name.replace(/\s*\([^()]*\)/gu, '').trim()
  const names = [name.replace(/[()]/gu, ' '), bare]
  for (let short = bare; PREFIX.test(short); ) {
    short = short.replace(PREFIX, '')
    if (short.length > 2) names.push(short)
  }
  return names
    .map((way) => way.toLowerCase())
    .flatMap((way) => [way, otherNumber(way), withWord(way), withoutWord(way), inWords(way)])
}

/** "Trường học số 1". */
function withWord(name: string): string {
  return name.replace(/(?<! số) (\d+)$/u, ' số $1')
}

/** "Tổ dân phố 1" for "Tổ dân phố số 1". */
function withoutWord(name: string): string {
  return name.replace(/ số (\d+)$/u, ' $1')
}

/** "Gia Khâu một", but never "Trường học năm": that is rather a year. */
function inWords(name: string): string {
  return name.replace(/ (\S+)$/u, (whole, last: string) => {
    const number = Number(last) || ROMAN.indexOf(last) + 1
    const word = NUMBERS[number - 1]
    return word === undefined || word === 'năm' ? whole : ` ${word}`
  })
}

function otherNumber(name: string): string {
  return name.replace(/ (\S+)$/u, (whole, last: string) => {
    const roman = ROMAN.indexOf(last)
    if (roman >= 0) return ` ${roman + 1}`
    const number = Number(last)
    return ROMAN[number - 1] === undefined ? whole : ` ${ROMAN[number - 1]}`
  })
}

/** A roman figure at the end of a name as a plain one, so that names are compared alike. */
export function plainNumber(words: readonly string[]): string[] {
  return words.map((word, at) => {
    const roman = at > 0 ? ROMAN.indexOf(withoutMarks(word)) : -1
    return roman < 0 ? word : String(roman + 1)
  })
}
