import { isValue, type Item, type NameItem, type Span } from './many-item.ts'
import { phraseBook } from './phrases.ts'
import type { Named, Vocabulary } from './vocabulary.ts'

/** One figure read, where it was said, and how: its name's words, and on which side of the number a short name stood. */
export type Finding = Span & {
  readonly named: Named
  readonly value: number | string
  readonly name: string
  readonly short: 'none' | 'before' | 'after'
  /** The number came first ("2 dự bị"). */
  readonly turned: boolean
}

/**
 * What a clause, the words between two pauses, comes to. `unread` may reach further: what names another thing
 * ("Sín Chải tổng 14", "họp dân") makes its whole sentence another thing's.
 */
export type ClauseReading =
  | { readonly kind: 'nothing' | 'carryRest' | 'whole' }
  | { readonly kind: 'bare'; readonly names: readonly NameItem[] }
  | { readonly kind: 'read'; readonly findings: readonly Finding[]; readonly strays: readonly Span[] }
  | { readonly kind: 'pending'; readonly named: Named }
  | { readonly kind: 'doubt'; readonly value: number; readonly nameds: readonly Named[] }
  | { readonly kind: 'unread'; readonly reach: 'clause' | 'sentence' | 'event' }

const TOTAL = phraseBook('tổng [số|cộng]')
const UNREAD = { kind: 'unread', reach: 'clause' } as const

/** Reads a clause; in a heading (`heading`) the usual words of headings are explained too. */
export function readClause(items: readonly Item[], vocabulary: Vocabulary, heading: boolean): ClauseReading {
  const plain = ['filler', 'branch', 'colon', 'yes', ...(heading ? ['head'] : [])]
  const core = withoutTotal(
    items.filter(({ kind }) => !plain.includes(kind)),
    items,
  )
  const names = core.filter((item) => item.kind === 'name')
  const values = core.filter(isValue)
  const strange = core.some(({ kind }) => kind === 'unknown' || kind === 'head' || kind === 'frame')
  if (strange)
    return isBranchLine(items, core) ? { kind: 'nothing' } : { kind: 'unread', reach: reachOf(core) }
  if (core.length === 0) return { kind: 'nothing' }
  if (core.some(({ kind }) => kind === 'carryRest')) return core.length === 1 ? { kind: 'carryRest' } : UNREAD
  const [name, ...others] = names
  if (core.some(({ kind }) => kind === 'pending')) return readPending(core, name)
  const choices = core.filter((item) => item.kind === 'choice')
  if (choices.length > 0) return readChoices(core, names)
  if (name !== undefined && others.length === 0 && isOf(name, 'choice'))
    return readChosen(items, core, name, vocabulary)
  const isBranch = items.some(({ kind }) => kind === 'branch')
  const counted = core.filter(({ kind }) => kind !== 'percent')
  if (names.length === 0)
    return isBranch && counted.length === 1 && counted[0]?.kind === 'number' ? { kind: 'whole' } : UNREAD
  if (values.length === 0) return counted.length === names.length ? { kind: 'bare', names } : UNREAD
  if (names.some((each) => isOf(each, 'choice') || isOf(each, 'text'))) return UNREAD
  return readPairs(counted, vocabulary)
}

function isOf(name: NameItem, type: Named['type']): boolean {
  return name.nameds.some((named) => named.type === type)
}

/** "Tổng số văn bản 3": the total is only said of what follows. */
function withoutTotal(core: readonly Item[], items: readonly Item[]): readonly Item[] {
  return core.filter((item) => {
    const next = items[items.indexOf(item) + 1]
    const isTotal = item.kind === 'name' && TOTAL.has(item.words.split(' '))
    return !(isTotal && next?.kind === 'name' && isOf(next, 'int'))
  })
}

/** "Chi bộ trường tiểu học": no figure is in it. */
function isBranchLine(items: readonly Item[], core: readonly Item[]): boolean {
  const first = items.find(({ kind }) => kind !== 'filler')
  return first?.kind === 'branch' && core.every(({ kind }) => kind === 'unknown' || kind === 'head')
}

function reachOf(core: readonly Item[]): 'clause' | 'sentence' | 'event' {
  const names = core.filter((item) => item.kind === 'name')
  const hasValue = core.some(isValue)
  if (names.some((name) => isOf(name, 'date'))) return hasValue ? 'event' : 'sentence'
  const unknown = core.findIndex(({ kind }) => kind === 'unknown' || kind === 'head')
  const last = core.findLastIndex((item) => item.kind === 'name' || isValue(item))
  return names.length > 0 && hasValue && unknown < last ? 'sentence' : 'clause'
}

function readPending(core: readonly Item[], name: NameItem | undefined): ClauseReading {
  const [named, ...others] = name?.nameds ?? []
  return named !== undefined && others.length === 0 && core.length === 2 ? { kind: 'pending', named } : UNREAD
}

