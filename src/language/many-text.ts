import { finding } from './many-finding.ts'
import { type Outcome, unplaced } from './many-run.ts'
import { type Item, isValue, type Span } from './many-item.ts'
import { linesOf, type MessageLine } from './many-lines.ts'
import { itemsOfLine } from './many-items.ts'
import { closing } from './many-parts.ts'
import { readSentence } from './many-sentence.ts'
import { placedTokens } from './placed-tokens.ts'
import type { ReadingContext } from './reading.ts'
import type { Vocabulary } from './vocabulary.ts'

/** What is known of a message between one line and the next. */
type State = {
  /** The parts of the figure before are the branch's own. */
  whole: boolean
  /** Under a heading of another time ("Nhiệm vụ tháng tới"). */
  framed: boolean
  /** The rank of a line that speaks of something else, with those under it. */
  hanging: { readonly rank: number; marked: boolean } | undefined
}

/** The outcomes of a whole text, line by line, and how many names and numbers it holds. */
export type TextRead = {
  readonly lines: readonly (readonly Outcome[])[]
  readonly names: number
  readonly values: number
  readonly documents: boolean
}

const ABBREVIATED = new Set(['nq', 'qd', 'hd', 'kl', 'kh', 'cv', 'cttw'])

/** Reads NFC text; every place in the outcomes is a place in it. */
export function readLines(text: string, vocabulary: Vocabulary, context: ReadingContext): TextRead {
  const state: State = { whole: true, framed: false, hanging: undefined }
  const counts = { names: 0, values: 0, documents: false }
  const told = linesOf(text).map((line) => {
    return { line, items: itemsOfLine(placedTokens(line.text), vocabulary, context) }
  })
  // A message about several branches tells of each only what its reader sorts out.
  const several = new Set(told.flatMap(({ line, items }) => branchesIn(line.text, items))).size > 1
  const lines = told.map(({ line, items }) => {
    counts.names += items.filter(({ kind }) => kind === 'name' || kind === 'choice').length
    counts.values += items.filter((item) => isValue(item) || item.kind === 'inexact').length
    counts.documents ||= items.some((item) => item.kind === 'unknown' && ABBREVIATED.has(item.word))
    const outcomes: Outcome[] = several ? [unplaced(items)] : readLine(line, items, state, vocabulary)
    return outcomes.map((outcome) => moved(outcome, line.start))
  })
  return { lines, ...counts }
}

/** The branches that a line names: "Chi bộ Phố Mới". */
function branchesIn(line: string, items: readonly Item[]): string[] {
  return items.flatMap((item, at) => {
    const [before, next] = [items[at - 1], items[at + 1]]
    if (item.kind !== 'branch' || before?.kind === 'branch' || next?.kind !== 'branch') return []
    const end = items.slice(at).findIndex(({ kind }) => kind !== 'branch')
    const last = items[end < 0 ? items.length - 1 : at + end - 1]
    return [line.slice(next.start, last?.end).toLowerCase()]
  })
}

function readLine(
  line: MessageLine,
  items: readonly Item[],
  state: State,
  vocabulary: Vocabulary,
): Outcome[] {
  const first = items.find(({ kind }) => kind !== 'filler')
  if (first?.kind === 'address' && !items.some(isValue)) return []
  if (items.every(({ kind }) => ['filler', 'stop', 'colon', 'pause', 'branch', 'yes'].includes(kind)))
    return []
  enter(line, items, state)
  if (state.framed || state.hanging !== undefined) return isHeading(items) ? [] : [unplaced(items)]
  const [figures, words] = withoutWords(items, line.text)
  const outcomes = sentencesOf(figures).flatMap((sentence) => readOne(line, sentence, state, vocabulary))
  return words === undefined ? outcomes : [...outcomes, words]
}

/** Whether what stood over the line still holds for it. */
function enter({ rank }: MessageLine, items: readonly Item[], state: State): void {
  const { hanging } = state
  const isOver =
    hanging !== undefined &&
    (rank > 0 ? rank >= hanging.rank && hanging.rank > 0 : hanging.rank === 0 && hanging.marked)
  if (isOver || rank === 5) state.hanging = undefined
  else if (hanging !== undefined && rank > 0) hanging.marked = true
  const other = items.some(({ kind }) => kind === 'frame')
  const anew = rank === 5 || (items.some(({ kind }) => kind === 'head') && isHeading(items))
  if (anew && !other) state.framed = false
}

