import type { NamedBranch } from '../../domain/question.ts'
import { withoutMarks } from '../normalize.ts'
import type { Askable } from '../../domain/askable.ts'
import type { PlacedPiece } from './piece.ts'
import { questionWords } from './question-words.ts'
import { plainNumber, spellingsOf } from './table.ts'

/** What words that nothing is known of may be: one branch by a slip of the finger, or several as near as each other. */
export type Guess = {
  readonly at: number
  readonly length: number
  readonly branches: readonly NamedBranch[]
  /** False where it must be asked even though there is but one: its number differs. */
  readonly sure: boolean
}

type Near = { readonly branch: NamedBranch; readonly distance: number; readonly sure: boolean }

/** The branches nearest to a run of unknown words, with as many of the words beside it as make them nearest. */
export function guessName(
  words: readonly string[],
  unknown: PlacedPiece,
  until: number,
  { branches }: Askable,
): Guess | undefined {
  const spellings = branches.flatMap(({ id, name, names }) =>
    [...new Set(names.flatMap(spellingsOf))].map((way) => ({
      branch: { id, name },
      words: plainNumber(questionWords(way)),
    })),
  )
  const longest = Math.max(0, ...spellings.map((one) => one.words.length))
  let best: (Guess & { readonly distance: number }) | undefined
  for (let start = Math.max(0, unknown.at - longest + 1); start <= unknown.at; start += 1) {
    for (let end = until; end <= Math.min(words.length, start + longest + 1); end += 1) {
      const near = nearest(plainNumber(words.slice(start, end)), spellings)
      const [first] = near
      if (first === undefined) continue
      const length = end - start
      if (
        best !== undefined &&
        (first.distance > best.distance || (first.distance === best.distance && length >= best.length))
      )
        continue
      best = {
        at: start,
        length,
        branches: near.map(({ branch }) => branch),
        sure: first.sure,
        distance: first.distance,
      }
    }
  }
  return best
}

function nearest(
  typed: readonly string[],
  spellings: readonly { readonly branch: NamedBranch; readonly words: readonly string[] }[],
): Near[] {
  const found = new Map<number, Near>()
  for (const { branch, words } of spellings) {
    const near = nearTo(typed, words)
    const known = found.get(branch.id)
    if (near !== undefined && (known === undefined || near.distance < known.distance))
      found.set(branch.id, { branch, ...near })
  }
  const all = [...found.values()]
  const least = Math.min(...all.map(({ distance }) => distance))
  return all.filter(({ distance }) => distance === least)
}

/** How far words are from a name: 0 with other marks, half a slip for a part of it, else the slips of the finger. */
function nearTo(typed: readonly string[], name: readonly string[]): Omit<Near, 'branch'> | undefined {
  const [own, meant] = [typed.map(sound), name.map(sound)]
  const sure = own.filter(isDigits).join() === meant.filter(isDigits).join()
  if (own.length < meant.length && own.join('').length >= 3 && own.some((word) => !isDigits(word))) {
    const part = isWithin(own, meant)
    if (part) return { distance: 0.5, sure: true }
  }
  const [one, other] = [own.join(''), meant.join('')]
  const most = Math.max(one.length, other.length) >= 9 ? 2 : 1
  if (Math.min(one.length, other.length) < 4 || Math.abs(one.length - other.length) > most) return undefined
  const distance = slips(one, other)
  return distance <= most ? { distance, sure } : undefined
}

/** Whether words stand in a name in this order, others left out between them. */
function isWithin(own: readonly string[], meant: readonly string[]): boolean {
  let at = 0
  for (const word of meant) if (word === own[at]) at += 1
  return at === own.length
}

const isDigits = (word: string): boolean => /^\d+$/u.test(word)

/** As it sounds in the north: "tr" and "ch", "x" and "s" are written for each other. */
function sound(word: string): string {
  return withoutMarks(word).replace(/^tr/u, 'ch').replace(/^x/u, 's').replace(/y$/u, 'i')
}

/** Letters put in, left out, changed, or two changed about. */
function slips(one: string, other: string): number {
  const rows = [Array.from({ length: other.length + 1 }, (_, at) => at)]
  for (let at = 1; at <= one.length; at += 1) {
    const row = [at]
    for (let to = 1; to <= other.length; to += 1) {
      const same = one[at - 1] === other[to - 1] ? 0 : 1
      const ways = [
        (rows[at - 1]?.[to] ?? 0) + 1,
        (row[to - 1] ?? 0) + 1,
        (rows[at - 1]?.[to - 1] ?? 0) + same,
      ]
      const swapped = at > 1 && to > 1 && one[at - 1] === other[to - 2] && one[at - 2] === other[to - 1]
      if (swapped) ways.push((rows[at - 2]?.[to - 2] ?? 0) + 1)
      row.push(Math.min(...ways))
    }
    rows.push(row)
  }
  return rows[one.length]?.[other.length] ?? 0
}
