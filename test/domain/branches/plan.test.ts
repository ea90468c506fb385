import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { applied } from '../../../src/domain/branches/apply.ts'
import type { BranchChange, BranchPlan, SplitPart } from '../../../src/domain/branches/change.ts'
import type { KnownBranches } from '../../../src/domain/branches/known.ts'
import { branchAt, type BranchLife } from '../../../src/domain/branches/life.ts'
import { countOfFigures, monthBefore } from '../../../src/domain/branches/moved.ts'
import { planChange } from '../../../src/domain/branches/plan.ts'
import type { Figures } from '../../../src/domain/figure.ts'
import { openingFigures } from '../../../src/domain/opening.ts'

const facts = (name: string) => ({
  name,
  kind: 'village' as const,
  hasBranchCommittee: false,
  meetingDay: null,
  officer: null,
})

const life = (id: number, code: string, official: number, probationary: number): BranchLife => ({
  id,
  code,
  facts: [{ from: '0000-00', value: facts(code.toUpperCase()) }],
  openings: [{ period: '2026-10', official, probationary }],
  last: null,
  moved: [],
})

const filed = (branchId: number, period: string, figures: Figures = {}) => ({
  branchId,
  period,
  status: 'submitted' as const,
  figures,
})

const known = (lives: readonly BranchLife[], months: KnownBranches['months'] = []): KnownBranches => ({
  lives,
  months,
})

const a = life(1, 'a', 12, 1)
const b = life(2, 'b', 20, 2)
const empty = life(3, 'c', 0, 0)
const merge: BranchChange = { kind: 'merge', from: '2026-11', branches: ['a'], into: 'b' }

const part = (
  code: string,
  official: number,
  probationary: number,
  exempt: number | null = null,
): SplitPart => ({
  code,
  facts: facts(code.toUpperCase()),
  count: { official, probationary, exempt },
})

function planOf(change: BranchChange, given: KnownBranches): BranchPlan {
  const planned = planChange(change, given)
  if (planned.kind !== 'plan') throw new Error(JSON.stringify(planned))
  return planned.plan
}

const whyOf = (change: BranchChange, given: KnownBranches): string => {
  const planned = planChange(change, given)
  return planned.kind === 'refused' ? planned.why : planned.kind
}

const nothingFiled = () => undefined

const membersInto = (lives: readonly BranchLife[], code: string, period: string) => {
  const found = lives.find((one) => one.code === code)
  return found === undefined ? null : countOfFigures(monthBefore(found, period, lives, nothingFiled))
}

