import type { FastifyInstance } from 'fastify'
import type { Channel, Handle } from './chat/ports.ts'
import { makeTrialClock, type TrialClock } from './channels/web/trial-clock.ts'
import { registerTrialRoom, type Seat } from './channels/web/trial-room.ts'
import { makeWebChannel } from './channels/web/web-channel.ts'
import { codes } from './bot.ts'
import type { Clockwork } from './clockwork.ts'
import { menuOf } from './conversation/rights.ts'
import type { Committee } from './domain/committee.ts'
import { type Instant, instantOf, localDay } from './domain/day.ts'
import type { Person, Role } from './domain/office.ts'
import { addMonths, periodOf } from './domain/period.ts'
import type { Translate } from './i18n/translate.ts'
import { demoFiles, sentencesIn } from './resources.ts'
import { stepsOf } from './schedule/jobs.ts'
import { makeLoadDemo } from './services/demo.ts'
import type { Ports } from './stores.ts'

/** The demo's nine months are over, and its October is open. */
const BEGINS = instantOf('2017-10-30', '09:00')

export type Trial = {
  readonly clock: TrialClock
  readonly channel: Channel
  readonly register: (server: FastifyInstance, handle: Handle, clockwork: Clockwork, t: Translate) => void
}

/** The trial room on its own database: the demo's committee, and a seat for each of its offices. */
export async function openTrial(ports: Ports, realNow: () => Instant): Promise<Trial> {
  const clock = makeTrialClock(BEGINS, realNow)
  const committee = await makeLoadDemo(ports)(demoFiles(), BEGINS)
  const places = await fillSeats(ports, committee)
  const firstId = realNow()
  const web = makeWebChannel({ now: clock.now, firstId })
  return {
    clock,
    channel: web.channel,
    register: (server, handle, clockwork, t) =>
      registerTrialRoom(server, {
        handle,
        seats: async () => seatsOf(ports, places, clock.now(), t),
        clock,
        channel: web,
        sentences: sentencesIn('vi/trial.json'),
        nextReminder: async (now) => nextStep(committee, now),
        moved: async () => {
          await clockwork.tick(clock.now())
          await clockwork.deliver.run()
        },
        firstUpdate: firstId,
      }),
  }
}

type Place = { readonly id: string; readonly role: Seat['group']; readonly branchId: number | null; readonly seat: string | null }

/** Gives every office of the demo to an address of the room; one that has it keeps it. */
async function fillSeats({ registry, offices }: Ports, committee: Committee): Promise<Place[]> {
  const branches = await registry.branches(committee.id, periodOf(localDay(BEGINS)))
  const seats = [...new Set(branches.flatMap(({ officer }) => officer ?? []))].sort()
  const place = (id: string, role: Seat['group'], branchId: number | null, seat: string | null): Place => ({
    id,
    role,
    branchId,
    seat,
  })
  const places = [
    ...branches.map(({ id, code }) => place(`secretary-${code}`, 'secretary', id, null)),
    ...seats.map((seat) => place(seat, 'officer', null, seat)),
    place('office', 'office', null, null),
    place('leader', 'leader', null, null),
  ]
  for (const { id, role, branchId, seat } of places) {
    const by = { channel: 'web', id }
    if ((await offices.whoIs(by, BEGINS)) !== null) continue
    const hash = codes.hash(`trial:${id}`)
    const office = { committeeId: committee.id, role, branchIds: branchId === null ? [] : [branchId], seat }
    await offices.saveInvitation({ ...office, hash, at: BEGINS, expires: BEGINS + 1 })
    await offices.redeem(hash, { by, accountId: null, role: null, at: BEGINS, key: `trial:${id}` })
  }
  return places
}

async function seatsOf({ offices }: Ports, places: readonly Place[], now: Instant, t: Translate): Promise<Seat[]> {
  const seats = await Promise.all(
    places.map(async ({ id, role }): Promise<Seat | null> => {
      const person = await offices.whoIs({ channel: 'web', id }, now)
      return person === null ? null : { id, group: role, name: nameOf(person, role, t), commands: menuOf(person) }
    }),
  )
  return seats.filter((seat) => seat !== null)
}

function nameOf(person: Person, role: Role, t: Translate): string {
  const [holding] = person.holdings
  const branch = role === 'secretary' ? holding?.branches[0]?.name : holding?.seat
  return branch == null ? t(`role.${role}`) : t('role.of', { role: t(`role.${role}`), of: branch })
}

/** The next moment at which the calendar has something to say. */
function nextStep({ calendar }: Committee, now: Instant): Instant | null {
  const current = periodOf(localDay(now))
  const moments = [-1, 0, 1]
    .flatMap((months) => stepsOf(calendar, addMonths(current, months)))
    .map(({ at }) => at)
    .filter((at) => at > now)
  return moments.length === 0 ? null : Math.min(...moments)
}
