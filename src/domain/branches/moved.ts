import { type Code, countOf, type Figure, type Figures } from '../figure.ts'
import type { Opening } from '../branch.ts'
import { openingFigures } from '../opening.ts'
import { addMonths, type Period } from '../period.ts'
import { hasStocks, stockCodes } from '../stocks.ts'
import type { BranchLife, MovedCount, MovedStock } from './life.ts'

/** What goes along when members are moved; any other stock of a form is asked anew. */
const movedCodes: readonly Code[] = [...stockCodes, 'candidates_tracked']

/** A branch's stock at the end of a month; null where it is not known. */
type AtEnd = (branchId: number) => Figures | null

/**
 * The month before of a branch to which stock was moved: what the office gave, or the sum over its sources. Null as
 * long as one of them is not known: nothing missing counts as 0.
 */
export function movedFigures({ sources, given }: Omit<MovedStock, 'from'>, atEnd: AtEnd): Figures | null {
  if (given !== null) return figuresOfCount(given)
  const parts = sources.map(atEnd)
  if (parts.length === 0 || !parts.every(hasStocks)) return null
  const sums = movedCodes.flatMap((code): [Code, Figure][] => {
    const counts = parts.map((figures) => countOf(figures, code))
    const known = counts.filter((count) => count !== undefined)
    return known.length < counts.length ? [] : [[code, counted(known.reduce((sum, one) => sum + one, 0))]]
  })
  return Object.fromEntries(sums)
}

/** Counts as figures. */
function figuresOfCount({ official, probationary, exempt }: MovedCount): Figures {
  const figures = openingFigures({ period: '', official, probationary })
  return exempt === null ? figures : { ...figures, member_exempt: counted(exempt) }
}

/** Figures as counts; null where official or probationary is not known. */
export function countOfFigures(figures: Figures | null): MovedCount | null {
  const official = countOf(figures, 'member_official')
  const probationary = countOf(figures, 'member_probationary')
  if (official === undefined || probationary === undefined) return null
  return { official, probationary, exempt: countOf(figures, 'member_exempt') ?? null }
}

/** The stock at the end of a month, by its report that counts or else by an opening. */
export function stockAtEnd(
  filed: Figures | undefined,
  openings: readonly Opening[],
  period: Period,
): Figures | null {
  if (filed !== undefined) return filed
  const opening = openings.find((one) => one.period === period)
  return opening === undefined ? null : openingFigures(opening)
}

/** The month before a month of a branch: stock moved to it takes the place of its own. `filed` gives reports that count. */
export function monthBefore(
  life: BranchLife,
  period: Period,
  lives: readonly BranchLife[],
  filed: (branchId: number, period: Period) => Figures | undefined,
): Figures | null {
  const before = addMonths(period, -1)
  const atEnd = (branchId: number): Figures | null => {
    const openings = lives.find(({ id }) => id === branchId)?.openings ?? []
    return stockAtEnd(filed(branchId, before), openings, before)
  }
  const moved = life.moved.find(({ from }) => from === period)
  return moved === undefined ? atEnd(life.id) : movedFigures(moved, atEnd)
}

const counted = (value: number): Figure => ({ state: 'given', value, words: null })
