import { createHash, randomBytes } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { instantOf } from '../../src/domain/day.ts'
import { isInvitationCode } from '../../src/domain/invitation-code.ts'
import { makeCode } from '../../src/services/invitation-code.ts'
import { type InvitationWish, makeCreateInvitation, makeInvite } from '../../src/services/invite.ts'
import { makeRedeem } from '../../src/services/redeem.ts'
import type { Doing } from '../../src/services/ports/doing.ts'
import { makeSetUp } from '../../src/services/setup.ts'
import { defaultCalendar } from '../../src/domain/calendar.ts'
import type { SetupBranch } from '../../src/domain/setup.ts'
import { makeMemory } from './fakes.ts'

const now = instantOf('2026-11-24', '09:00')
const MINUTE = 60_000

const hash = (symbols: string) => createHash('sha256').update(symbols).digest('hex')
const codes = { randomBytes, hash }

const branch = (code: string, officer: string | null): SetupBranch => ({
  code,
  facts: { name: code, kind: 'village', hasBranchCommittee: false, meetingDay: null, officer },
  from: null,
  opening: null,
})

async function begun() {
  const memory = makeMemory()
  const { registry, reports, offices, notes } = memory
  await makeSetUp({
    registry,
    reports,
    defaultForm: { sections: {}, indicators: [], derived: {}, rules: [] },
  })(
    {
      committee: { code: 'xa', name: 'Xã', place: '', above: '', calendar: defaultCalendar },
      targets: [],
      branches: [branch('pho_moi', 'officer-1'), branch('truong', null)],
    },
    now,
  )
  const invite = makeInvite({ registry, offices, notes, codes })
  const asked = (wish: Partial<InvitationWish>) =>
    invite({ committee: 'xa', role: 'secretary', branches: [], seat: null, days: 7, ...wish }, now)
  const invited = async (wish: Partial<InvitationWish>) => {
    const made = await asked(wish)
    if (made.kind === 'refused') throw new Error(made.why)
    return made
  }
  return {
    ...memory,
    asked,
    invited,
    redeem: makeRedeem({
      offices,
      groups: { committeeOf: async () => null },
      hash,
      handOver: async () => [],
    }),
  }
}

let keys = 0
const doing = (at: number, chat = '1'): Doing => {
  keys += 1
  return { by: { channel: 'telegram', id: chat }, accountId: null, role: null, at, key: `telegram:${keys}` }
}

describe('an invitation', () => {
  it('can be used once, until it expires', async () => {
    const { invited, redeem, invitations } = await begun()
    const { code, link, expires } = await invited({ branches: ['pho_moi'] })
    expect(code).toMatch(/^[A-Z2-9]{4}-[A-Z2-9]{4}-[A-Z2-9]{4}$/)
    expect(link).toBeNull()
    expect(expires).toBe(now + 7 * 86_400_000)
    expect(invitations).toMatchObject([{ role: 'secretary', branchIds: [1], seat: null }])
    const first = doing(now)
    expect((await redeem(code, first)).kind).toBe('invitationRedeemed')
    expect((await redeem(code, first)).kind).toBe('invitationRedeemed')
    expect(await redeem(code, doing(now, '2'))).toEqual({ kind: 'invitationRefused', why: 'invitation:used' })
    const other = await invited({ branches: ['pho_moi'] })
    expect(await redeem(other.code, doing(expires))).toEqual({
      kind: 'invitationRefused',
      why: 'invitation:expired',
    })
  })

  it('asked for by an update that comes again is one: only the code shown last opens it', async () => {
    const { offices, notes, redeem, invitations } = await begun()
    const create = makeCreateInvitation({ offices, notes, codes })
    const wish = { committeeId: 1, role: 'office', branchIds: [], seat: null, days: 7 } as const
    const [first, second] = [await create(wish, now, 'web:8'), await create(wish, now, 'web:8')]
    expect(invitations).toHaveLength(1)
    expect((await redeem(first.code, doing(now))).kind).toBe('invitationRefused')
    expect((await redeem(second.code, doing(now))).kind).toBe('invitationRedeemed')
  })

  it('keeps only the hash of its code', async () => {
    const { invited, invitations } = await begun()
    const { code } = await invited({ role: 'office' })
    expect(JSON.stringify(invitations)).not.toContain(code)
    expect(JSON.stringify(invitations)).not.toContain(code.replaceAll('-', ''))
    expect(invitations[0]?.hash).toMatch(/^[0-9a-f]{64}$/)
  })

  it('has a link once the name of the bot is known', async () => {
    const { invited, notes } = await begun()
    await notes.write('telegram:name', 'giao_ban_bot')
    const { code, link } = await invited({ role: 'leader' })
    expect(link).toBe(`https://t.me/giao_ban_bot?start=${code}`)
    expect(link).toMatch(/start=[A-Za-z0-9_-]{1,64}$/)
  })

  it('may be typed in small letters, with spaces or without anything', async () => {
    const { invited, redeem } = await begun()
    for (const typed of [
      (code: string) => code.toLowerCase(),
      (code: string) => code.replaceAll('-', ' '),
      (code: string) => ` ${code.replaceAll('-', '')} `,
      (code: string) => code.replaceAll('-', '–'),
    ]) {
      const { code } = await invited({ branches: ['truong'] })
      expect((await redeem(typed(code), doing(now))).kind).toBe('invitationRedeemed')
    }
  })

  it('may give one person several branches, and an officer a seat', async () => {
    const { invited, invitations } = await begun()
    await invited({ branches: ['truong', 'pho_moi'] })
    await invited({ role: 'officer', seat: 'officer-1' })
    expect(invitations.map(({ role, branchIds, seat }) => [role, branchIds, seat])).toEqual([
      ['secretary', [1, 2], null],
      ['officer', [], 'officer-1'],
    ])
  })

  it.each<[string, Partial<InvitationWish>, string]>([
    ['committee:unknown', { committee: 'khac' }, 'khac'],
    ['branch:unknown', { branches: ['pho_moi', 'khac'] }, 'khac'],
    ['invite:branch_needed', { role: 'deputy' }, 'deputy'],
    ['invite:no_branch', { role: 'office', branches: ['pho_moi'] }, 'office'],
    ['invite:seat_needed', { role: 'officer' }, 'officer-1'],
    ['invite:seat_unknown', { role: 'officer', seat: 'officer-9' }, 'officer-9'],
    ['invite:no_seat', { role: 'leader', seat: 'officer-1' }, 'leader'],
  ])('is refused: %s', async (why, wish, detail) => {
    const { asked, invitations } = await begun()
    expect(await asked(wish)).toEqual({ kind: 'refused', why, detail })
    expect(invitations).toEqual([])
  })
})

