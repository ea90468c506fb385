import type { Instant } from '../domain/day.ts'
import { filingBoards } from '../domain/filing-board.ts'
import { branchPointOf, movementIn, stockPointOf } from '../domain/month-pictures.ts'
import { addMonths, type Period, periodsFrom } from '../domain/period.ts'
import type { Picture, PictureOf } from '../domain/picture.ts'
import { progressOf } from '../domain/targets.ts'
import { isDemo } from './demo.ts'
import { loadMonths, type MonthsDeps } from './months.ts'
import type { Forms } from './ports/forms.ts'
import type { Notes } from './ports/notes.ts'
import type { Registry } from './ports/registry.ts'

export type PicturesDeps = MonthsDeps & {
  readonly registry: Pick<Registry, 'committeeById' | 'targets'>
  readonly forms: Pick<Forms, 'inForce'>
  readonly notes: Pick<Notes, 'read'>
}

/** The months that a board and a year show, the named one the last of them. */
const MONTHS = 12

/**
 * The pictures of a committee's month: who filed the twelve months, the members over them, the movements of the month,
 * and its targets. What has nothing to show is left out.
 */
export function makePictures(deps: PicturesDeps) {
  const load = makeLoad(deps)
  return async (committeeId: number, period: Period, now: Instant): Promise<Picture[]> => {
    const { committee, head, months } = await load(committeeId, period)
    const [targets, { form }] = await Promise.all([
      deps.registry.targets(committeeId),
      deps.forms.inForce(committeeId, period),
    ])
    const present = months.get(period) ?? []
    const movement = movementIn(form, period, present)
    const points = [...months].map(([month, known]) => stockPointOf(month, known))
    const progress = targets.map((target) =>
      progressOf(
        target,
        present.map(({ branch }) => branch),
      ),
    )
    return [
      ...filingBoards(months, committee.calendar, now).map((board) => ({ ...head, ...board })),
      ...(points.some(({ reported }) => reported > 0) ? [{ ...head, kind: 'growth' as const, points }] : []),
      ...(movement === null ? [] : [{ ...head, kind: 'movement' as const, ...movement }]),
      ...(progress.length === 0 ? [] : [{ ...head, kind: 'targets' as const, period, targets: progress }]),
    ]
  }
}

/** A branch's own year in one picture; null where the branch was not to report in any of its months. */
export function makeBranchPicture(deps: PicturesDeps) {
  const load = makeLoad(deps)
  return async (
    committeeId: number,
    branchId: number,
    period: Period,
    now: Instant,
  ): Promise<PictureOf<'branch'> | null> => {
    const { committee, head, months } = await load(committeeId, period)
    const own = [...months].flatMap(([month, known]) => {
      const found = known.find(({ branch }) => branch.id === branchId)
      return found === undefined || !found.expected ? [] : [{ month, found }]
    })
    const last = own.at(-1)
    if (last === undefined) return null
    const points = own.map(({ month, found }) => branchPointOf(month, found, committee.calendar, now))
    return { ...head, kind: 'branch', branch: last.found.branch.name, points }
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
    return { committee, head: { committee: committee.name, demo }, months }
  }
}
