import { type ClauseReading, finding, UNREAD } from './many-finding.ts'
import type { Item, NameItem } from './many-item.ts'
import type { Vocabulary } from './vocabulary.ts'

/** "Đã họp", "đã họp ngày 3", "họp thường kỳ: hoãn". */
export function readChoices(
  core: readonly Item[],
  names: readonly NameItem[],
  vocabulary: Vocabulary,
): ClauseReading {
  const [choice, second] = core.filter((item) => item.kind === 'choice')
  if (choice?.kind !== 'choice' || second !== undefined) return UNREAD
  const { named } = choice
  const day = vocabulary.dayOf(named)
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
export function readChosen(
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
