import { describe, expect, test } from 'vitest'
import { instantOf } from '../../src/domain/day.ts'
import { makeLadderOffice, saidIn } from './ladder-office.ts'
import { figures, pending } from './month-fakes.ts'
import { holder, stored } from './month-world.ts'

const PERIOD = '2026-11'
const reminder = ['reminder', '0', PERIOD] as const
const opening = ['opening', '0', PERIOD] as const

const namesIn = (message: Parameters<typeof saidIn>[0]) =>
  saidIn(message).flatMap((said) => ('branches' in said ? said.branches : []))

const telegram = (account: number, role: 'secretary' | 'deputy', branch: number) => ({
  ...holder(account, role, branch),
  address: { channel: 'telegram', id: `500${account}` },
})

describe('who is written to', () => {
  test('the secretary of each branch is told that the month is open', async () => {
    const { world, gather } = makeLadderOffice()
    world.holders = [holder(1, 'secretary', 1), holder(2, 'secretary', 2), holder(3, 'deputy', 2)]
    const messages = await gather(opening)
    expect(messages[0]).toMatchObject({
      key: 'opening:si-ma-cai:2026-11:0:1',
      covers: [],
      job: 'opening',
      committeeId: 7,
      period: PERIOD,
      branchId: 1,
      role: 'secretary',
      accountId: 1,
      address: { channel: 'web', id: '1' },
      at: instantOf('2026-11-25', '08:00'),
      until: instantOf('2026-12-01'),
    })
    expect(messages.flatMap(saidIn)).toEqual([
      { kind: 'opening', period: PERIOD, branches: ['Phố Mới'], dueDay: '2026-12-03' },
      { kind: 'opening', period: PERIOD, branches: ['Sín Chải'], dueDay: '2026-12-03' },
    ])
  })

  test('where a branch has no secretary, its deputy is, and is not asked a second time', async () => {
    const { world, gather } = makeLadderOffice()
    world.holders = [holder(3, 'deputy', 2), holder(4, 'officer', null)]
    expect(await gather(opening)).toMatchObject([{ accountId: 3, role: 'deputy' }])
    expect(await gather(['deputy', '0', PERIOD])).toEqual([])
  })

  test('a secretary of two branches gets one reminder that names both', async () => {
    const { world, gather } = makeLadderOffice()
    world.holders = [holder(1, 'secretary', 2), holder(1, 'secretary', 1)]
    const messages = await gather(reminder)
    expect(messages).toHaveLength(1)
    expect(messages.map(namesIn)).toEqual([['Phố Mới', 'Sín Chải']])
    expect(messages.flatMap(saidIn)).toMatchObject([{ when: 'due', dueDay: '2026-12-03' }])
  })

  test('only those who owe are reminded: a draft or a returned report is still owed', async () => {
    const { world, gather } = makeLadderOffice()
    world.holders = [1, 2, 3, 4].map((id) => holder(id, 'secretary', id))
    world.months = [
      stored(1, PERIOD, {}),
      stored(2, PERIOD, {}, { status: 'approved' }),
      stored(3, PERIOD, {}, { status: 'draft' }),
      stored(4, PERIOD, {}, { status: 'returned' }),
    ]
    expect((await gather(reminder)).map(({ accountId }) => accountId)).toEqual([3, 4])
  })

  test('a branch whose reports begin later owes nothing', async () => {
    const { world, gather } = makeLadderOffice()
    world.holders = [holder(1, 'secretary', 1)]
    world.openings.push({ branchId: 1, period: PERIOD, official: 21, probationary: 2 })
    expect(await gather(reminder)).toEqual([])
    expect(await gather(opening)).toEqual([])
  })

  test('before, on and after the due day the reminder knows where it stands', async () => {
    const { world, gather } = makeLadderOffice()
    world.holders = [holder(1, 'secretary', 1)]
    const days = ['-2', '0', '1'].map((name) => gather(['reminder', name, PERIOD]))
    const whens = (await Promise.all(days)).flat().flatMap(saidIn)
    expect(whens).toMatchObject([{ when: 'before' }, { when: 'due' }, { when: 'late' }])
  })
})

