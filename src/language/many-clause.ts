import { readChoices, readChosen } from './many-choices.ts'
import { type ClauseReading, type Finding, finding, isOf, UNREAD } from './many-finding.ts'
import { isStrange, isValue, type Item, mayBeDay, type NameItem } from './many-item.ts'
import { readPairs } from './many-pairs.ts'
import { phraseBook } from './phrases.ts'
import type { Vocabulary } from './vocabulary.ts'

const TOTAL = phraseBook('tổng [số|cộng]')

/** Reads a clause; in a heading (`heading`) the usual words of headings are explained too. */
export function readClause(items: readonly Item[], vocabulary: Vocabulary, heading: boolean): ClauseReading {
  const plain = ['filler', 'branch', 'colon', 'yes', ...(heading ? ['head'] : [])]
  const core = withoutTotal(
    items.filter(({ kind }) => !plain.includes(kind)),
    items,
  )
  const names = core.filter((item) => item.kind === 'name')
  const values = core.filter(isValue)
  const strange = core.some(isStrange)
  if (strange)
    return isBranchLine(items, core) ? { kind: 'nothing' } : { kind: 'unread', reach: reachOf(core) }
  if (core.length === 0) return { kind: 'nothing' }
  if (core.some(({ kind }) => kind === 'carryRest')) return core.length === 1 ? { kind: 'carryRest' } : UNREAD
  const [name, ...others] = names
  if (core.some(({ kind }) => kind === 'pending')) return readPending(core, name)
  const choices = core.filter((item) => item.kind === 'choice')
  if (choices.length > 0) return readChoices(core, names, vocabulary)
  if (name !== undefined && others.length === 0 && isOf(name, 'choice'))
    return readChosen(items, core, name, vocabulary)
  const isBranch = items.some(({ kind }) => kind === 'branch')
  const counted = core.filter(({ kind }) => kind !== 'percent')
  if (names.length === 0)
    return isBranch && counted.length === 1 && counted[0]?.kind === 'number' ? { kind: 'whole' } : UNREAD
  if (values.length === 0) return core.length === names.length ? { kind: 'bare', names } : UNREAD
  if (names.some((each) => isOf(each, 'choice') || isOf(each, 'text'))) return UNREAD
  return readDayAndPairs(counted, vocabulary)
}

/** "Ngày 3/10 họp có 22 đồng chí dự": only the name of a day can take a day, so that the rest pairs by itself. */
function readDayAndPairs(core: readonly Item[], vocabulary: Vocabulary): ClauseReading {
  const days = core.filter(({ kind }) => kind === 'date')
  const names = core.filter((item) => item.kind === 'name' && isOf(item, 'date'))
  const [day, name] = [days[0], names[0]]
  const apart = day && name ? Math.abs(core.indexOf(day) - core.indexOf(name)) : 0
  const named = name?.kind === 'name' && name.nameds.length === 1 ? name.nameds[0] : undefined
  const single = days.length === 1 && names.length === 1 && apart === 1 && core.length > 2
  if (!single || day?.kind !== 'date' || name === undefined || named === undefined)
    return readPairs(core, vocabulary)
  const others = readPairs(
    core.filter((item) => item !== day && item !== name),
    vocabulary,
  )
  if (others.kind !== 'read') return UNREAD
  const found: Finding = finding(named, day.day, name, day)
  return { ...others, findings: [found, ...others.findings] }
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
  return first?.kind === 'branch' && core.every(isStrange)
}

function reachOf(core: readonly Item[]): 'clause' | 'sentence' | 'event' {
  const names = core.filter((item) => item.kind === 'name')
  const hasValue = core.some(isValue)
  if (!core.some(({ kind }) => kind === 'unknown')) return 'clause'
  const isDay = core.some(mayBeDay)
  if (names.length === 0 && isDay) return 'sentence'
  if (names.some((name) => isOf(name, 'date'))) return hasValue ? 'event' : 'sentence'
  const unknown = core.findIndex(({ kind }) => kind === 'unknown')
  const last = core.findLastIndex((item) => item.kind === 'name' || isValue(item))
  return names.length > 0 && hasValue && unknown < last ? 'sentence' : 'clause'
}

function readPending(core: readonly Item[], name: NameItem | undefined): ClauseReading {
  const [named, ...others] = name?.nameds ?? []
  return named !== undefined && others.length === 0 && core.length === 2 ? { kind: 'pending', named } : UNREAD
}
