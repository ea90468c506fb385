import type { Params, Phrase, Reply } from './reply.ts'

/** A sentence by its key. */
export function phrase(key: string, params?: Params): Phrase {
  return params === undefined ? { key } : { key, params }
}

/** A sentence as a reply. */
export function say(key: string, params?: Params): Reply {
  return { kind: 'phrase', ...phrase(key, params) }
}