/** Nothing but the usual words of headings. */
function isHeading(items: readonly Item[]): boolean {
  return (
    items.every(
      ({ kind }) => !['name', 'unknown', 'choice', 'pending', 'other', 'carryRest'].includes(kind),
    ) && !items.some(isValue)
  )
}

/** "III. Công tác kiểm tra, giám sát": figures follow under it. */
function isTitle({ rank }: MessageLine, items: readonly Item[], vocabulary: Vocabulary): boolean {
  const plain = items.every(({ kind }) =>
    ['head', 'name', 'filler', 'branch', 'pause', 'colon'].includes(kind),
  )
  const own = items.every(
    (item) =>
      item.kind !== 'name' || item.nameds.every((named) => named.type === 'int' || vocabulary.isWhole(named)),
  )
  return rank >= 4 && plain && own && items.some(({ kind }) => kind === 'head')
}

function readOne(line: MessageLine, items: readonly Item[], state: State, vocabulary: Vocabulary): Outcome[] {
  if (state.framed) return [unplaced(items)]
  if (isFramed(items)) {
    state.framed = isHeading(items) || (line.rank === 5 && !items.some(isValue))
    if (items.at(-1)?.kind === 'colon') state.hanging = { rank: line.rank, marked: false }
    return state.framed ? [] : [unplaced(items)]
  }
  if (isHeading(items) || isTitle(line, items, vocabulary)) return []
  const { outcomes, left } = readSentence(items, vocabulary, state.whole)
  if (items.some((item) => isValue(item) || item.kind === 'name')) state.whole = left.whole
  if (left.hangs) state.hanging = { rank: line.rank, marked: false }
  return [...outcomes]
}

/** Another month or unit is meant; in brackets with a figure of their own it is only the brackets' matter. */
function isFramed(items: readonly Item[]): boolean {
  let open = -1
  return items.some((item, at) => {
    if (item.kind === 'open') open = at
    if (item.kind === 'close') open = -1
    if (item.kind !== 'frame') return false
    return open < 0 || !items.slice(open, closing(items, open)).some(isValue)
  })
}

/** "Tâm tư, kiến nghị: …" takes the rest of its line as it is. */
function withoutWords(items: readonly Item[], line: string): readonly [readonly Item[], Outcome | undefined] {
  const start = items.findIndex((item, at) => {
    const before = items.slice(0, at).findLast(({ kind }) => kind !== 'filler')
    const begins = before === undefined || before.kind === 'pause' || before.kind === 'stop'
    const isText = item.kind === 'name' && item.nameds.some(({ type }) => type === 'text')
    return begins && isText && items[at + 1]?.kind === 'colon'
  })
  const [name, colon] = [items[start], items[start + 1]]
  if (name?.kind !== 'name' || colon === undefined) return [items, undefined]
  const value = line.slice(colon.end).trim()
  const [named, ...others] = name.nameds
  const told = items.slice(0, start)
  if (named === undefined || others.length > 0 || !/\p{L}/u.test(value)) return [told, undefined]
  const found = { ...finding(named, value, name, name), end: line.length }
  return [told, { kind: 'found', finding: found }]
}

function sentencesOf(items: readonly Item[]): Item[][] {
  const sentences: Item[][] = [[]]
  for (const item of items) {
    if (item.kind === 'stop') sentences.push([])
    else sentences.at(-1)?.push(item)
  }
  return sentences.filter((sentence) => sentence.length > 0)
}

function moved(outcome: Outcome, by: number): Outcome {
  const shift = <T extends Span>(span: T): T => ({ ...span, start: span.start + by, end: span.end + by })
  return outcome.kind === 'found'
    ? { kind: 'found', finding: shift(outcome.finding) }
    : { ...outcome, at: shift({ start: outcome.at.start, end: outcome.at.end }) }
}
