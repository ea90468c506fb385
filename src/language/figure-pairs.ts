import type { Item } from './figure-items.ts'
import type { ShortName } from './reading.ts'

export type Values = Readonly<Partial<Record<ShortName, number>>>

/**
 * Numbers with their names beside them, before or after ("21 CT 2 DB", "dự 22, vắng 1"); undefined when
 * something is left over or a name comes twice.
 */
export function pairsOf(items: readonly Item[]): Values | undefined {
  const pairs: (readonly [ShortName, number])[] = []
  for (let at = 0; at < items.length; ) {
    const pair = pairOf(items[at], items[at + 1])
    if (pair === undefined) return undefined
    pairs.push(pair)
    at += 2
    const next = items[at]
    const joints = pair[0] === 'total' ? ',+-:' : ',+-'
    if (next?.kind === 'sign' && joints.includes(next.sign) && at + 1 < items.length) at += 1
  }
  const values = Object.fromEntries(pairs)
  return pairs.length > 0 && Object.keys(values).length === pairs.length ? values : undefined
}

function pairOf(first: Item | undefined, second: Item | undefined): readonly [ShortName, number] | undefined {
  if (first?.kind === 'number' && second?.kind === 'name') return [second.name, first.value]
  return first?.kind === 'name' && second?.kind === 'number' ? [first.name, second.value] : undefined
}

/** Whether figures given together fit each other: parts make their whole, and none is larger than it. */
export function fitTogether(values: Values): boolean {
  const { total, official, probationary, attended, absent, exempt = 0 } = values
  if (total === undefined) return true
  if (Object.values(values).some((value) => value > total)) return false
  const members = official === undefined || probationary === undefined || official + probationary === total
  const away = total - (attended ?? 0) - (absent ?? 0)
  return members && (attended === undefined || absent === undefined || away === 0 || away === exempt)
}