describe('a merger', () => {
  it('ends one branch with the month before, and the other goes on with the members of both', () => {
    const lives = applied([a, b], planOf(merge, known([a, b])))
    expect(lives.map((one) => branchAt(one, '2026-10')?.code)).toEqual(['a', 'b'])
    expect(lives.map((one) => branchAt(one, '2026-11')?.code)).toEqual([undefined, 'b'])
    expect(membersInto(lives, 'b', '2026-11')).toEqual({ official: 32, probationary: 3, exempt: null })
  })

  it('done again says that it is done; one more into the same branch adds up all three', () => {
    const once = applied([a, b, empty], planOf(merge, known([a, b, empty])))
    expect(whyOf(merge, known(once))).toBe('already')
    const more: BranchChange = { ...merge, branches: ['c'] }
    const twice = applied(once, planOf(more, known(once)))
    expect(twice.find(({ code }) => code === 'b')?.moved).toEqual([
      { from: '2026-11', sources: [2, 3, 1], given: null },
    ])
    expect(whyOf(merge, known(twice))).toBe('already')
  })

  it('may make a branch of two, which has the next month as its first', () => {
    const into = { code: 'ab', facts: facts('AB') }
    const lives = applied([a, b], planOf({ ...merge, branches: ['a', 'b'], into }, known([a, b])))
    expect(lives.flatMap((one) => branchAt(one, '2026-11')?.code ?? [])).toEqual(['ab'])
    expect(membersInto(lives, 'ab', '2026-11')).toMatchObject({ official: 32, probationary: 3 })
  })

  it('is not known before every last month is: nothing missing counts as 0', () => {
    const later: BranchChange = { ...merge, from: '2026-12' }
    const lives = applied([a, b], planOf(later, known([a, b])))
    expect(membersInto(lives, 'b', '2026-12')).toBeNull()
  })

  it.each([
    ['into itself', { ...merge, branches: ['b'] }, 'same'],
    ['of a branch that nobody knows', { ...merge, branches: ['x'] }, 'unknown'],
    ['of one into a new one', { ...merge, into: { code: 'd', facts: facts('D') } }, 'alone'],
    [
      'into a new one whose code is taken',
      { ...merge, branches: ['a', 'b'], into: { code: 'c', facts: facts('D') } },
      'codeTaken',
    ],
    [
      'into a new one whose name is taken',
      { ...merge, branches: ['a', 'b'], into: { code: 'd', facts: facts('C') } },
      'taken',
    ],
  ] as const)('%s is refused', (_, change, why) => {
    expect(whyOf(change, known([a, b, empty]))).toBe(why)
  })

  it.each([1, 2])('is refused where branch %i has filed a month that it would rewrite', (branchId) => {
    expect(whyOf(merge, known([a, b], [filed(branchId, '2026-12')]))).toBe('reported')
    expect(whyOf(merge, known([a, b], [filed(branchId, '2026-10')]))).toBe('plan')
  })

  it('keeps every member, whoever comes together, in one step or in several', () => {
    const counts = fc.array(fc.tuple(fc.nat(60), fc.nat(9)), { minLength: 2, maxLength: 6 })
    fc.assert(
      fc.property(counts, fc.boolean(), (members, atOnce) => {
        let lives = members.map(([official, probationary], at) =>
          life(at + 1, `b${at}`, official, probationary),
        )
        const others = lives.slice(1).map(({ code }) => code)
        const steps = atOnce ? [others] : others.map((code) => [code])
        for (const branches of steps)
          lives = applied(lives, planOf({ ...merge, branches, into: 'b0' }, known(lives)))
        expect(membersInto(lives, 'b0', '2026-11')).toMatchObject({
          official: members.reduce((sum, [official]) => sum + official, 0),
          probationary: members.reduce((sum, [, probationary]) => sum + probationary, 0),
        })
        expect(lives.flatMap((one) => branchAt(one, '2026-11') ?? [])).toHaveLength(1)
      }),
    )
  })
})

const split = (...parts: readonly SplitPart[]): BranchChange => ({
  kind: 'split',
  from: '2026-11',
  branch: 'b',
  parts,
})

