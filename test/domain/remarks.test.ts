import { describe, expect, it } from 'vitest'
import type { BranchLife, MovedStock } from '../../src/domain/branches/life.ts'
import { remarksOn } from '../../src/domain/remarks.ts'
import { branchMonth, figures } from '../services/month-fakes.ts'

const moved = (out: number, into: number) =>
  figures({ transferred_out_count: out, transferred_in_count: into })

const life = (id: number, name: string, stock: MovedStock[] = []): BranchLife => ({
  id,
  code: name,
  facts: [
    {
      from: '0000-00',
      value: { name, kind: 'village', hasBranchCommittee: false, meetingDay: null, officer: null },
    },
  ],
  openings: [],
  last: null,
  moved: stock,
})

const nothing = () => undefined

const given = (official: number) => ({ official, probationary: 1, exempt: null })
const says = (official: number) => () => figures({ member_official: official, member_probationary: 2 })
const only = (id: number) => (id === 1 ? figures({ member_official: 3, member_probationary: 0 }) : undefined)

describe('what is remarked on the commune', () => {
  it('transfers out and in that do not match, once every branch has reported', () => {
    const one = branchMonth('a', moved(2, 0))
    const two = branchMonth('b', moved(0, 1))
    expect(remarksOn('2026-11', [one, two], [], nothing)).toEqual([
      { kind: 'transfers', out: 2, in: 1, gap: 1 },
    ])
    expect(remarksOn('2026-11', [one, branchMonth('b', moved(0, 2))], [], nothing)).toEqual([])
    expect(remarksOn('2026-11', [one, branchMonth('b', null)], [], nothing)).toEqual([])
  })

  it('members before and after a split that are not as many, as a report was corrected since', () => {
    const lives = [
      life(1, 'A', [{ from: '2026-11', sources: [1], given: given(7) }]),
      life(2, 'B', [{ from: '2026-11', sources: [1], given: given(5) }]),
    ]
    expect(remarksOn('2026-11', [], lives, says(12))).toEqual([])
    expect(remarksOn('2026-11', [], lives, says(13))).toEqual([
      { kind: 'moved', branch: 'A', before: 15, after: 14, gap: 1 },
    ])
    expect(remarksOn('2026-12', [], lives, says(13))).toEqual([])
  })

  it('a merger whose last months are not all in', () => {
    const lives = [life(1, 'A', [{ from: '2026-11', sources: [1, 2], given: null }]), life(2, 'B')]
    expect(remarksOn('2026-11', [], lives, only)).toEqual([
      { kind: 'waiting', branch: 'A', list: 'B', month: '2026-10' },
    ])
  })
})
