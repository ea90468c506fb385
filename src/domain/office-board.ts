import type { Instant } from './day.ts'
import type { Role } from './office.ts'
import type { OfficeTitle } from './office-title.ts'

/** Who holds one of the offices, without a name: since when, and until when it is paused. */
export type BoardHolder = {
  readonly holdingId: number
  readonly accountId: number
  readonly role: Role
  readonly since: Instant
  /** Null where it is not paused now. */
  readonly pausedUntil: Instant | null
}

/** A branch with its secretary and deputy, a seat with the branches that it follows, or the office or the leaders. */
export type BoardEntry = {
  /** Tells the entries of a board apart. */
  readonly key: string
  readonly holders: readonly BoardHolder[]
} & (
  | { readonly kind: 'branch'; readonly branchId: number; readonly code: string; readonly name: string }
  | { readonly kind: 'seat'; readonly seat: string; readonly follows: readonly string[] }
  | { readonly kind: 'committee'; readonly role: 'office' | 'leader' }
)

/** Who holds which office of a committee: its branches in their order, then the seats, the office and the leaders. */
export type OfficeBoard = {
  readonly committeeId: number
  readonly committee: string
  readonly entries: readonly BoardEntry[]
}

/** The roles that an entry has room for. */
export function rolesOf(entry: BoardEntry): readonly Role[] {
  if (entry.kind === 'branch') return ['secretary', 'deputy']
  return [entry.kind === 'seat' ? 'officer' : entry.role]
}

/** The office of that role in an entry. */
export function titleIn(entry: BoardEntry, role: Role): OfficeTitle {
  if (entry.kind === 'branch') return { role, seat: null, branches: [entry.name] }
  if (entry.kind === 'seat') return { role, seat: entry.seat, branches: entry.follows }
  return { role, seat: null, branches: [] }
}

/** The entry that an office belongs to; undefined where the board has none. */
export function entryOf(
  board: OfficeBoard,
  office: { readonly role: Role; readonly branchId: number | null; readonly seat: string | null },
): BoardEntry | undefined {
  return board.entries.find((entry) =>
    entry.kind === 'branch'
      ? entry.branchId === office.branchId
      : entry.kind === 'seat'
        ? office.seat === entry.seat
        : office.role === entry.role,
  )
}
