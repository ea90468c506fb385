import type { NamedBranch } from '../../domain/question.ts'
import { couldBe } from '../could-be.ts'
import { withoutMarks } from '../normalize.ts'
import type { Askable } from '../../domain/askable.ts'
import type { PlacedPiece } from './piece.ts'
import { questionWords } from './question-words.ts'
import { plainNumber, spellingsOf } from './spellings.ts'

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
      if (best !== undefined && !isBetter(first.distance, length, best)) continue
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

/** Nearer; as near, with fewer words, but of a part of a name with more of them. */
function isBetter(distance: number, length: number, best: { distance: number; length: number }): boolean {
  if (distance !== best.distance) return distance < best.distance
  return distance === PART ? length > best.length : length < best.length
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

/** A part of a name is nearer than any slip. */
const PART = 0.5

/** How far words are from a name: 0 with other marks, half a slip for a part of it, else the slips of the finger. */
function nearTo(typed: readonly string[], name: readonly string[]): Omit<Near, 'branch'> | undefined {
  const [own, meant] = [typed.map(sound), name.map(sound)]
  const sure = own.filter(isDigits).join() === meant.filter(isDigits).join()
  if (own.length < meant.length && own.join('').length >= 3 && own.some((word) => !isDigits(word))) {
    // One word alone is taken for a part only as it is written: "năm" is not "Nậm Tháng".
    const written = own.length > 1 || name.some((word) => couldBe(typed[0] ?? '', word))
    if (written && isWithin(own, meant)) return { distance: PART, sure: true }
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
