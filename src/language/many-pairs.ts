import { type ClauseReading, type Finding, finding, isOf, UNREAD } from './many-finding.ts'
import { isValue, type Item, type Span } from './many-item.ts'
import type { Named, Vocabulary } from './vocabulary.ts'

/** Names and values that alternate, all names first or all values first. */
export function readPairs(given: readonly Item[], vocabulary: Vocabulary): ClauseReading {
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
      ...(given.kind === 'share' && given.day !== undefined ? { of: given.of } : {}),
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
  const absent = vocabulary.isAbsence(named)
  // "Không dự họp" says who stayed away, not that nobody came.
  if (item.kind === 'zero' && turned && attended) return undefined
  if (item.kind !== 'share') return countOf(item)
  if (item.value > item.of) return undefined
  const score = /điểm/iu.test(named.label)
  if (score) return item.of === 100 ? item.value : undefined
  return attended || (absent && item.day === undefined) ? item.value : undefined
}
