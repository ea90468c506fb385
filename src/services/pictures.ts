import type { Instant } from '../domain/day.ts'
import { filingBoards } from '../domain/filing-board.ts'
import type { Form } from '../domain/form.ts'
import { growthOf } from '../domain/growth.ts'
import { branchPointOf, movementIn } from '../domain/month-pictures.ts'
import { addMonths, type Period, periodsFrom } from '../domain/period.ts'
import type { Picture, PictureOf } from '../domain/picture.ts'
import { isSumOfSeveral, restrictedIn } from '../domain/restricted.ts'
import { progressOf } from '../domain/targets.ts'
import { isDemo } from './demo.ts'
import type { PackReader } from './month-pack.ts'
import { type KnownMonth, loadMonths, type MonthsDeps } from './months.ts'
import type { Forms } from './ports/forms.ts'
import type { Notes } from './ports/notes.ts'
import type { Registry } from './ports/registry.ts'
import { loadYears, type YearsDeps } from './years.ts'

export type PicturesDeps = MonthsDeps & {
  readonly registry: Pick<Registry, 'committeeById' | 'targets'>
  readonly forms: Pick<Forms, 'inForce'>
  readonly notes: Pick<Notes, 'read'>
}

/** The months that a board and a year show, the named one the last of them. */
const MONTHS = 12

/** The year of a branch: whether it was to report in the last of its months, and ever did in any. */
export type BranchYear = {
  readonly branchId: number
  readonly expected: boolean
  readonly reported: boolean
  readonly picture: PictureOf<'branch'>
}

const OF_ALL: PackReader = { only: null, whole: true }

/**
 * The pictures of a committee's month for a reader: who filed the twelve months, the members over the years, or over
 * those months where there are too few, the movements of the month, and its targets, which are the whole
 * committee's alone. What has nothing to show is left out, and so is a movement that the reader may see of no single
 * branch, where it might be the figure of one.
 */
export function makePictures(deps: PicturesDeps & YearsDeps) {
  const load = makeLoad(deps)
  return async (
    committeeId: number,
    period: Period,
    now: Instant,
    { only, whole }: PackReader = OF_ALL,
  ): Promise<Picture[]> => {
    const [{ committee, whose, months: all }, years, targets, { form }] = await Promise.all([
      load(committeeId, period),
      loadYears(deps, committeeId, period, only),
      deps.registry.targets(committeeId),
      deps.forms.inForce(committeeId, period),
    ])
    const head = { ...whose, part: only !== null }
    const isSeen = ({ branch }: KnownMonth): boolean => only === null || only.includes(branch.id)
    const months = new Map([...all].map(([month, known]) => [month, known.filter(isSeen)]))
    const growth = growthOf(years, months)
    const present = months.get(period) ?? []
    const movement = movementIn(form, period, present)
    const single = only !== null || !isSumOfSeveral(movement?.reported ?? 0)
    const hidden = movement === null || (!whole && single && hasRestricted(movement, form))
    const branches = present.map(({ branch }) => branch)
    const progress = only === null ? targets.map((target) => progressOf(target, branches)) : []
    return [
      ...filingBoards(months, committee.calendar, now).map((board) => ({ ...head, ...board })),
      ...(growth === null ? [] : [{ ...head, kind: 'growth' as const, ...growth }]),
      ...(hidden ? [] : [{ ...head, kind: 'movement' as const, ...movement }]),
      ...(progress.length === 0 ? [] : [{ ...head, kind: 'targets' as const, period, targets: progress }]),
    ]
  }
}

/** The same, where it has to be said who reads them. */
export type MakePictures = (
  committeeId: number,
  period: Period,
  now: Instant,
  reader: PackReader,
) => Promise<readonly Picture[]>

function hasRestricted({ movements }: Pick<PictureOf<'movement'>, 'movements'>, form: Form): boolean {
  const restricted = restrictedIn(form)
  return movements.some(({ code }) => restricted.includes(code))
}

/** The year of every branch that was to report in any of its months, in one picture each. */
export function makeBranchYears(deps: PicturesDeps) {
  const load = makeLoad(deps)
  return async (committeeId: number, period: Period, now: Instant): Promise<BranchYear[]> => {
    const { committee, whose, months } = await load(committeeId, period)
    const branchIds = new Set([...months.values()].flat().map(({ branch }) => branch.id))
    return [...branchIds].flatMap((branchId): BranchYear[] => {
      const own = [...months].flatMap(([month, known]) => {
        const found = known.find(({ branch }) => branch.id === branchId)
        return found === undefined || !found.expected ? [] : [{ month, found }]
      })
      const last = own.at(-1)
      if (last === undefined) return []
      const points = own.map(({ month, found }) => branchPointOf(month, found, committee.calendar, now))
      const picture = {
        ...whose,
        part: false,
        kind: 'branch' as const,
        branch: last.found.branch.name,
        points,
      }
      const reported = own.some(({ found }) => found.month.reported)
      return [{ branchId, expected: last.month === period, reported, picture }]
    })
  }
}

function makeLoad(deps: PicturesDeps) {
  return async (committeeId: number, period: Period) => {
    const periods = periodsFrom(addMonths(period, 1 - MONTHS), period) as [Period, ...Period[]]
    const [committee, months, demo] = await Promise.all([
      deps.registry.committeeById(committeeId),
      loadMonths(deps, committeeId, periods),
      isDemo(deps.notes),
    ])
    if (committee === null) throw new Error(`There is no committee ${committeeId}.`)
    return { committee, whose: { committee: committee.name, demo }, months }
  }
}
