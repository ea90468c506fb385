import { describe, expect, it } from 'vitest'
import { defaultCalendar } from '../../src/domain/calendar.ts'
import { instantOf } from '../../src/domain/day.ts'
import type { ImportRow } from '../../src/domain/import-row.ts'
import { makeImportFigures } from '../../src/services/import-figures.ts'
import { makeSetUp } from '../../src/services/setup.ts'
import { form, noMovement } from '../domain/form.ts'
import { makeMemory } from './fakes.ts'

const now = instantOf('2026-11-24', '09:00')

async function begun() {
  const memory = makeMemory()
  const facts = {
    name: 'Phố Mới',
    kind: 'village',
    hasBranchCommittee: true,
    meetingDay: 3,
    officer: null,
  } as const
  await makeSetUp({ ...memory, defaultForm: form })(
    {
      committee: { code: 'xa', name: 'Xã', place: '', above: '', calendar: defaultCalendar },
      targets: [],
      branches: [
        { code: 'pho_moi', facts, from: null, opening: { period: '2026-06', official: 20, probationary: 2 } },
        { code: 'truong', facts, from: null, opening: null },
      ],
    },
    now,
  )
  const importFigures = makeImportFigures(memory)
  return {
    ...memory,
    importing: (rows: readonly ImportRow[], committee = 'xa') => importFigures(committee, rows, now),
  }
}

/** Rows of a month, from line 2 on. */
function rows(
  period: string,
  values: Record<string, string | number>,
  from = 2,
  branch = 'pho_moi',
): ImportRow[] {
  return Object.entries(values).map(([indicator, value], at) => ({
    line: from + at,
    branch,
    period,
    indicator,
    value: String(value),
  }))
}

const july = {
  has_member_change: 'co',
  ...noMovement,
  admitted_count: 1,
  member_official: 20,
  member_probationary: 3,
}
const august = {
  has_member_change: 'khong',
  ...noMovement,
  member_official: 20,
  member_probationary: 3,
}