describe('when the due day has passed', () => {
  test('the deputy of a branch that owes is asked too', async () => {
    const { world, gather } = makeLadderOffice()
    world.holders = [
      holder(1, 'secretary', 1),
      holder(2, 'deputy', 1),
      holder(3, 'secretary', 2),
      holder(4, 'deputy', 2),
    ]
    world.months = [stored(2, PERIOD, {})]
    const messages = await gather(['reminder', '1', PERIOD], ['deputy', '0', PERIOD])
    expect(messages.map(({ accountId, job, role }) => [accountId, job, role])).toEqual([
      [1, 'reminder', 'secretary'],
      [2, 'deputy', 'deputy'],
    ])
  })

  test('the officer gets one message that names the branches of the seat that owe', async () => {
    const { world, gather } = makeLadderOffice()
    for (const [index, branch] of world.branches.slice(0, 4).entries()) {
      const officer = index < 3 ? 'officer-1' : 'officer-2'
      world.branches[index] = { ...branch, facts: { ...branch.facts, officer } }
    }
    world.holders = [{ ...holder(9, 'officer'), seat: 'officer-1' }]
    world.months = [stored(2, PERIOD, {})]
    const messages = await gather(['officer', '0', PERIOD])
    expect(messages.map(({ accountId, branchId }) => [accountId, branchId])).toEqual([[9, 1]])
    expect(messages.flatMap(saidIn)).toMatchObject([
      { kind: 'officerTold', branches: ['Phố Mới', world.branches[2]?.name] },
    ])
  })

  test('the office gets whom to call, with who could not be reached and who is missing', async () => {
    const { world, gather, outbox, climb } = makeLadderOffice()
    world.holders = [telegram(1, 'secretary', 1), telegram(2, 'deputy', 1), holder(3, 'secretary', 2)]
    world.holders.push(holder(5, 'office'), holder(6, 'leader'))
    world.months = world.branches.slice(3).map(({ id }) => stored(id, PERIOD, {}))
    await outbox.add(await gather(reminder), 0)
    const due = await outbox.alone('telegram', (turn) => turn.due(1, instantOf('2026-12-03', '08:00'), []))
    await outbox.settle(due?.[0]?.id ?? 0, 'failed', instantOf('2026-12-03', '08:00'), { reason: 'blocked' })
    const messages = await gather(['calls', '0', PERIOD])
    expect(messages.map(({ accountId, branchId }) => [accountId, branchId])).toEqual([[5, null]])
    expect(messages.flatMap(saidIn)).toEqual([
      {
        kind: 'callList',
        period: PERIOD,
        calls: [
          { branch: 'Phố Mới', role: 'secretary', link: 'tg://user?id=5001', unreached: true, filed: false },
          { branch: 'Phố Mới', role: 'deputy', link: 'tg://user?id=5002', unreached: false, filed: false },
          { branch: 'Sín Chải', role: 'secretary', link: null, unreached: false, filed: false },
          { branch: world.branches[2]?.name, role: null, link: null, unreached: false, filed: false },
        ],
      },
    ])
    world.months = world.branches.map(({ id }) => stored(id, PERIOD, {}))
    expect(await gather(['calls', '0', PERIOD])).toEqual([])
    expect(await climb(world.committee, [], 0)).toEqual([])
  })

  test('who has filed without some figures is reminded of them, and is told of as such, not as who owes', async () => {
    const { world, gather, mayLeave } = makeLadderOffice()
    world.branches = world.branches
      .slice(0, 2)
      .map((branch) => ({ ...branch, facts: { ...branch.facts, officer: 'officer-1' } }))
    world.holders = [holder(1, 'secretary', 1), { ...holder(9, 'officer'), seat: 'officer-1' }]
    world.holders.push(holder(2, 'deputy', 1), holder(5, 'office'))
    const lacking = stored(1, PERIOD, { candidates_tracked: pending })
    world.months = [lacking, stored(2, PERIOD, figures({ candidates_tracked: 1 }))]
    const told = async (job: string) =>
      (await gather([job, '0', PERIOD])).map((one) => [one.accountId, ...saidIn(one).map(({ kind }) => kind)])
    expect(await told('opening')).toEqual([])
    expect(await told('reminder')).toEqual([[1, 'figuresAsked']])
    expect(await told('deputy')).toEqual([[2, 'figuresAsked']])
    expect(await told('officer')).toEqual([[9, 'figuresTold']])
    expect((await gather(['calls', '0', PERIOD])).flatMap(saidIn)).toMatchObject([
      { calls: [{ branch: 'Phố Mới', role: 'secretary', filed: true }, { role: 'deputy' }] },
    ])
    expect((await gather(['lock', '0', PERIOD])).flatMap(saidIn)).toMatchObject([{ filed: 2, missing: [] }])
    world.months = [lacking]
    const [officer] = await gather(['officer', '0', PERIOD])
    if (officer === undefined) throw new Error('The officer hears nothing.')
    const departure = await mayLeave(officer, officer.at)
    expect(departure.kind === 'go' && saidIn(departure)).toMatchObject([
      { kind: 'officerTold', branches: ['Sín Chải'] },
      { kind: 'figuresTold', branches: ['Phố Mới'] },
    ])
  })

  test('on the morning of the lock the office hears how many filed and who did not', async () => {
    const { world, gather } = makeLadderOffice()
    world.holders = [holder(5, 'office'), holder(5, 'leader'), holder(6, 'leader')]
    world.months = world.branches.slice(1).map(({ id }) => stored(id, PERIOD, {}))
    expect((await gather(['lock', '0', PERIOD])).map((one) => [one.accountId, ...saidIn(one)])).toEqual([
      [5, { kind: 'monthLocked', period: PERIOD, filed: 13, expected: 14, missing: ['Phố Mới'] }],
    ])
  })
})

