import type { Named } from './vocabulary.ts'

/** A stretch of a line, from `start` up to before `end`. */
export type Span = { readonly start: number; readonly end: number }

/** What a stretch of a message comes to. */
export type Item = Span &
  (
    | {
        readonly kind: 'name'
        readonly nameds: readonly Named[]
        readonly words: string
        readonly short: boolean
      }
    | { readonly kind: 'other' }
    | { readonly kind: 'number'; readonly value: number; readonly inWords: boolean }
    | { readonly kind: 'zero' }
    | {
        readonly kind: 'share'
        readonly value: number
        readonly of: number
        readonly day: string | undefined
      }
    | { readonly kind: 'percent' }
    | { readonly kind: 'date'; readonly day: string }
    | {
        readonly kind: 'choice'
        readonly named: Named
        readonly choice: string
        readonly day: Named | undefined
      }
    | {
        readonly kind:
          | 'yes'
          | 'pending'
          | 'filler'
          | 'branch'
          | 'address'
          | 'head'
          | 'tail'
          | 'carryRest'
          | 'frame'
      }
    | { readonly kind: 'part' | 'pause' | 'colon' | 'open' | 'close' | 'stop' }
    | { readonly kind: 'unknown'; readonly word: string }
    /** A number that is none to take: an estimate, a change, a range, the number of a document. */
    | { readonly kind: 'inexact' }
  )

export type NameItem = Extract<Item, { kind: 'name' }>

/** Nothing explains it, or it is no exact number. */
export function isStrange(item: Item): boolean {
  return ['unknown', 'inexact', 'head', 'frame', 'address'].includes(item.kind)
}

/** A day, or a share that could be one. */
export function mayBeDay(item: Item): boolean {
  return item.kind === 'date' || (item.kind === 'share' && item.day !== undefined)
}

/** What gives a value: a number in any of its forms, or a day. */
export function isValue(item: Item): boolean {
  return ['number', 'zero', 'share', 'date'].includes(item.kind)
}
