import { isValue, type Item } from './many-item.ts'

/**
 * A stretch of a sentence between two pauses. `groups` are brackets inside it that hold figures of their own;
 * `heads` says that a colon ends it and the rest of the sentence belongs under it; `under`, that it begins with
 * "trong đó": it speaks of a part of the figure before it.
 */
export type Part = {
  readonly items: readonly Item[]
  readonly groups: readonly (readonly Item[])[]
  readonly heads: boolean
  readonly under: boolean
}

/** The parts of a sentence. */
export function partsOfSentence(items: readonly Item[]): Part[] {
  const parts: Part[] = []
  let own: Item[] = []
  let groups: (readonly Item[])[] = []
  let under = false
  const end = (heads: boolean): void => {
    if (own.length > 0 || groups.length > 0 || under) parts.push({ items: own, groups, heads, under })
    own = []
    groups = []
    under = false
  }
  for (let at = 0; at < items.length; at += 1) {
    const item = items[at]
    if (item === undefined) break
    if (item.kind === 'pause') end(false)
    else if (item.kind === 'part') {
      end(false)
      under = true
    } else if (item.kind === 'colon' && isHead(own, items.slice(at + 1))) end(true)
    else if (item.kind === 'open') {
      const close = closing(items, at)
      const inner = items.slice(at + 1, close)
      if (!saysNothing(inner, own)) {
        if (isOwn(inner)) groups.push(inner)
        else own.push(...inner.filter(({ kind }) => kind !== 'pause'), ...closeAt(items, close))
      }
      at = close
    } else if (item.kind !== 'close') own.push(item)
  }
  end(false)
  return parts
}

/** Where the bracket opened there closes: at the end, when it never does. */
export function closing(items: readonly Item[], open: number): number {
  const close = items.findIndex((item, at) => at > open && item.kind === 'close')
  return close < 0 ? items.length : close
}

/** Brackets with figures of their own; "(chưa tổ chức lễ)" and "12 (mười ba)" belong to the words before them. */
function isOwn(inner: readonly Item[]): boolean {
  const counted = inner.some((item) => isValue(item) && item.kind !== 'zero')
  return counted && inner.filter(({ kind }) => kind !== 'filler').length > 1
}

/** The bracket that closes, so that the words of the part end behind it. */
function closeAt(items: readonly Item[], at: number): Item[] {
  const close = items[at]
  return close === undefined ? [] : [{ kind: 'filler', start: close.start, end: close.end }]
}

/** "(95,7%)", "12 (mười hai)": the figure once more. */
function saysNothing(inner: readonly Item[], before: readonly Item[]): boolean {
  const told = inner.filter(({ kind }) => kind !== 'filler' && kind !== 'yes')
  const [first] = told
  if (told.length !== 1 || first === undefined) return false
  if (first.kind === 'percent') return true
  const number = before.findLast(({ kind }) => kind !== 'filler')
  const again = first.kind === 'number' && number?.kind === 'number' && first.value === number.value
  return again && first.inWords !== number.inWords
}

/** A colon ends a heading unless it stands between a name and its own value. */
function isHead(before: readonly Item[], after: readonly Item[]): boolean {
  const told = before.filter(({ kind }) => kind !== 'filler' && kind !== 'yes')
  const end = after.findIndex(
    ({ kind }) => kind === 'pause' || kind === 'part' || kind === 'open' || kind === 'colon',
  )
  const next = after.slice(0, end < 0 ? after.length : end)
  const [name, ...others] = told
  if (others.length > 0 || name === undefined || (name.kind !== 'name' && name.kind !== 'other')) return true
  const own = name.kind === 'name' ? name.nameds : []
  const foreign = next.some((item) => {
    if (item.kind === 'name') return !item.nameds.some((named) => own.includes(named))
    return item.kind === 'choice' && !own.includes(item.named)
  })
  return (
    foreign ||
    !next.some(
      (item) => isValue(item) || ['pending', 'yes', 'choice', 'unknown', 'percent'].includes(item.kind),
    )
  )
}
