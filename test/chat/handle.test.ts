import { describe, expect, it } from 'vitest'
import { makePauses } from '../../src/chat/pause.ts'
import { makeMemoryOutbox } from '../services/memory-outbox.ts'
import { makeHandle } from '../../src/chat/handle.ts'
import type { UseCases } from '../../src/chat/effects.ts'
import type { Channel, Event, Message, Sent } from '../../src/chat/ports.ts'
import type { State } from '../../src/conversation/state.ts'
import type { Report } from '../../src/domain/report.ts'
import { withChanges } from '../../src/domain/figure.ts'
import { instantOf } from '../../src/domain/day.ts'
import { makeRender } from '../../src/i18n/render.ts'
import { vietnamese } from '../../src/resources.ts'
import type { SessionStore, Versioned } from '../../src/sessions/storage-adapter.ts'
import { form, holding, stocks } from '../conversation/world.ts'

const address = { channel: 'test', id: '1' }
const branch = {
  code: 'a',
  name: 'A',
  kind: 'village',
  hasBranchCommittee: true,
  meetingDay: 3,
  officer: null,
} as const

/** A chat in memory that writes down, in order, what was committed, saved and sent. */
function openHouse(trouble: { save?: boolean; sessions?: boolean; sends?: Sent[] } = {}) {
  const happened: string[] = []
  const sent: Message[] = []
  let stored: Versioned<State> | undefined
  let report: Report | null = null
  const channel: Channel = {
    name: 'test',
    send: async (_to, message) => {
      const outcome = trouble.sends?.shift() ?? { kind: 'sent' }
      happened.push(outcome.kind)
      if (outcome.kind === 'sent') sent.push(message)
      return outcome
    },
  }
  const sessions: Pick<SessionStore<State>, 'load' | 'replace'> = {
    load: async () => stored,
    replace: async (_key, expected, value) => {
      if (trouble.sessions === true) throw new Error('The store is away.')
      if ((stored?.revision ?? 0) !== expected) return false
      stored = { value: JSON.parse(JSON.stringify(value)) as State, revision: expected + 1 }
      happened.push('state')
      return true
    },
  }
  const useCases: Partial<UseCases> = {
    findReports: async ({ branches, periods, purpose }) => ({
      kind: 'reportsFound',
      purpose,
      reports: periods.flatMap((period) =>
        branches.map(({ id: branchId, name, committeeId }) => ({
          branchId,
          period,
          name,
          committeeId,
          status: 'none' as const,
          number: null,
          revision: 0,
          unlockedUntil: null,
        })),
      ),
    }),
    openReport: async ({ report: inHand, purpose }) => {
      const { branchId, period } = inHand
      report ??= {
        id: 1,
        committeeId: 1,
        branchId,
        period,
        branch,
        formVersion: 1,
        status: 'draft',
        figures: {},
        previous: stocks(21, 2),
        receipt: null,
        explanations: {},
        revision: 0,
        submittedAt: null,
        unlockedUntil: null,
        returned: null,
      }
      return { kind: 'reportOpened', report, form, inHand, purpose }
    },
    recallReminder: async ({ words }) => ({ kind: 'reminderRecalled', words, asked: null }),
    saveFigures: async ({ changes, aside }, _facts, { key }) => {
      if (trouble.save === true) throw new Error('The database is away.')
      if (report === null) throw new Error('There is no report.')
      report = { ...report, figures: withChanges(report.figures, changes) }
      happened.push(`figures by ${key}`)
      return { kind: 'figuresSaved', report, aside }
    },
  }
  const handle = makeHandle({
    channels: () => [channel],
    render: makeRender(vietnamese()),
    pauseOf: makePauses(),
    outbox: makeMemoryOutbox().outbox,
    sessions: sessions as SessionStore<State>,
    lock: { run: (_key, work) => work() },
    useCases: useCases as UseCases,
    loadFacts: async (_address, state, now) => ({
      now,
      person: { accountId: 1, address, holdings: [holding('secretary', ['A'])] },
      work: report !== null && 'report' in state.place ? { report, form } : null,
      installed: true,
    }),
    now: () => instantOf('2026-10-30', '09:00'),
    onTrouble: (error) => happened.push(error instanceof Error ? `trouble: ${error.message}` : 'trouble'),
  })
  let update = 0
  const says = (text: string, key = `test:${(update += 1)}`): Promise<'done' | 'again'> => {
    const event: Event = { address, key, input: { kind: 'text', text, message: null } }
    return handle(event)
  }
  return {
    says,
    happened,
    sent,
    trouble,
    figures: () => report?.figures ?? {},
    forget: () => (stored = undefined),
  }
}

describe('a turn', () => {
  it('commits what was said, then saves where the conversation stands, then answers', async () => {
    const house = openHouse()
    await house.says('/baocao')
    house.happened.length = 0
    expect(await house.says('không')).toBe('done')
    expect(house.happened).toEqual(['figures by test:2', 'state', 'sent'])
  })

  it('repeated, changes nothing and says nothing more', async () => {
    const house = openHouse()
    await house.says('/baocao')
    await house.says('không', 'test:7')
    house.happened.length = 0
    expect(await house.says('không', 'test:7')).toBe('done')
    expect(house.happened).toEqual([])
  })

  it('whose answer could not be sent asks for the update again, and then gives the present question only', async () => {
    const house = openHouse()
    await house.says('/baocao')
    house.trouble.sends = [{ kind: 'unknown', reason: 'cut' }]
    expect(await house.says('không', 'test:7')).toBe('again')
    house.happened.length = 0
    house.sent.length = 0
    expect(await house.says('không', 'test:7')).toBe('done')
    expect(house.happened).toEqual(['sent'])
    expect(house.sent[0]?.text).toMatch(/^Câu 2\/16/)
  })

  it('waits for a platform that asks to wait a little, and gives up on a chat that is gone', async () => {
    const house = openHouse({ sends: [{ kind: 'retry', afterMs: 1, reason: '429' }] })
    expect(await house.says('/baocao')).toBe('done')
    expect(house.happened).toEqual(['state', 'retry', 'sent'])
    house.trouble.sends = [{ kind: 'unreachable', reason: '403' }]
    expect(await house.says('không')).toBe('done')
  })
})

describe('trouble outside', () => {
  it('before anything is committed: says that it was not saved, and leaves no trace', async () => {
    const house = openHouse()
    await house.says('/baocao')
    house.happened.length = 0
    house.trouble.save = true
    expect(await house.says('không')).toBe('done')
    expect(house.happened).toEqual(['trouble: The effect saveFigures did not succeed.', 'sent'])
    expect(house.sent.at(-1)?.text).toContain('số liệu vừa gửi chưa được lưu')
    expect(house.figures()).toEqual({})
    house.trouble.save = false
    await house.says('không')
    expect(house.sent.at(-1)?.text).toContain('Câu 2/16')
  })

  it('after the figures are committed: says that they are saved', async () => {
    const house = openHouse()
    await house.says('/baocao')
    house.trouble.sessions = true
    await house.says('không')
    expect(house.sent.at(-1)?.text).toContain('số liệu vừa gửi đã được lưu')
    expect(house.figures().has_member_change?.state).toBe('given')
  })

  it('a state that is lost costs no answer: /baocao goes on at the first open question', async () => {
    const house = openHouse()
    await house.says('/baocao')
    await house.says('không')
    house.forget()
    await house.says('/baocao')
    expect(house.sent.at(-1)?.text).toContain('Câu 2/16')
  })
})