describe('a split', () => {
  it('leaves the branch as one of its parts, or ends it', () => {
    const stays = applied([a, b], planOf(split(part('b', 15, 2), part('b2', 5, 0)), known([a, b])))
    expect(stays.flatMap((one) => branchAt(one, '2026-11')?.code ?? [])).toEqual(['a', 'b', 'b2'])
    const ends = applied([a, b], planOf(split(part('b1', 15, 2), part('b2', 5, 0)), known([a, b])))
    expect(ends.flatMap((one) => branchAt(one, '2026-11')?.code ?? [])).toEqual(['a', 'b1', 'b2'])
    expect(ends.flatMap((one) => branchAt(one, '2026-10')?.code ?? [])).toEqual(['a', 'b'])
  })

  it('is taken exactly where its parts are the whole, official and probationary apart', () => {
    fc.assert(
      fc.property(fc.nat(25), fc.nat(4), fc.nat(25), fc.nat(4), (o1, p1, o2, p2) => {
        const why = whyOf(split(part('b', o1, p1), part('b2', o2, p2)), known([a, b]))
        expect(why).toMatch(o1 + o2 === 20 && p1 + p2 === 2 ? /^plan$/ : /^unbalanced/)
      }),
    )
  })

  it('says the gap', () => {
    expect(planChange(split(part('b', 15, 2), part('b2', 4, 0)), known([a, b]))).toMatchObject({
      why: 'unbalanced',
      params: { branch: 'B', month: '2026-10', official: 20, sumOfficial: 19, gap: 1 },
    })
  })

  it('wants exempt members of every part or of none, and as many as there are', () => {
    const figures = {
      ...openingFigures({ period: '', official: 20, probationary: 2 }),
      member_exempt: { state: 'given', value: 3, words: null },
    } as const
    const at = known([a, b], [filed(2, '2026-10', figures)])
    expect(whyOf(split(part('b', 15, 2, 3), part('b2', 5, 0)), at)).toBe('partExempt')
    expect(whyOf(split(part('b', 15, 2, 3), part('b2', 5, 0, 1)), at)).toBe('unbalancedExempt')
    expect(whyOf(split(part('b', 15, 2, 2), part('b2', 5, 0, 1)), at)).toBe('plan')
  })

  it('done again says that it is done; with other parts that balance it counts anew until they have filed', () => {
    const change = split(part('b', 15, 2), part('b2', 5, 0))
    const once = applied([a, b], planOf(change, known([a, b])))
    expect(whyOf(change, known(once))).toBe('already')
    const other = split(part('b', 14, 2), part('b2', 6, 0))
    expect(membersInto(applied(once, planOf(other, known(once))), 'b2', '2026-11')?.official).toBe(6)
    const part2 = once.at(-1)?.id ?? 0
    expect(whyOf(other, known(once, [filed(part2, '2026-11')]))).toBe('reported')
  })

  it('into one, or of a branch without known members, is refused', () => {
    expect(whyOf(split(part('b', 20, 2)), known([a, b]))).toBe('alone')
    expect(whyOf(split(part('b', 20, 2), part('b2', 0, 0)), known([{ ...b, openings: [] }]))).toBe(
      'stockUnknown',
    )
  })
})

describe('the end and the beginning of a branch', () => {
  const close: BranchChange = { kind: 'close', from: '2026-11', branch: 'c' }
  const open: BranchChange = {
    kind: 'open',
    from: '2026-11',
    branch: { code: 'd', facts: facts('D') },
    count: { official: 5, probationary: 1, exempt: null },
  }

  it('ends only without members', () => {
    const lives = applied([empty], planOf(close, known([empty])))
    expect([branchAt(lives[0] ?? empty, '2026-10'), branchAt(lives[0] ?? empty, '2026-11')]).toMatchObject([
      { code: 'c' },
      null,
    ])
    expect(whyOf(close, known(lives))).toBe('already')
    expect(whyOf({ ...close, branch: 'a' }, known([a]))).toBe('stockLeft')
    expect(whyOf({ ...close, from: '2027-01' }, known(lives))).toBe('ended')
  })

  it('begins with its members, once', () => {
    const lives = applied([a], planOf(open, known([a])))
    expect(membersInto(lives, 'd', '2026-11')).toEqual({ official: 5, probationary: 1, exempt: null })
    expect(whyOf(open, known(lives))).toBe('already')
    expect(whyOf({ ...open, branch: { code: 'e', facts: facts('d ') } }, known(lives))).toBe('taken')
  })
})

describe('facts', () => {
  it('hold from a month on, and in later months as far as nothing else was said of those', () => {
    const later = { from: '2027-01', value: { ...facts('A'), meetingDay: 5 } }
    const known2 = known([{ ...a, facts: [...a.facts, later] }])
    const plan = planOf(
      { kind: 'facts', from: '2026-11', branch: 'a', facts: { name: 'A1', meetingDay: 3 } },
      known2,
    )
    expect(plan.facts.map(({ from, value }) => [from, value.name, value.meetingDay])).toEqual([
      ['2026-11', 'A1', 3],
      ['2027-01', 'A1', 5],
    ])
  })

  it('that are so already change nothing, and a name that another bears is refused', () => {
    expect(whyOf({ kind: 'facts', from: '2026-11', branch: 'a', facts: { name: 'A' } }, known([a, b]))).toBe(
      'already',
    )
    expect(whyOf({ kind: 'facts', from: '2026-11', branch: 'a', facts: { name: 'B' } }, known([a, b]))).toBe(
      'taken',
    )
  })
})
