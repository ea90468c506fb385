import type { Item, NameItem, Span } from './many-item.ts'
import type { Named } from './vocabulary.ts'

/** One figure read, where it was said, and how: its name's words, and on which side of the number a short name stood. */
export type Finding = Span & {
  readonly named: Named
  readonly value: number | string
  readonly name: string
  readonly short: 'none' | 'before' | 'after'
  /** The number came first ("2 dự bị"). */
  readonly turned: boolean
  /** The whole of a share that could also be a day: "dự 8/9". */
  readonly of?: number
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

/** A clause that gives nothing, and says nothing of its neighbours. */
export const UNREAD = { kind: 'unread', reach: 'clause' } as const

export function isOf(name: NameItem, type: Named['type']): boolean {
  return name.nameds.some((named) => named.type === type)
}

/** A figure read, between two items that give it. */
export function finding(named: Named, value: number | string, first: Item, second: Item): Finding {
  const start = Math.min(first.start, second.start)
  const end = Math.max(first.end, second.end)
  const name = first.kind === 'name' ? first.words : ''
  return { start, end, named, value, name, short: 'none', turned: false }
}
