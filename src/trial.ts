import type { FastifyInstance } from 'fastify'
import type { Attach, Channel, Handle } from './chat/ports.ts'
import { makeTrialClock, type TrialClock } from './channels/web/trial-clock.ts'
import { registerTrialRoom } from './channels/web/trial-room.ts'
import { makeWebChannel } from './channels/web/web-channel.ts'
import type { Clockwork } from './clockwork.ts'
import { type Instant, instantOf } from './domain/day.ts'
import type { Translate } from './i18n/translate.ts'
import { sentencesIn } from './resources.ts'
import { defaultForm, demo } from './shipped-files.ts'
import { nextReminderAfter } from './trial-reminder.ts'
import { makeLoadDemo } from './services/demo.ts'
import type { Ports } from './stores.ts'
import { fillSeats, seatsOf } from './trial-seats.ts'

/** The demo's nine months are over, and its October is open. */
const BEGINS = instantOf('2017-10-30', '09:00')

export type Trial = {
  readonly clock: TrialClock
  readonly channel: Channel
  readonly register: (server: FastifyInstance, handle: Handle, clockwork: Clockwork, t: Translate) => void
}

/** The trial room on its own database: the demo's committee, and a seat for each of its offices. */
export async function openTrial(ports: Ports, realNow: () => Instant, attach: Attach): Promise<Trial> {
  const clock = makeTrialClock(BEGINS, realNow)
  const committee = await makeLoadDemo({ ...ports, defaultForm: defaultForm() })(demo(), BEGINS)
  const places = await fillSeats(ports, committee, BEGINS)
  const firstId = realNow()
  const web = makeWebChannel({
    now: clock.now,
    firstId,
    attach,
    showsTables: (id) => ports.chats.showsTables({ channel: 'web', id }),
  })
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
        nextReminder: async (now) => nextReminderAfter(ports, committee, now),
        moved: async () => {
          await clockwork.tick(clock.now())
          await clockwork.deliver.run()
        },
        firstUpdate: firstId,
      }),
  }
}
