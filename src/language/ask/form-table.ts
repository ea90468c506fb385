import type { Form, Indicator } from '../../domain/form.ts'
import { indexOf } from '../../domain/form-index.ts'
import { perForm } from '../../domain/per-form.ts'
import { expand } from '../phrase-patterns.ts'
import { phraseTable, type PhraseTable } from '../phrase-table.ts'
import type { Piece } from './piece.ts'
import { questionWords } from './question-words.ts'
import { MEETING } from './words/meeting.ts'
import { SYNONYMS } from './words/synonyms.ts'

/** Most communes keep the same form, each an object of its own: a table is made once for each wording. */
const byWording = new Map<string, PhraseTable<Piece>>()
const WORDINGS = 50

/** The words of a form: its figures, choices and days by every name. */
export const formTable = perForm((form: Form) => {
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
