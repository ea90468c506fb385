import type { Params, Phrase, Reply } from './reply.ts'

/** A sentence by its key. */
export function phrase(key: string, params?: Params): Phrase {
  return params === undefined ? { key } : { key, params }
}

/** Sentences one after the other, as one phrase; at least one. */
export function chained([first, ...later]: readonly Phrase[]): Phrase {
  if (first === undefined) throw new Error('There is nothing to say.')
  return later.length === 0 ? first : { ...first, next: chained(later) }
}

/** A sentence as a reply. */
export function say(key: string, params?: Params): Reply {
  return { kind: 'phrase', ...phrase(key, params) }
}