describe('guessing codes', () => {
  const wrong = { kind: 'invitationRefused', why: 'invitation:unknown' }
  const wait = { kind: 'invitationRefused', why: 'invitation:wait' }

  it('is slowed down after five wrong ones, longer each time, and even a right one has to wait', async () => {
    const { invited, redeem } = await begun()
    const { code } = await invited({ role: 'office' })
    for (let count = 0; count < 5; count += 1)
      expect(await redeem('ABCD-EFGH-JK22', doing(now))).toEqual(wrong)
    expect(await redeem(code, doing(now + MINUTE - 1))).toEqual(wait)
    expect(await redeem('ABCD-EFGH-JK22', doing(now + MINUTE))).toEqual(wrong)
    expect(await redeem(code, doing(now + 2 * MINUTE))).toEqual(wait)
    expect((await redeem(code, doing(now + 3 * MINUTE))).kind).toBe('invitationRedeemed')
  })

  it('of one chat does not keep another waiting', async () => {
    const { redeem } = await begun()
    for (let count = 0; count < 6; count += 1) await redeem('ABCD-EFGH-JK22', doing(now))
    expect(await redeem('ABCD-EFGH-JK22', doing(now, '2'))).toEqual(wrong)
  })

  it('lets a chat try about ten codes an hour', async () => {
    const { redeem } = await begun()
    let tried = 0
    for (let minute = 0; minute < 60; minute += 1) {
      for (let count = 0; count < 10; count += 1) {
        const result = await redeem('ABCD-EFGH-JK22', doing(now + minute * MINUTE))
        if (result.kind === 'invitationRefused' && result.why === 'invitation:unknown') tried += 1
      }
    }
    expect(tried).toBe(10)
  })
})

describe('a message', () => {
  it('is taken for a code when it is one, however it is typed', () => {
    for (let count = 0; count < 200; count += 1) {
      const symbols = makeCode(randomBytes)
      const groups = symbols.match(/.{4}/g) ?? []
      for (const dash of ['-', ' ', '']) {
        expect(isInvitationCode(groups.join(dash))).toBe(true)
        expect(isInvitationCode(groups.join(dash).toLowerCase())).toBe(true)
      }
    }
  })

  it('is taken for a code when it is one typed wrongly, but as it is written', () => {
    expect(isInvitationCode('K7MF-2XQA-P9OD')).toBe(true)
  })

  it.each([
    'như tháng trước',
    'chưa có số liệu',
    '21 CT 2 DB',
    '23/25',
    'vắng 2',
    '21ct 2db 3mct',
    '21ct22db23ms',
    'thay vang chua',
    '2222 3333 4444',
    '222233334444',
    '2026-11-03',
    '0912345678',
    'đủ cả',
    'tháng 10/2026',
    'co',
    'hoan',
    'báo cáo 10/2026',
    'chi bộ 3 thôn',
    '2026-2027-2028',
    'khoong coos gif',
    'mười hai',
  ])('%s is an answer, no code', (text) => {
    expect(isInvitationCode(text)).toBe(false)
  })
})
