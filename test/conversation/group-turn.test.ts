import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { askIn, groupTurn } from '../../src/conversation/groups/group-turn.ts'
import { instantOf } from '../../src/domain/day.ts'
import type { Person } from '../../src/domain/office.ts'
import { makeRender } from '../../src/i18n/render.ts'
import { vietnamese } from '../../src/resources.ts'
import { holding } from './world.ts'

const render = makeRender(vietnamese())
const CODE = 'K7MF-2XQA-P94D'

const person = (...holdings: Person['holdings']): Person => ({
  accountId: 7,
  address: { channel: 'test', id: '1' },
  holdings,
})
const office = person(holding('office', []))
const leader = person(holding('leader', []))
const officer = person(holding('officer', ['Phố Mới']))
const secretary = person(holding('secretary', ['Phố Mới']))
const elsewhere = holding('office', [])
const otherOffice = person({ ...elsewhere, committee: { ...elsewhere.committee, id: 2 } })

/** What the bot does in a group of committee 1, unless it is linked to none: its words, or what it wants done. */
function heard(text: string, who: Person | null, { toUs = false, linked = true } = {}) {
  const ask = askIn({ text, toUs })
  if (ask === null) return 'silent'
  const facts = {
    now: instantOf('2026-10-30', '09:00'),
    person: who,
    committeeId: linked ? 1 : null,
  }
  const turned = groupTurn(ask, facts)
  if (turned.kind === 'silent') return 'silent'
  if (turned.kind === 'want') return turned.effect
  return render(turned.reply)
    .map(({ text }) => text)
    .join('\n')
}

const noRight = 'Chức năng này không thuộc phần việc của đồng chí ạ.'

describe('in a group', () => {
  test.each(['23', 'tóm tắt', 'báo cáo', 'đúng', 'xin chào', '/unknown', '3/10', 'như tháng trước'])(
    'chatter is left alone: %s',
    (text) => {
      for (const who of [office, leader, secretary, null]) expect(heard(text, who)).toBe('silent')
    },
  )

  test('whatever is no command and no code is left alone', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        fc.pre(!text.trim().startsWith('/'))
        expect(heard(text, office)).toBe('silent')
      }),
    )
  })

  test('the office and leaders see the figures of the commune', () => {
    const wanted = { kind: 'loadSummary', committeeId: 1, period: '2026-10' }
    expect(heard('/tomtat', leader)).toEqual(wanted)
    expect(heard('/thongke', office)).toEqual(wanted)
    expect(heard('/tomtat 9/2026', leader)).toEqual({ ...wanted, period: '2026-09' })
    expect(heard('/tiendo', office)).toEqual({ ...wanted, kind: 'loadProgress' })
    expect(heard('tóm tắt', leader, { toUs: true })).toEqual(wanted)
  })

  test('and those of a quarter or a year, as far as it has come', () => {
    const periods = ['2026-07', '2026-08', '2026-09']
    expect(heard('/tomtat quý 3', leader)).toEqual({ kind: 'loadSpan', committeeId: 1, periods })
    expect(heard('/tomtat quý 4', leader)).toEqual({ kind: 'loadSpan', committeeId: 1, periods: ['2026-10'] })
    expect(heard('/tomtat năm 2027', leader)).toBe('Tháng 1/2027 chưa mở ạ.')
    expect(heard('/tomtat quý 3', secretary)).toBe(noRight)
  })

  test.each(['/tomtat', '/tiendo', '/thongke', '/huy'])(
    'who may not see them gets one sentence and no figure: %s',
    (text) => {
      for (const who of [officer, secretary, otherOffice, null]) expect(heard(text, who)).toBe(noRight)
    },
  )

  test('the calendar is for everybody of the committee', () => {
    expect(heard('/lich', secretary)).toContain('Lịch của Đảng ủy xã Thử')
    expect(heard('/lich', otherOffice)).toBe(noRight)
    expect(heard('/lich', null)).toBe(noRight)
  })

  test('a month that is none, or to come, gets a sentence', () => {
    expect(heard('/tomtat abc', leader)).toContain('/tomtat')
    expect(heard('/tomtat 12/2026', leader)).toBe('Tháng 12/2026 chưa mở ạ.')
  })

  test.each(['/baocao', '/sua', '/nhac', '/moi', '/trangthai', '/riengtu'])(
    '%s is for the private chat',
    (text) => {
      expect(heard(text, office)).toBe('Việc này xin đồng chí nhắn riêng với tôi ạ.')
      expect(heard(text, null)).toBe(noRight)
    },
  )

  test('where the group is not linked nothing is shown', () => {
    expect(heard('/tomtat', leader, { linked: false })).toContain('Nhóm chưa được liên kết')
    expect(heard('/tomtat', null, { linked: false })).toBe(noRight)
  })

  test('a code of the office links it, whether it is typed alone or behind /start', () => {
    const wanted = { kind: 'linkGroup', code: CODE }
    expect(heard(CODE, office, { linked: false })).toEqual(wanted)
    expect(heard(`/start ${CODE}`, office, { linked: false })).toEqual(wanted)
  })

  test('a code that somebody else types does nothing', () => {
    expect(heard(CODE, secretary)).toBe('silent')
    expect(heard(CODE, null)).toBe('silent')
    expect(heard(`/start ${CODE}`, leader)).toBe('Chỉ Văn phòng Đảng ủy liên kết được nhóm ạ.')
  })

  test('the office ends the link', () => {
    expect(heard('/huy', office)).toEqual({ kind: 'endGroup' })
    expect(heard('/huy', leader)).toBe(noRight)
  })

  test('help says what may be asked there', () => {
    expect(heard('/trogiup', leader)).toContain('/tomtat, /tiendo, /thongke, /lich')
  })
})