describe('importing figures of past months', () => {
  it('stores what is given and the totals that follow, as approved reports', async () => {
    const { importing, months } = await begun()
    const result = await importing([
      ...rows('2026-08', { ...august, member_total: 23, decrease_total: 0 }, 40),
      ...rows('2026-07', {
        ...july,
        meeting_date: '2026-07-03',
        candidates_tracked: 'pending',
        meeting_quality_score: 'n/a',
        opinions_and_proposals: '',
      }),
    ])
    expect(result).toEqual({ kind: 'imported', imported: 2, unchanged: 0 })
    expect(
      months.map(({ period, status, source, formVersion }) => [period, status, source, formVersion]),
    ).toEqual([
      ['2026-07', 'approved', 'import', 1],
      ['2026-08', 'approved', 'import', 1],
    ])
    const [first] = months
    expect(first?.figures).toMatchObject({
      admitted_count: { state: 'given', value: 1, words: '1' },
      meeting_date: { state: 'given', value: '2026-07-03', words: '2026-07-03' },
      member_total: { state: 'given', value: 23, words: null },
      candidates_tracked: { state: 'pending' },
      meeting_quality_score: { state: 'not_applicable' },
    })
    expect(first?.figures).not.toHaveProperty('opinions_and_proposals')
    expect(first?.figures).not.toHaveProperty('meeting_status')
  })

  it('stores what follows from an answer, as in a talk: where nothing changed, nobody came or went', async () => {
    const { importing, months } = await begun()
    const stocks = { member_official: 20, member_probationary: 2 }
    const result = await importing([
      ...rows('2026-07', { has_member_change: 'khong', ...stocks }),
      ...rows('2026-08', stocks, 40),
      ...rows('2026-09', { meeting_status: 'chua_hop', ...stocks }, 50),
    ])
    expect(result).toMatchObject({ kind: 'imported', imported: 3 })
    const [quiet, silent, unmet] = months.map(({ figures }) => figures)
    expect(quiet).toMatchObject({
      admitted_count: { state: 'given', value: 0, words: null },
      transferred_out_count: { state: 'given', value: 0, words: null },
    })
    expect(quiet).not.toHaveProperty('meeting_attended_count')
    expect(silent).not.toHaveProperty('admitted_count')
    expect(unmet).toMatchObject({ meeting_attended_count: { state: 'not_applicable' } })
  })

  it('refuses a movement beside the answer that nothing changed', async () => {
    const { importing } = await begun()
    const said = {
      has_member_change: 'khong',
      admitted_count: 1,
      member_official: 20,
      member_probationary: 2,
    }
    expect(await importing(rows('2026-07', said))).toMatchObject({
      kind: 'faulty',
      faults: expect.arrayContaining([expect.objectContaining({ why: 'import:rule' })]),
    })
  })

  it('repeated, changes nothing; with one value otherwise, it is refused', async () => {
    const { importing, counted } = await begun()
    const file = rows('2026-07', { ...july, member_total: 23 })
    await importing(file)
    expect(await importing(file)).toEqual({ kind: 'imported', imported: 0, unchanged: 1 })
    expect(counted.imports).toBe(1)
    const other = rows('2026-07', { ...july, disciplined_count: 1, admitted_count: '' })
    expect(await importing([...other, ...rows('2026-08', august, 40)])).toEqual({
      kind: 'faulty',
      faults: [
        { line: 3, why: 'import:exists', detail: 'admitted_count' },
        { line: 16, why: 'import:exists', detail: 'disciplined_count' },
      ],
    })
    expect(counted.imports).toBe(1)
  })

  it('says every bad row by its line, and takes none', async () => {
    const { importing, counted } = await begun()
    const result = await importing([
      ...rows('2026-07', {
        admitted_count: '1.5',
        converted_count: '-1',
        has_member_change: 'yes',
        meeting_date: '2026-08-03',
        member_official: 'pending',
        opinions_and_proposals: 'Bà con mong có đường',
        fee_paid: 1,
        transferred_in_count: 'một',
      }),
      ...rows('2026-07', { resigned_count: 0 }, 20),
      ...rows('2026-07', { resigned_count: 0 }, 21),
      ...rows('2026-07', { resigned_count: 0 }, 22, 'khac'),
      ...rows('2026-11', { resigned_count: 0 }, 23),
    ])
    expect(result).toEqual({
      kind: 'faulty',
      faults: [
        { line: 2, why: 'import:number', detail: '1.5' },
        { line: 3, why: 'import:number', detail: '-1' },
        { line: 4, why: 'import:choice', detail: 'co, khong' },
        { line: 5, why: 'import:date', detail: '2026-07' },
        { line: 6, why: 'import:firm', detail: 'pending' },
        { line: 7, why: 'import:text', detail: 'Bà con mong có đường' },
        { line: 8, why: 'import:indicator', detail: 'fee_paid' },
        { line: 9, why: 'import:number', detail: 'một' },
        { line: 21, why: 'import:twice', detail: 'resigned_count' },
        { line: 22, why: 'import:branch', detail: 'khac' },
        { line: 23, why: 'import:not_past', detail: '2026-11' },
      ],
    })
    expect(counted.imports).toBe(0)
  })

  it('holds each number against its range', async () => {
    const { importing } = await begun()
    expect(
      await importing(
        rows('2026-07', { member_official: 501, member_probationary: 0, meeting_attended_count: 502 }),
      ),
    ).toEqual({
      kind: 'faulty',
      faults: [
        { line: 2, why: 'import:range', detail: '0–500' },
        { line: 4, why: 'import:range', detail: '0–501' },
      ],
    })
  })

  it('refuses a total that does not agree with its parts, or that nothing can be said of', async () => {
    const { importing } = await begun()
    expect(
      await importing([
        ...rows('2026-07', { ...july, member_total: 24, increase_total: 2 }),
        ...rows('2026-07', { decrease_total: 1 }, 40, 'truong'),
      ]),
    ).toEqual({
      kind: 'faulty',
      faults: [
        { line: 16, why: 'import:derived', detail: '23' },
        { line: 17, why: 'import:derived', detail: '1' },
        { line: 40, why: 'import:derived_alone', detail: 'decrease_total' },
      ],
    })
  })

  it('asks the error rules against the month before: the opening, the file, or the report that is stored', async () => {
    const { importing } = await begun()
    const wrong = { ...july, member_probationary: 2 }
    const first = await importing(rows('2026-07', wrong))
    expect(first).toMatchObject({ kind: 'faulty', faults: [{ line: 2, why: 'import:rule' }, { line: 2 }] })
    expect(first.kind === 'faulty' && first.faults[0]?.detail).toMatch(
      /^R02: .*vậy phải là 23; đồng chí đang ghi 22/,
    )
    expect(
      await importing([...rows('2026-07', july), ...rows('2026-08', { ...august, member_official: 21 }, 40)]),
    ).toMatchObject({
      kind: 'faulty',
      faults: [
        { line: 40, why: 'import:rule' },
        { line: 40, why: 'import:rule' },
      ],
    })
    await importing(rows('2026-07', july))
    expect(await importing(rows('2026-08', { ...august, member_official: 21 }))).toMatchObject({
      kind: 'faulty',
    })
    expect(await importing(rows('2026-08', august))).toMatchObject({ kind: 'imported', imported: 1 })
  })

  it('does not ask for reasons: rules that explain or note are not run', async () => {
    const { importing } = await begun()
    const few = { member_official: 2, member_probationary: 0, meeting_status: 'chua_hop' }
    expect(await importing(rows('2026-05', few))).toMatchObject({ kind: 'imported' })
  })

  it('knows no other committee', async () => {
    const { importing } = await begun()
    expect(await importing([], 'khac')).toEqual({ kind: 'refused', why: 'committee:unknown' })
  })
})
