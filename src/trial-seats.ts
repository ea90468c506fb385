import { codes } from './codes.ts'
import type { Seat } from './channels/web/trial-room.ts'
import { menuOf } from './conversation/rights.ts'
import type { Committee } from './domain/committee.ts'
import { type Instant, localDay } from './domain/day.ts'
import type { Person, Role } from './domain/office.ts'
import { periodOf } from './domain/period.ts'
import type { Translate } from './i18n/translate.ts'
import type { Ports } from './stores.ts'

/** An office of the demo and the address of the room that holds it. */
type Place = {
  readonly id: string
  readonly role: Seat['group']
  readonly branchId: number | null
  readonly seat: string | null
}

/**
 * Gives every office of the demo to an address of the room, once: one that has it keeps it, and one that was given on
 * to somebody else stays with them, since its invitation is used.
 */
export async function fillSeats(
  { registry, offices }: Pick<Ports, 'registry' | 'offices'>,
  committee: Committee,
  at: Instant,
): Promise<Place[]> {
  const branches = await registry.branches(committee.id, periodOf(localDay(at)))
  const seats = [...new Set(branches.flatMap(({ officer }) => officer ?? []))].sort()
  const places = [
    ...branches.map(({ id, code }) => placeOf(`secretary-${code}`, 'secretary', id, null)),
    ...seats.map((seat) => placeOf(seat, 'officer', null, seat)),
    placeOf('office', 'office', null, null),
    placeOf('leader', 'leader', null, null),
  ]
  for (const { id, role, branchId, seat } of places) {
    const by = { channel: 'web', id }
    if ((await offices.whoIs(by, at)) !== null) continue
    const key = `trial:${id}`
    const hash = codes.hash(key)
    const office = { committeeId: committee.id, role, branchIds: branchId === null ? [] : [branchId], seat }
    await offices.saveInvitation({ ...office, key, hash, at, expires: at + 1 })
    await offices.redeem(hash, { by, accountId: null, role: null, at, key })
  }
  return places
}

/** The seats as the page lists them; one whose office was given on to somebody else is not among them. */
export async function seatsOf(
  { offices }: Ports,
  places: readonly Place[],
  now: Instant,
  t: Translate,
): Promise<Seat[]> {
  const seats = await Promise.all(
    places.map(async ({ id, role }): Promise<Seat | null> => {
      const person = await offices.whoIs({ channel: 'web', id }, now)
      return person === null
        ? null
        : { id, group: role, name: nameOf(person, role, t), commands: menuOf(person) }
    }),
  )
  return seats.filter((seat) => seat !== null)
}

function nameOf(person: Person, role: Role, t: Translate): string {
  const [holding] = person.holdings
  const branch = role === 'secretary' ? holding?.branches[0]?.name : holding?.seat
  return branch == null ? t(`role.${role}`) : t('role.of', { role: t(`role.${role}`), of: branch })
}

function placeOf(id: string, role: Place['role'], branchId: number | null, seat: string | null): Place {
  return { id, role, branchId, seat }
}
