import type { MovedCount } from '../../domain/branches/life.ts'
import { read } from '../read.ts'
import { foldedOf, groupsIn, placeIn } from './folded.ts'

/** A part of a split as it is worded; `count` is null where its members are not said whole. */
export type NamedPart = { readonly name: string; readonly count: MovedCount | null }

/** The members that words count, "10 chính thức, 1 dự bị"; null unless both are said, or nobody is. */
export function membersOf(words: string): MovedCount | null {
  // What is read needs no month; a day in it would be none of a count's.
  const reading = read(words, 'count', { month: '2000-01', today: '2000-01-01' })
  if (reading.kind === 'number') {
    return reading.value === 0 ? { official: 0, probationary: 0, exempt: null } : null
  }
  if (reading.kind !== 'values') return null
  const { total, official, exempt, attended, absent } = reading.values
  const probationary = reading.values.probationary ?? missing(total, official)
  if (official === undefined || probationary === undefined) return null
  if (attended !== undefined || absent !== undefined) return null
  if (total !== undefined && total !== official + probationary) return null
  return { official, probationary, exempt: exempt ?? null }
}

function missing(total: number | undefined, official: number | undefined): number | undefined {
  return total === undefined || official === undefined || total < official ? undefined : total - official
}

/** "Phố Mới 1 (10 chính thức, 1 dự bị) và Phố Mới 2 (…)", or with a colon and semicolons, or names alone. */
export function partsOf(words: string): NamedPart[] {
  const inBrackets = [...words.matchAll(/([^()]+)\(([^()]*)\)/gu)]
  if (inBrackets.length > 0) {
    return inBrackets.map(([, name = '', count = '']) => ({ name: nameIn(name), count: membersOf(count) }))
  }
  if (words.includes(':')) {
    return words
      .split(/[;\n]/u)
      .map((part) => part.split(':'))
      .map(([name = '', count = '']) => ({ name: nameIn(name), count: membersOf(count) }))
      .filter(({ name }) => name !== '')
  }
  return namesIn(words).map((name) => ({ name, count: null }))
}

/** Names in a row: "Sín Chải, Nàng Cảng và Phố Mới". */
export function namesIn(words: string): string[] {
  const [first, last] = groupsIn(foldedOf(words), '(.+) (?:và|với|cùng|\\+) (.+)') ?? [words]
  const listed = last === undefined ? [] : [last]
  const names = first === undefined || first === words ? (first ?? '').split(/[,;+]/u) : namesIn(first)
  return [...names, ...listed].map(nameIn).filter((name) => name !== '')
}

/** A name without the word "chi bộ" and the signs around it. */
export function nameIn(words: string): string {
  const bare = words.replace(/^[\s,;:.–-]+|[\s,;:.–-]+$/gu, '')
  const folded = foldedOf(bare)
  const [, end = 0] = placeIn(folded, '^(?:(?:và|các|chi bộ|cb) )+') ?? []
  return folded.said.slice(end)
}