describe('the meeting of a branch', () => {
  test('is named to its secretary alone, unless the month is filed', async () => {
    const { world, gather } = makeLadderOffice()
    world.holders = [holder(1, 'secretary', 1), holder(2, 'secretary', 2)]
    const [, second] = world.branches
    if (second !== undefined) world.branches[1] = { ...second, facts: { ...second.facts, meetingDay: 10 } }
    expect((await gather(['meeting', '3', PERIOD])).flatMap(saidIn)).toEqual([
      { kind: 'meetingToday', period: PERIOD, branches: ['Phố Mới'], tonight: true },
    ])
    expect((await gather(['meetingFigures', '10', PERIOD])).map(({ accountId }) => accountId)).toEqual([2])
    world.months = [stored(1, PERIOD, {})]
    expect(await gather(['meeting', '3', PERIOD])).toEqual([])
  })

  test('promises no question this evening where the evening is quiet', async () => {
    const { world, gather } = makeLadderOffice({ quiet: { from: '19:00', to: '06:00' } })
    world.holders = [holder(1, 'secretary', 1)]
    expect((await gather(['meeting', '3', PERIOD])).flatMap(saidIn)).toMatchObject([{ tonight: false }])
  })

  test('has no word of the morning any more when its evening has come, however long nobody ticked', async () => {
    const { world, gather, mayLeave } = makeLadderOffice()
    world.holders = [holder(1, 'secretary', 1)]
    const [message] = await gather(['meeting', '3', PERIOD], ['meetingFigures', '3', PERIOD])
    if (message === undefined) throw new Error('The meeting is not named.')
    const left = await mayLeave(message, instantOf('2026-11-03', '19:30'))
    expect(left.kind === 'go' && saidIn(left).map(({ kind }) => kind)).toEqual(['meetingAsked'])
  })
})

describe('one message a person', () => {
  const both = [reminder, ['meeting', '3', '2026-12']] as const

  test('of a reminder and a meeting on the same morning, of two months', async () => {
    const { world, gather } = makeLadderOffice()
    world.holders = [holder(1, 'secretary', 1), holder(5, 'office')]
    const messages = await gather(...both)
    expect(messages.map(({ key, covers }) => [key, ...covers])).toEqual([
      ['reminder:si-ma-cai:2026-11:2026-12-03:1', 'meeting:si-ma-cai:2026-12:3:1'],
    ])
    expect(messages.flatMap(saidIn).map(({ kind, period }) => [kind, period])).toEqual([
      ['reminder', '2026-11'],
      ['meetingToday', '2026-12'],
    ])
  })

  test('and neither of them ever again, whatever comes together the next time', async () => {
    const { world, gather, ladder, rows } = makeLadderOffice()
    world.holders = [holder(1, 'secretary', 1)]
    await ladder.add(7, await gather(...both), 0)
    expect(await gather(...both)).toEqual([])
    expect(await gather(['meeting', '3', '2026-12'])).toEqual([])
    expect((await gather(...both, ['reminder', '1', PERIOD])).map(({ covers }) => covers)).toEqual([[]])
    expect(rows).toHaveLength(1)
  })

  test('of several rungs about one month the newest speaks', async () => {
    const { world, gather, mayLeave } = makeLadderOffice()
    world.holders = [holder(1, 'secretary', 1)]
    const [message, another] = await gather(['reminder', '-2', PERIOD], reminder)
    expect(message?.covers).toEqual(['reminder:si-ma-cai:2026-11:2026-12-03:1'])
    expect(another).toBeUndefined()
    if (message === undefined) throw new Error('Nobody is reminded.')
    const left = await mayLeave(message, instantOf('2026-12-02', '08:00'))
    expect(left.kind === 'go' && saidIn(left)).toMatchObject([{ kind: 'reminder', when: 'before' }])
  })

  test('of one that is still waiting and what comes meanwhile', async () => {
    const { world, gather, ladder, rows } = makeLadderOffice()
    world.holders = [holder(1, 'secretary', 1)]
    const morning = instantOf('2026-12-03', '08:00')
    await ladder.add(7, await gather(reminder), morning)
    await ladder.add(7, await gather(['meeting', '3', '2026-12']), morning)
    expect(rows.map(saidIn)).toMatchObject([[{ kind: 'reminder' }, { kind: 'meetingToday' }]])
  })

  test('takes the same few questions however many people there are', async () => {
    const { world, gather } = makeLadderOffice()
    world.holders = [holder(1, 'secretary', 1)]
    world.calls = 0
    await gather(...both)
    const few = world.calls
    world.holders = world.branches.flatMap(({ id }) => [
      holder(id, 'secretary', id),
      holder(100 + id, 'deputy', id),
    ])
    world.calls = 0
    expect(await gather(...both)).toHaveLength(14)
    expect(world.calls).toBe(few)
  })
})
