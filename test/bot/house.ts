import { makeBot } from '../../src/bot.ts'
import { makePauses } from '../../src/chat/pause.ts'
import type { Channel, Message } from '../../src/chat/ports.ts'
import { makeClockwork } from '../../src/clockwork.ts'
import type { PersonInput } from '../../src/conversation/input.ts'
import type { State } from '../../src/conversation/state.ts'
import { type Instant, instantOf } from '../../src/domain/day.ts'
import type { Role } from '../../src/domain/office.ts'
import { readSetupFile } from '../../src/files/setup-file.ts'
import { makeRender } from '../../src/i18n/render.ts'
import { makeLog } from '../../src/log/log.ts'
import { vietnamese } from '../../src/resources.ts'
import { defaultForm } from '../../src/shipped-files.ts'
import { makeCreateInvitation } from '../../src/services/invite.ts'
import { makeSetUp } from '../../src/services/setup.ts'
import { chatLock } from '../../src/storage/chat-lock.ts'
import { sessionStore } from '../../src/storage/session-store.ts'
import { portsOf } from '../../src/stores.ts'
import { codes } from '../../src/codes.ts'
import { type DatabaseKind, freshDatabase } from '../support/databases.ts'

const setup = `
committee: { code: xa-thu, name: "Đảng ủy xã Thử", place: "Thử", above: "Đảng bộ tỉnh Thử" }
branches:
  - { code: ban_mot, name: "Bản Một", kind: village, has_branch_committee: true, meeting_day: 3, officer: can-bo-1,
      opening: { period: 2026-09, member_official: 12, member_probationary: 1 } }
  - { code: ban_hai, name: "Bản Hai", kind: village, has_branch_committee: false, meeting_day: 5, officer: can-bo-1,
      opening: { period: 2026-09, member_official: 5, member_probationary: 0 } }
`

/** A committee of two branches on a real database, and people who talk with the real bot through a channel in memory. */
export async function openHouse(kind: DatabaseKind) {
  let now: Instant = instantOf('2026-10-30', '09:00')
  let update = 0
  const database = await freshDatabase(kind)
  const ports = portsOf(database)
  const lock = chatLock(database.connection)
  const heard = new Map<string, Message[]>()
  const channel: Channel = {
    name: 'test',
    send: async (to, message) => {
      heard.set(to, [...(heard.get(to) ?? []), message])
      return { kind: 'sent' }
    },
    showing: async (id) => ((await ports.chats.showsTables({ channel: 'test', id })) ? 'tables' : 'words'),
  }
  const render = makeRender(vietnamese())
  const troubles: unknown[] = []
  const stores = {
    sessions: sessionStore<State>(database.pool, () => now),
    lock,
    ping: database.ping,
    close: lock.close,
  }
  const pauseOf = makePauses()
  const handle = makeBot({
    ports,
    stores,
    render,
    channels: () => [channel],
    pauseOf,
    now: () => now,
    onTrouble: (error) => troubles.push(error),
  })
  const clockwork = makeClockwork(ports, stores, [channel], render, pauseOf, () => now, makeLog('silent'))

  const read = readSetupFile(setup)
  if ('faults' in read) throw new Error(JSON.stringify(read.faults))
  await makeSetUp({ ...ports, defaultForm: defaultForm() })(read.setup, now)
  const committee = await ports.registry.committee('xa-thu')
  if (committee === null) throw new Error('The committee was not set up.')
  const branches = await ports.registry.branches(committee.id, '2026-10')
  const invite = makeCreateInvitation({ ...ports, codes })

  const person = (id: string) => {
    const acts = async (input: PersonInput): Promise<readonly Message[]> => {
      now += 1_000
      update += 1
      const before = heard.get(id)?.length ?? 0
      await handle({ address: { channel: 'test', id }, key: `test:${update}`, input })
      return (heard.get(id) ?? []).slice(before)
    }
    const messages = (): readonly Message[] => heard.get(id) ?? []
    return {
      says: (text: string) => acts({ kind: 'text', text, message: null }),
      taps: (label: string) => {
        const button = messages()
          .findLast(({ buttons }) => buttons.length > 0)
          ?.buttons.flat()
          .find((one) => one.label === label)
        if (button === undefined) throw new Error(`There is no button "${label}".`)
        const dot = button.data.indexOf('.')
        const choice = button.data.slice(dot + 1)
        return acts({ kind: 'tap', token: button.data.slice(0, dot), choice, label })
      },
      sent: messages,
      last: () => messages().at(-1)?.text ?? '',
      buttons: () =>
        messages()
          .at(-1)
          ?.buttons.flat()
          .map(({ label }) => label) ?? [],
    }
  }

  return {
    ports,
    committee,
    branches,
    person,
    /** Somebody who holds an office, by an invitation of its own. */
    joins: async (id: string, role: Role, codesOf: readonly string[] = [], seat: string | null = null) => {
      const branchIds = branches.filter(({ code }) => codesOf.includes(code)).map((branch) => branch.id)
      const { code } = await invite({ committeeId: committee.id, role, branchIds, seat, days: 7 }, now)
      const who = person(id)
      await who.says(code)
      return who
    },
    deliver: () => clockwork.deliver.run(),
    /** Lets the time come, and the clock do its work. */
    comes: async (day: string, time: string) => {
      now = instantOf(day, time)
      await clockwork.tick(now)
      await clockwork.deliver.run()
    },
    goesTo: (day: string, time: string) => {
      now = instantOf(day, time)
    },
    report: (code: string) => {
      const branch = branches.find((one) => one.code === code)
      return ports.reports.load({ branchId: branch?.id ?? 0, period: '2026-10' })
    },
    /** In which offices the answers of each branch were given. */
    roles: async () => {
      const reports = await database.prisma.report.findMany({ include: { branch: true, answers: true } })
      return Object.fromEntries(
        reports.map(({ branch, answers }) => [branch.code, [...new Set(answers.map(({ role }) => role))]]),
      )
    },
    /** Ends the house; whatever went wrong in it, unseen by the people, fails the test. */
    close: async () => {
      await lock.close()
      await database.drop()
      const [trouble] = troubles
      if (trouble !== undefined) throw new Error('A turn did not succeed.', { cause: trouble })
    },
  }
}

/** What a secretary of Bản Một says to file an unchanged October. */
export const unchanged = [
  '/baocao',
  'không',
  'đúng',
  '4',
  '0',
  '0',
  '0',
  'đã họp',
  '3/10',
  '13',
  '0',
  'không',
  '85',
  '2',
  '0',
  '0',
  'không có',
]
