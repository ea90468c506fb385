import { describe, expect, test } from 'vitest'
import { instantOf } from '../../src/domain/day.ts'
import type { Missing } from '../../src/domain/ladder.ts'
import type { BranchWork } from '../../src/domain/notice.ts'
import { makeLadderOffice, saidIn } from './ladder-office.ts'
import { form } from '../domain/form.ts'
import { figures, pending } from './month-fakes.ts'
import { holder, stored } from './month-world.ts'

const PERIOD = '2026-11'
const DUE = instantOf('2026-12-03', '08:00')
const MINUTE = 60_000

/** A draft with an answer to everything. */
const allAnswered = figures(
  Object.fromEntries(
    form.indicators.map(({ code, type }) => [
      code,
      type === 'int' ? 0 : type === 'date' ? '2026-11-03' : 'khong',
    ]),
  ),
)

async function reminded(...branches: readonly number[]) {
  const made = makeLadderOffice()
  made.world.holders = branches.map((branch) => holder(1, 'secretary', branch))
  const [message] = await made.gather(['reminder', '0', PERIOD])
  if (message === undefined) throw new Error('Nobody is reminded.')
  const leaves = async (at = DUE) => {
    const departure = await made.mayLeave(message, at)
    return departure.kind === 'go' ? saidIn(departure) : departure
  }
  return { ...made, message, leaves }
}

describe('a last look before a reminder leaves', () => {
  test('nobody is disturbed in quiet hours', async () => {
    const { leaves } = await reminded(1)
    expect(await leaves(instantOf('2026-12-03', '20:30'))).toEqual({
      kind: 'wait',
      until: instantOf('2026-12-04', '06:30'),
    })
  })

  test('nobody is disturbed while answering, and hears a quarter of an hour later', async () => {
    const { world, leaves } = await reminded(1)
    world.answered.set('1', DUE - 9 * MINUTE)
    expect(await leaves()).toEqual({ kind: 'wait', until: DUE + 15 * MINUTE })
    world.answered.set('1', DUE - 10 * MINUTE)
    expect(await leaves()).toMatchObject([{ kind: 'reminder' }])
  })

  test('who files at 07:59 is not reminded at 08:00', async () => {
    const { world, leaves } = await reminded(1)
    world.months = [stored(1, PERIOD, {}, { submittedAt: DUE - MINUTE })]
    expect(await leaves()).toEqual({ kind: 'drop', reason: 'no longer concerned' })
  })

  test('a branch that has filed meanwhile is no longer named; when all have, nothing leaves', async () => {
    const { world, leaves } = await reminded(1, 2)
    expect(await leaves()).toMatchObject([{ branches: ['Phố Mới', 'Sín Chải'] }])
    world.months = [stored(1, PERIOD, {})]
    expect(await leaves()).toMatchObject([{ branches: ['Sín Chải'] }])
    world.months.push(stored(2, PERIOD, {}))
    expect(await leaves()).toEqual({ kind: 'drop', reason: 'no longer concerned' })
  })

  test('a reminder that waited past the due day says that it is late, and none leaves after the lock', async () => {
    const { message, mayLeave, leaves } = await reminded(1)
    expect(await leaves(instantOf('2026-12-03', '20:00'))).toMatchObject([{ when: 'due' }])
    expect(await leaves(instantOf('2026-12-04', '07:00'))).toMatchObject({ kind: 'drop' })
    expect(await mayLeave({ ...message, committeeId: 8 }, DUE)).toMatchObject({ kind: 'drop' })
  })

  test('who has left the branch hears nothing more', async () => {
    const { world, leaves } = await reminded(1)
    world.holders = [holder(1, 'secretary', 2), holder(2, 'secretary', 1)]
    expect(await leaves()).toEqual({ kind: 'drop', reason: 'no longer concerned' })
  })

  test('officer and office hear how things stand when it leaves', async () => {
    const { world, gather, mayLeave } = makeLadderOffice()
    world.holders = [holder(5, 'office')]
    const [lock] = await gather(['lock', '0', PERIOD])
    if (lock === undefined) throw new Error('The office hears nothing.')
    world.months = world.branches.slice(2).map(({ id }) => stored(id, PERIOD, {}))
    const departure = await mayLeave(lock, instantOf('2026-12-06', '08:00'))
    expect(departure.kind === 'go' && saidIn(departure)).toMatchObject([{ filed: 12, expected: 14 }])
  })
})

