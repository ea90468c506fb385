import { readFileSync } from 'node:fs'
import { afterEach } from 'vitest'
import { makeTrialClock, type TrialClock } from '../../../src/channels/web/trial-clock.ts'
import { registerTrialRoom, type Seat } from '../../../src/channels/web/trial-room.ts'
import { makeWebChannel, type WebChannel } from '../../../src/channels/web/web-channel.ts'
import type { Attach, Event, Handled } from '../../../src/chat/ports.ts'
import type { Instant } from '../../../src/domain/day.ts'
import { makeMetrics } from '../../../src/http/metrics.ts'
import { makeServer, type Server } from '../../../src/http/server.ts'
import { makeLog } from '../../../src/log/log.ts'

/** These tests have no outbox to look at. */
const noOutbox = () => Promise.reject(new Error('There is no outbox.'))

const locale = new URL('../../../locales/vi/trial.json', import.meta.url)
export const sentences = JSON.parse(readFileSync(locale, 'utf8')) as Readonly<Record<string, unknown>>

/** 30/10/2017 09:00 in Viet Nam. */
export const start = Date.parse('2017-10-30T02:00:00Z')

export const seats: readonly Seat[] = [
  {
    id: 'pho_moi',
    group: 'secretary',
    name: 'Bí thư Chi bộ Phố Mới',
    commands: ['baocao', 'sua', 'trangthai', 'trogiup'],
  },
  {
    id: 'dong_ho',
    group: 'secretary',
    name: 'Bí thư Chi bộ Đồng Hồ',
    commands: ['baocao', 'sua', 'trangthai', 'trogiup'],
  },
  {
    id: 'truong_1',
    group: 'secretary',
    name: 'Bí thư Chi bộ Trường Phổ thông dân tộc bán trú trung học cơ sở',
    commands: ['baocao', 'sua', 'trangthai', 'thongke', 'huy', 'trogiup', 'riengtu'],
  },
  {
    id: 'officer-1',
    group: 'officer',
    name: 'Cán bộ phụ trách 1',
    commands: ['tiendo', 'thongke', 'trogiup'],
  },
  { id: 'office', group: 'office', name: 'Văn phòng Đảng ủy', commands: ['tiendo', 'tomtat', 'moi'] },
  { id: 'leader', group: 'leader', name: 'Bí thư Đảng ủy', commands: ['tomtat', 'thongke'] },
]

export type Room = Server & {
  readonly events: readonly Event[]
  readonly channel: WebChannel
  readonly clock: TrialClock
}

type Options = {
  readonly port?: number
  readonly reminders?: readonly Instant[]
  /** What the fake bot does with an event, beside remembering it; by default it repeats what it hears. */
  readonly handle?: (event: Event, channel: WebChannel) => Promise<Handled>
  readonly moved?: (channel: WebChannel) => Promise<void>
  readonly attach?: Attach
}

const closers: (() => Promise<void>)[] = []
afterEach(async () => {
  for (const close of closers.splice(0)) await close()
})

/** A trial room with a fake bot behind it; closed after the test. */
export function openRoom({
  port = 0,
  reminders = [],
  handle = echo,
  moved = async () => {},
  attach = async () => null,
}: Options = {}): Room {
  const log = makeLog('silent')
  const server = makeServer({ host: '127.0.0.1', port, ready: isReady, log, metrics: makeMetrics(noOutbox) })
  const clock = makeTrialClock(start, Date.now)
  const channel = makeWebChannel({ now: clock.now, firstId: 1, attach, showsTables: async () => false })
  const events: Event[] = []
  registerTrialRoom(server.app, {
    handle: async (event) => {
      events.push(event)
      return handle(event, channel)
    },
    seats: async () => seats,
    clock,
    channel,
    sentences,
    nextReminder: async (now) => reminders.find((at) => at > now) ?? null,
    moved: () => moved(channel),
    firstUpdate: 1,
  })
  closers.push(server.close)
  return { ...server, events, channel, clock }
}

const isReady = async (): Promise<{ readonly ok: boolean }> => ({ ok: true })

async function echo({ address, input }: Event, { channel }: WebChannel): Promise<Handled> {
  const heard =
    input.kind === 'tap' ? `${input.token}.${input.choice}` : input.kind === 'text' ? input.text : ''
  await channel.send(address.id, {
    text: `Tôi nghe: ${heard}`,
    buttons: [
      [
        { data: 'ab.yes', label: 'Đúng' },
        { data: 'ab.no', label: 'Chưa đúng' },
      ],
    ],
  })
  return 'done'
}
