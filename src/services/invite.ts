import type { Branch } from '../domain/branch.ts'
import { branchFrom } from '../domain/branches/life.ts'
import { type Instant, localDay } from '../domain/day.ts'
import { plainCode, writtenCode } from '../domain/invitation-code.ts'
import { isOfBranch, type Role } from '../domain/office.ts'
import { periodOf } from '../domain/period.ts'
import { type CodeMaker, makeCode } from './invitation-code.ts'
import type { Notes } from './ports/notes.ts'
import type { Holder, Offices } from './ports/offices.ts'
import type { Registry } from './ports/registry.ts'

/** To which office somebody is invited, in the codes of the setup file. */
export type InvitationWish = {
  readonly committee: string
  readonly role: Role
  /** For a secretary or deputy; one person may hold several. */
  readonly branches: readonly string[]
  /** For an officer: a seat that the setup file names. */
  readonly seat: string | null
  readonly days: number
}

/** An invitation as it is shown, once. `link` is null until the running service has stored the bot's name. */
export type Invitation = { readonly code: string; readonly link: string | null; readonly expires: Instant }

/** An invitation, and the branches or the seat whose holder it replaces. */
export type Invited = { readonly kind: 'invited'; readonly replaces: readonly string[] } & Invitation

/** Why nobody can be invited so; `detail` is the code that is not known, or the seats that are. */
export type InviteRefusal = {
  readonly kind: 'refused'
  readonly why:
    | 'committee:unknown'
    | 'branch:unknown'
    | 'invite:branch_needed'
    | 'invite:no_branch'
    | 'invite:seat_needed'
    | 'invite:seat_unknown'
    | 'invite:no_seat'
  readonly detail: string
}

export type InviteDeps = {
  readonly registry: Pick<Registry, 'committee' | 'histories'>
  readonly offices: Pick<Offices, 'saveInvitation' | 'holders'>
  readonly notes: Pick<Notes, 'read'>
  readonly codes: CodeMaker
}

type CreateDeps = Pick<InviteDeps, 'notes' | 'codes'> & { readonly offices: Pick<Offices, 'saveInvitation'> }

/** Invites to an office named by codes, as the command line does. */
export function makeInvite(deps: InviteDeps) {
  const create = makeCreateInvitation(deps)
  return async (wish: InvitationWish, now: Instant): Promise<Invited | InviteRefusal> => {
    const committee = await deps.registry.committee(wish.committee)
    if (committee === null) return refuse('committee:unknown', wish.committee)
    const month = periodOf(localDay(now))
    const histories = await deps.registry.histories(committee.id)
    // Also those that open later: their people may be invited before.
    const known = histories.flatMap((history) => branchFrom(history, month) ?? [])
    const refusal = refusalOf(wish, known)
    if (refusal !== null) return refusal
    const branches = known.filter(({ code }) => wish.branches.includes(code))
    const branchIds = branches.map(({ id }) => id)
    const holders = await deps.offices.holders(committee.id)
    const { role, seat, days } = wish
    const made = await create({ committeeId: committee.id, role, branchIds, seat, days }, now)
    return { kind: 'invited', replaces: replacedBy(wish, branches, holders), ...made }
  }
}

/** The branches or the seat of which somebody lays the office down as soon as the code is used. */
function replacedBy(
  { role, seat }: InvitationWish,
  branches: readonly Branch[],
  holders: readonly Holder[],
): string[] {
  const held = holders.filter((holder) => holder.role === role)
  if (seat !== null) return held.some((holder) => holder.seat === seat) ? [seat] : []
  return branches.filter(({ id }) => held.some(({ branchId }) => branchId === id)).map(({ name }) => name)
}

/**
 * Makes an invitation to offices that are known to exist, as the office does in the chat. Under a key that comes again
 * there is still one: the code given last. Without a key each is another.
 */
export function makeCreateInvitation({ offices, notes, codes }: CreateDeps) {
  return async (
    wish: {
      readonly committeeId: number
      readonly role: Role
      readonly branchIds: readonly number[]
      readonly seat: string | null
      readonly days: number
    },
    now: Instant,
    key: string | null = null,
  ): Promise<Invitation> => {
    const { days, ...office } = wish
    const code = writtenCode(makeCode(codes.randomBytes))
    const expires = now + days * 86_400_000
    await offices.saveInvitation({ ...office, key, hash: codes.hash(plainCode(code)), expires, at: now })
    const bot = await notes.read('telegram:name')
    return { code, link: bot === null ? null : `https://t.me/${bot}?start=${code}`, expires }
  }
}

function refusalOf({ role, branches, seat }: InvitationWish, known: readonly Branch[]): InviteRefusal | null {
  const ofBranch = isOfBranch(role)
  if (ofBranch && branches.length === 0) return refuse('invite:branch_needed', role)
  if (!ofBranch && branches.length > 0) return refuse('invite:no_branch', role)
  if (role !== 'officer' && seat !== null) return refuse('invite:no_seat', role)
  const seats = new Set(known.flatMap(({ officer }) => officer ?? []))
  if (role === 'officer' && seat === null) return refuse('invite:seat_needed', [...seats].join(', '))
  if (seat !== null && !seats.has(seat)) return refuse('invite:seat_unknown', seat)
  const stranger = branches.find((wanted) => known.every(({ code }) => code !== wanted))
  return stranger === undefined ? null : refuse('branch:unknown', stranger)
}

function refuse(why: InviteRefusal['why'], detail: string): InviteRefusal {
  return { kind: 'refused', why, detail }
}
