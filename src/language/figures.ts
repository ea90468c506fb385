import type { Item } from './figure-items.ts'
import { fitTogether, pairsOf, type Values } from './figure-pairs.ts'
import type { Reading } from './reading.ts'

/** What the items of an answer come to: one number, figures by their names, or why neither. */
export function figuresOf(given: readonly Item[]): Reading {
  const items = withoutPauses(given)
  const numbers = items.flatMap((item) => (item.kind === 'number' ? [item.value] : []))
  if (numbers.length === 0) return { kind: 'unclear', why: 'number:missing' }
  const values = valuesOf(items, numbers)
  if (values === undefined && isOpenWhole(items)) return { kind: 'unclear', why: 'number:ambiguous' }
  if (values === undefined)
    return { kind: 'unclear', why: numbers.length > 1 ? 'number:several' : 'answer:unexplained' }
  if (typeof values === 'number') return { kind: 'number', value: values }
  return fitTogether(values) ? { kind: 'values', values } : { kind: 'unclear', why: 'number:ambiguous' }
}

/** The items as a line of letters: N a number, L a name, and the signs as they are. */
function shapeOf(items: readonly Item[]): string {
  return items.map((item) => (item.kind === 'sign' ? item.sign : item.kind === 'number' ? 'N' : 'L')).join('')
}

function valuesOf(items: readonly Item[], numbers: readonly number[]): number | Values | undefined {
  const [first = 0, second = 0, third = 0] = numbers
  switch (shapeOf(items)) {
    case 'N':
      return first
    case 'N(N)':
      return first === second ? first : undefined
    case 'N+N':
      return { official: first, probationary: second }
    case 'N+N=N':
      return { official: first, probationary: second, total: third }
    case 'N(N+N)':
    case 'N=N+N':
    case 'N,N+N':
      return { total: first, official: second, probationary: third }
    default:
      return shareOf(items) ?? wholeAndParts(items) ?? named(pairsOf(items))
  }
}

/** A total alone is the number that was asked for. */
function named(values: Values | undefined): number | Values | undefined {
  return values?.total !== undefined && Object.keys(values).length === 1 ? values.total : values
}

/** "23/25": so many came of so many; what follows ("vắng 2") must fit. */
function shareOf(items: readonly Item[]): Values | undefined {
  const [, before = '', share, after = ''] = /^(L?)(N\/N)(L?)(?=$|[,(L])/u.exec(shapeOf(items)) ?? []
  if (share === undefined) return undefined
  const start = before.length
  const [part, whole] = [items[start], items[start + 2]]
  const name = items[before === '' ? 3 : 0]
  if (part?.kind !== 'number' || whole?.kind !== 'number' || (before !== '' && after !== '')) return undefined
  const isNamed = before !== '' || after !== ''
  const role = isNamed && name?.kind === 'name' ? name.name : 'attended'
  if (role !== 'attended' && role !== 'absent') return undefined
  return joined({ [role]: part.value, total: whole.value }, items.slice(start + 3 + after.length))
}

/**
 * "23 (21 CT + 2 DB)", "23, trong đó 2 dự bị", "21 CT, 2 DB (23)". Behind a pause alone the parts must be both and
 * make the whole: "21, 2 dự bị" may be 21 or 23.
 */
function wholeAndParts(items: readonly Item[]): Values | undefined {
  const shape = shapeOf(items)
  const [whole] = items
  const [, tail = ''] = /(\(N\)|=N)$/u.exec(shape) ?? []
  const sum = items.at(tail === '=N' ? -1 : -2)
  const parts = /^N[,:(=]/u.test(shape) ? pairsOf(unwrapped(items.slice(1))) : undefined
  if (whole?.kind === 'number' && parts !== undefined && areMembers(parts)) {
    const open = shape.startsWith('N,') && Object.keys(parts).length < 2
    return open ? undefined : { total: whole.value, ...parts }
  }
  const named = tail === '' ? undefined : pairsOf(items.slice(0, -tail.length))
  return sum?.kind === 'number' && named !== undefined && areMembers(named)
    ? { ...named, total: sum.value }
    : undefined
}

/** "21 và 2 dự bị": whether the second is a part of the first is not said. */
function isOpenWhole(items: readonly Item[]): boolean {
  const parts = shapeOf(items).startsWith('N,') ? pairsOf(items.slice(2)) : undefined
  return parts !== undefined && areMembers(parts)
}

function joined(share: Values, rest: readonly Item[]): Values | undefined {
  if (rest.length === 0) return share
  const more = pairsOf(unwrapped(rest))
  const clash = more !== undefined && Object.keys(more).some((name) => name in share)
  return more === undefined || clash ? undefined : { ...share, ...more }
}

/** Only members are parts of a bare number; beside "vắng 1" it could be the members or those who came. */
function areMembers(values: Values): boolean {
  return Object.keys(values).every((name) => name === 'official' || name === 'probationary')
}

function unwrapped(items: readonly Item[]): readonly Item[] {
  const shape = shapeOf(items)
  if (/^\(.*\)$/u.test(shape)) return items.slice(1, -1)
  return /^[,:=]/u.test(shape) ? items.slice(1) : items
}

function isOpening(item: Item): boolean {
  return item.kind === 'sign' && item.sign === '('
}

/** Pauses count only between a number or name and the next. */
function withoutPauses(items: readonly Item[]): readonly Item[] {
  const kept: Item[] = []
  for (const item of items) {
    const last = kept.at(-1)
    const afterPause = last?.kind === 'sign' && last.sign === ','
    if (item.kind !== 'sign') kept.push(item)
    else if (item.sign === ':' && (last === undefined || isOpening(last))) continue
    else if (item.sign !== ',') kept.splice(afterPause ? -1 : kept.length, 1, item)
    else if (last !== undefined && last.kind !== 'sign') kept.push(item)
  }
  const end = kept.at(-1)
  return end?.kind === 'sign' && end.sign === ',' ? kept.slice(0, -1) : kept
}