/** "Đã họp", "đã họp ngày 3", "họp thường kỳ: hoãn". */
function readChoices(core: readonly Item[], names: readonly NameItem[]): ClauseReading {
  const [choice, second] = core.filter((item) => item.kind === 'choice')
  if (choice?.kind !== 'choice' || second !== undefined) return UNREAD
  const { named, day } = choice
  const own = names.every(({ nameds }) => nameds.every((other) => other === named || other === day))
  const dates = core.filter((item) => item.kind === 'date')
  const [date] = dates
  const done = (named.choices?.[choice.choice] ?? '').toLowerCase().startsWith('đã ')
  if (!own || core.length !== 1 + names.length + dates.length || dates.length > (done && day ? 1 : 0))
    return UNREAD
  const found = finding(named, choice.choice, choice, choice)
  const dated = date?.kind === 'date' && day !== undefined ? [finding(day, date.day, choice, date)] : []
  return { kind: 'read', findings: [found, ...dated], strays: [] }
}

/** "Có chuyên đề", "không sinh hoạt chuyên đề"; "họp thường kỳ ngày 3" gives the day. */
function readChosen(
  items: readonly Item[],
  core: readonly Item[],
  name: NameItem,
  vocabulary: Vocabulary,
): ClauseReading {
  const [named, ...others] = name.nameds
  if (named === undefined || others.length > 0) return UNREAD
  const rest = core.filter((item) => item !== name)
  const [value] = rest
  const day = vocabulary.dayOf(named)
  if (value?.kind === 'date' && rest.length === 1 && day !== undefined)
    return { kind: 'read', findings: [finding(day, value.day, name, value)], strays: [] }
  const yes = items.find(({ kind }) => kind === 'yes')
  if (rest.length === 0 && yes === undefined) return { kind: 'bare', names: [name] }
  const { co, khong } = named.choices ?? {}
  if (co === undefined || khong === undefined) return UNREAD
  if (rest.length === 0 && yes !== undefined)
    return { kind: 'read', findings: [finding(named, 'co', name, yes)], strays: [] }
  const no = rest.length === 1 && value?.kind === 'zero' && yes === undefined ? value : undefined
  return no === undefined
    ? UNREAD
    : { kind: 'read', findings: [finding(named, 'khong', name, no)], strays: [] }
}

/** Names and values that alternate, all names first or all values first. */
function readPairs(given: readonly Item[], vocabulary: Vocabulary): ClauseReading {
  const core = given.filter((item, at) => !isEcho(item, given[at - 2], given[at - 1]))
  const names = core.filter((item) => item.kind === 'name')
  const values = core.filter(isValue)
  const [value] = values
  const turned = core[0] !== undefined && isValue(core[0])
  const paired =
    core.length % 2 === 0 && core.every((item, at) => isValue(item) === ((at % 2 === 0) === turned))
  const spoken = core.some(({ kind }) => kind === 'zero')
  if (
    values.length === 1 &&
    names.length > 1 &&
    names.length + 1 === core.length &&
    names.every((name) => isOf(name, 'int'))
  ) {
    const number = value === undefined ? undefined : countOf(value)
    return number === undefined
      ? UNREAD
      : { kind: 'doubt', value: number, nameds: names.flatMap(({ nameds }) => nameds) }
  }
  if (!paired || (spoken && core.length > 2)) return UNREAD
  const findings: Finding[] = []
  const strays: Span[] = []
  for (let at = 0; at < core.length; at += 2) {
    const [first, second] = [core[at], core[at + 1]]
    const [name, given] = turned ? [second, first] : [first, second]
    if (name === undefined || given === undefined) return UNREAD
    if (name.kind !== 'name') {
      strays.push({ start: Math.min(name.start, given.start), end: Math.max(name.end, given.end) })
      continue
    }
    const [named, ...others] = name.nameds
    const count = countOf(given)
    if (others.length > 0)
      return core.length === 2 && count !== undefined
        ? { kind: 'doubt', value: count, nameds: name.nameds }
        : UNREAD
    const read = named && valueFor(named, given, turned, vocabulary)
    if (named === undefined || read === undefined) return UNREAD
    findings.push({
      ...finding(named, read, name, given),
      turned,
      short: name.short ? (turned ? 'after' : 'before') : 'none',
    })
  }
  return { kind: 'read', findings, strays }
}

/** "85 điểm" behind "điểm": the name once more, for its unit. */
function isEcho(item: Item, before: Item | undefined, between: Item | undefined): boolean {
  return (
    item.kind === 'name' &&
    before?.kind === 'name' &&
    between !== undefined &&
    isValue(between) &&
    item.nameds.some((named) => before.nameds.includes(named))
  )
}

function countOf(item: Item): number | undefined {
  if (item.kind === 'number') return item.value
  return item.kind === 'zero' ? 0 : undefined
}

function valueFor(
  named: Named,
  item: Item,
  turned: boolean,
  vocabulary: Vocabulary,
): number | string | undefined {
  if (named.type === 'date') {
    if (item.kind === 'date') return item.day
    return item.kind === 'share' && item.day !== '' ? item.day : undefined
  }
  const attended = vocabulary.roleOf(named) === 'attended'
  // "Không dự họp" says who stayed away, not that nobody came.
  if (item.kind === 'zero' && turned && attended) return undefined
  if (item.kind !== 'share') return countOf(item)
  if (item.value > item.of) return undefined
  const score = /điểm/iu.test(named.label)
  return (score ? item.of === 100 : attended || item.day === undefined) ? item.value : undefined
}

function finding(named: Named, value: number | string, first: Item, second: Item): Finding {
  const start = Math.min(first.start, second.start)
  const end = Math.max(first.end, second.end)
  const name = first.kind === 'name' ? first.words : ''
  return { start, end, named, value, name, short: 'none', turned: false }
}
