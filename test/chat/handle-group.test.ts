import { describe, expect, test } from 'vitest'
import { makePauses } from '../../src/chat/pause.ts'
import { makeMemoryOutbox } from '../services/memory-outbox.ts'
import { makeHandleGroup } from '../../src/chat/handle-group.ts'
import type { GroupEvent, Message } from '../../src/chat/ports.ts'
import { defaultCalendar } from '../../src/domain/calendar.ts'
import { instantOf } from '../../src/domain/day.ts'
import type { Person, Role } from '../../src/domain/office.ts'
import { makeRender } from '../../src/i18n/render.ts'
import { vietnamese } from '../../src/resources.ts'
import { spanOf, summaryOf } from '../i18n/replies.ts'

const committee = {
  id: 7,
  code: 'si-ma-cai',
  name: 'Đảng ủy xã Si Ma Cai',
  place: 'Si Ma Cai',
  above: 'Đảng bộ tỉnh Lào Cai',
  calendar: defaultCalendar,
}

const group = { channel: 'telegram', id: '-100' }

function openGroup(role: Role | null = 'leader') {
  const sent: Message[] = []
  const done: string[] = []
  const troubles: unknown[] = []
  let broken = false
  const must = async <T>(what: string, value: T): Promise<T> => {
    if (broken) throw new Error('The database is away.')
    done.push(what)
    return value
  }
  const person: Person | null =
    role === null
      ? null
      : {
          accountId: 5,
          address: { channel: 'telegram', id: '71' },
          holdings: [{ id: 1, committee, role, seat: null, branches: [] }],
        }
  const alerts = [{ code: 'R20', branch: 'pho_moi', text: 'Còn 2 đảng viên.', reason: null }]
  const handle = makeHandleGroup({
    channels: () => [
      {
        name: 'telegram',
        send: async (_to, message) => {
          sent.push(message)
          return { kind: 'sent' }
        },
      },
    ],
    render: makeRender(vietnamese()),
    pauseOf: makePauses(),
    outbox: makeMemoryOutbox().outbox,
    lock: { run: (_key, work) => work() },
    offices: { whoIs: () => must('who', person) },
    groups: {
      at: () => must('at', { id: 1, committeeId: 7, address: group, title: '' }),
      end: (_address, why) => must(`end ${why}`, true),
      move: (_from, to) => must(`move ${to}`, undefined),
    },
    chats: { showTables: (_address, tables) => must(`tables ${tables}`, undefined) },
    linkGroup: async () => ({ kind: 'linked', committee: committee.name }),
    summary: () => must('summary', summaryOf({ alerts })),
    progress: () => must('progress', { period: '2017-09', demo: false, branches: [] }),
    spanSummary: () => must('span', spanOf()),
    now: () => instantOf('2017-10-09', '09:00'),
    onTrouble: (trouble) => troubles.push(trouble),
  })
  const happens = (input: GroupEvent['input']) =>
    handle({ group, by: { channel: 'telegram', id: '71' }, key: 'telegram:9', input })
  const hears = async (text: string) => {
    const handled = await happens({ kind: 'said', text, toUs: false, title: 'Đảng ủy' })
    return [handled, ...sent.splice(0).map((message) => message.text)]
  }
  return {
    happens,
    hears,
    done,
    troubles,
    breaks: () => {
      broken = true
    },
  }
}

describe('a group', () => {
  test('hears the commune, without what is remarked of single branches', async () => {
    const { hears } = openGroup()
    const [handled, text] = await hears('/tomtat')
    expect(handled).toBe('done')
    expect(text).toContain('166 đảng viên')
    expect(text).not.toContain('Cần lưu ý')
    expect((await hears('/tomtat quý 3'))[1]).toContain('Tóm tắt quý III/2017')
    expect((await hears('/tiendo'))[1]).toContain('Tiến độ tháng 9/2017')
  })

  test('says what came of a code and of the end of its link', async () => {
    const { hears, done } = openGroup('office')
    expect(await hears('K7MF-2XQA-P94D')).toEqual(['done', expect.stringContaining('Nhóm đã được liên kết')])
    expect(await hears('/huy')).toEqual(['done', expect.stringContaining('bỏ liên kết')])
    expect(done).toContain('end office')
  })

  test('chooses tables and words by whoever may see figures there', async () => {
    const { hears, done } = openGroup()
    expect((await hears('/bang'))[1]).toContain('dạng bảng')
    expect((await hears('/bang tắt'))[1]).toContain('bằng chữ')
    expect((await hears('/bang 10/2026'))[1]).toContain('/bang tắt')
    expect(done.filter((what) => what.startsWith('tables'))).toEqual(['tables true', 'tables false'])
    expect((await openGroup(null).hears('/bang'))[1]).toContain('không thuộc phần việc')
  })

  test('chatter asks nothing of the database', async () => {
    const { hears, done } = openGroup()
    expect(await hears('chào các đồng chí')).toEqual(['done'])
    expect(done).toEqual([])
  })

  test('whoever may not see figures costs none to be worked out', async () => {
    const { hears, done } = openGroup(null)
    expect(await hears('/tomtat')).toEqual(['done', 'Chức năng này không thuộc phần việc của đồng chí ạ.'])
    expect(done).toEqual(['who', 'at'])
  })

  test('the removal of the bot and a move are written down', async () => {
    const { happens, done } = openGroup()
    expect(await happens({ kind: 'left' })).toBe('done')
    expect(await happens({ kind: 'moved', to: '-1001' })).toBe('done')
    expect(done).toEqual(['end removed', 'move -1001'])
  })

  test('in trouble it hears nothing; what must be written down is asked for again', async () => {
    const { happens, hears, troubles, breaks } = openGroup()
    breaks()
    expect(await hears('/tomtat')).toEqual(['done'])
    expect(await happens({ kind: 'left' })).toBe('again')
    expect(await happens({ kind: 'moved', to: '-1001' })).toBe('again')
    expect(troubles).toHaveLength(3)
  })
})