describe('the work that a reminder carries', () => {
  test('with nothing filled in, the first question is whether anybody moved, with the stocks before', async () => {
    const { world, questions, leaves } = await reminded(1)
    world.months = [stored(1, '2026-10', figures({ member_official: 21, member_probationary: 2 }))]
    const [said] = await leaves().then((left) => (Array.isArray(left) ? left : []))
    expect(said).toMatchObject({
      work: { question: { indicator: { code: 'has_member_change' }, before: { official: 21, total: 23 } } },
    })
    expect([...questions.values()]).toMatchObject([
      { accountId: 1, branchId: 1, period: PERIOD, code: 'has_member_change', section: null },
    ])
  })

  test('with a draft begun, only what it lacks, each beside the month before', async () => {
    const { world, leaves } = await reminded(1)
    world.months = [
      stored(1, '2026-10', figures({ member_official: 21, member_probationary: 2, candidates_tracked: 4 })),
      stored(
        1,
        PERIOD,
        figures({
          has_member_change: 'khong',
          member_official: 21,
          member_probationary: 2,
          member_total: 23,
        }),
        { status: 'draft' },
      ),
    ]
    const [said] = await leaves().then((left) => (Array.isArray(left) ? left : []))
    const items: readonly Missing[] = said !== undefined && 'work' in said ? (said.work?.items ?? []) : []
    expect(items.map(({ indicator }) => indicator.code)).not.toContain('has_member_change')
    expect(items.find(({ indicator }) => indicator.code === 'candidates_tracked')?.before).toMatchObject({
      value: 4,
    })
  })

  test('of a report that is in, only the figures that its branch did not have, until they are given', async () => {
    const { world, questions, leaves } = await reminded(1)
    world.months = [stored(1, PERIOD, { candidates_tracked: pending, member_total: pending })]
    const [said] = await leaves().then((left) => (Array.isArray(left) ? left : []))
    expect(said).toMatchObject({ kind: 'figuresAsked', branches: ['Phố Mới'] })
    const items: readonly Missing[] = said !== undefined && 'work' in said ? (said.work?.items ?? []) : []
    expect(items.map(({ indicator }) => indicator.code)).toEqual(['candidates_tracked'])
    expect([...questions.values()]).toMatchObject([{ code: 'candidates_tracked', section: null }])
    world.months = [stored(1, PERIOD, figures({ candidates_tracked: 4 }))]
    expect(await leaves()).toMatchObject({ kind: 'drop' })
  })

  test('a branch that owes its report and one that owes a figure are told apart', async () => {
    const { world, leaves } = await reminded(1, 2)
    world.months = [stored(1, PERIOD, { candidates_tracked: pending })]
    expect(await leaves()).toMatchObject([
      { kind: 'reminder', branches: ['Sín Chải'] },
      { kind: 'figuresAsked', branches: ['Phố Mới'] },
    ])
  })

  test('of two branches nothing is asked, for one would not know of which; but it is said what each lacks', async () => {
    const { world, questions, leaves } = await reminded(1, 2)
    world.months = [stored(1, PERIOD, allAnswered, { status: 'draft' })]
    const [said] = await leaves().then((left) => (Array.isArray(left) ? left : []))
    const each: readonly BranchWork[] = said !== undefined && 'each' in said ? (said.each ?? []) : []
    expect(each.map(({ branch, items }) => [branch, items.length > 0])).toEqual([
      ['Phố Mới', false],
      ['Sín Chải', true],
    ])
    expect(questions.size).toBe(0)
  })

  test('the meeting and the month of a branch are one list with one question, whichever came first', async () => {
    const { world, gather, mayLeave, questions } = makeLadderOffice()
    world.holders = [holder(1, 'secretary', 1)]
    const meeting = ['meetingFigures', '3', PERIOD] as const
    const month = ['reminder', '0', PERIOD] as const
    for (const rungs of [
      [meeting, month],
      [month, meeting],
    ]) {
      questions.clear()
      const [message] = await gather(...rungs)
      if (message === undefined) throw new Error('Nobody is reminded.')
      const departure = await mayLeave(message, DUE)
      expect(departure.kind === 'go' && saidIn(departure)).toMatchObject([{ kind: 'reminder' }])
      expect([...questions.values()]).toMatchObject([{ code: 'has_member_change', section: null }])
    }
  })

  test('the meeting is asked of in its own section, until it is given', async () => {
    const { world, gather, mayLeave, questions } = makeLadderOffice()
    world.holders = [holder(1, 'secretary', 1)]
    const [message] = await gather(['meetingFigures', '3', PERIOD])
    if (message === undefined) throw new Error('Nobody is asked.')
    const evening = instantOf('2026-11-03', '19:30')
    expect(await mayLeave(message, evening)).toMatchObject({ kind: 'go' })
    const [announced] = await gather(['meeting', '3', PERIOD])
    if (announced === undefined) throw new Error('Nobody is told.')
    const morning = instantOf('2026-11-03', '08:00')
    expect(await mayLeave(announced, morning)).toMatchObject({ kind: 'go' })
    expect([...questions.values()]).toMatchObject([{ section: 'S4', period: PERIOD }])
    const all = form.indicators.filter(({ section }) => section === 'S4').map(({ code }) => [code, pending])
    world.months = [stored(1, PERIOD, figures(Object.fromEntries(all)), { status: 'draft' })]
    expect(await mayLeave(message, evening)).toMatchObject({ kind: 'drop' })
    expect(await mayLeave(announced, morning)).toMatchObject({ kind: 'drop' })
  })
})
