import { branchFrom } from '../domain/branches/life.ts'
import { type Instant, localDay } from '../domain/day.ts'
import { entryOf, type BoardEntry, type OfficeBoard, titleIn } from '../domain/office-board.ts'
import type { OfficeTitle } from '../domain/office-title.ts'
import { periodOf } from '../domain/period.ts'
import type { HeldOffice, Offices } from './ports/offices.ts'
import type { Registry } from './ports/registry.ts'

export type OfficeBoardDeps = {
  readonly registry: Pick<Registry, 'histories' | 'committeeById'>
  readonly offices: Pick<Offices, 'held'>
}

export type MakeOfficeBoard = ReturnType<typeof makeOfficeBoard>

/**
 * Who holds which office of a committee now. A branch whose first month is still to come is there, for its people may be
 * invited before; so is a seat that follows nothing, as soon as somebody holds it.
 */
export function makeOfficeBoard({ registry, offices }: OfficeBoardDeps) {
  return async (committeeId: number, now: Instant): Promise<OfficeBoard> => {
    const [committee, histories, held] = await Promise.all([
      registry.committeeById(committeeId),
      registry.histories(committeeId),
      offices.held(committeeId),
    ])
    const month = periodOf(localDay(now))
    const branches = histories.flatMap((life) => branchFrom(life, month) ?? [])
    const seats = new Set([
      ...branches.flatMap(({ officer }) => officer ?? []),
      ...held.flatMap(({ seat }) => seat ?? []),
    ])
    const empty: readonly BoardEntry[] = [
      ...branches.map(
        ({ id, code, name }) =>
          ({ kind: 'branch', key: `branch:${id}`, branchId: id, code, name, holders: [] }) as const,
      ),
      ...[...seats].sort().map((seat) => {
        const follows = branches.filter(({ officer }) => officer === seat).map(({ name }) => name)
        return { kind: 'seat', key: `seat:${seat}`, seat, follows, holders: [] } as const
      }),
      { kind: 'committee', key: 'office', role: 'office', holders: [] },
      { kind: 'committee', key: 'leader', role: 'leader', holders: [] },
    ]
    const bare = { committeeId, committee: committee?.name ?? '', entries: empty }
    return {
      ...bare,
      entries: empty.map((entry) => ({ ...entry, holders: holdersIn(bare, entry, held, now) })),
    }
  }
}

function holdersIn(board: OfficeBoard, entry: BoardEntry, held: readonly HeldOffice[], now: Instant) {
  return held
    .filter((office) => entryOf(board, office)?.key === entry.key)
    .map(({ holdingId, accountId, role, since, pausedUntil }) => ({
      holdingId,
      accountId,
      role,
      since,
      pausedUntil: pausedUntil !== null && pausedUntil > now ? pausedUntil : null,
    }))
}

/** How a board names an office. */
export function titleOn(board: OfficeBoard, office: HeldOffice): OfficeTitle {
  const entry = entryOf(board, office)
  return entry === undefined
    ? { role: office.role, seat: office.seat, branches: [] }
    : titleIn(entry, office.role)
}
