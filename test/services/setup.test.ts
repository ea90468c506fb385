import { describe, expect, it } from 'vitest'
import { instantOf } from '../../src/domain/day.ts'
import type { Form } from '../../src/domain/form.ts'
import type { Setup, SetupBranch } from '../../src/domain/setup.ts'
import { readSetupFile } from '../../src/files/setup-file.ts'
import { makeSetUp } from '../../src/services/setup.ts'
import { makeMemory } from './fakes.ts'

const form: Form = { sections: {}, indicators: [], derived: {}, rules: [] }

const november = instantOf('2026-11-24', '09:00')

function setupOf(text = ''): Setup {
  const taken = readSetupFile(`
committee: { code: xa, name: "Đảng ủy xã", place: "Xã", above: "Đảng bộ tỉnh" }
targets: [ { code: branch_committees, kind: village, goal: 65% } ]
branches:
  - { code: pho_moi, name: "Phố Mới", kind: village, officer: officer-1, opening: { period: 2026-09, member_official: 20, member_probationary: 2 } }
  - { code: truong, name: "Trường", kind: school }
${text}`)
  if (taken.faults !== undefined) throw new Error(JSON.stringify(taken.faults))
  return taken.setup
}

/** The setup with a branch otherwise. */
const otherwise = (setup: Setup, code: string, change: Partial<SetupBranch>): Setup => ({
  ...setup,
  branches: setup.branches.map((branch) => (branch.code === code ? { ...branch, ...change } : branch)),
})

const renamed = (name: string): Partial<SetupBranch> => ({
  facts: { name, kind: 'school', hasBranchCommittee: false, meetingDay: null, officer: null },
})

async function begun() {
  const memory = makeMemory()
  const setUp = makeSetUp({ ...memory, defaultForm: form })
  await setUp(setupOf(), november)
  return {
    memory,
    setUp,
    nameIn: async (period: string) => (await memory.registry.branches(1, period))[1]?.name,
  }
}

/** A report of the school exists. */
async function reported(memory: ReturnType<typeof makeMemory>): Promise<void> {
  await memory.reports.importMonths(
    [{ branchId: 2, committeeId: 1, period: '2026-10', formVersion: 1, figures: {} }],
    november,
  )
}

describe('setting up a committee', () => {
  it('creates it with its branches, and with the first version of its form', async () => {
    const memory = makeMemory()
    const { changed } = await makeSetUp({ ...memory, defaultForm: form })(setupOf(), november)
    expect(changed).toEqual(['committee xa', 'targets', 'branch pho_moi', 'branch truong'])
    expect(await memory.forms.inForce(1, '2000-01')).toEqual({ version: 1, from: '0000-00', form })
    expect((await memory.registry.branches(1, '2016-01')).map(({ code }) => code)).toEqual([
      'pho_moi',
      'truong',
    ])
    expect(await memory.reports.openings(1)).toEqual([
      { branchId: 1, period: '2026-09', official: 20, probationary: 2 },
    ])
  })

  it('repeated, changes nothing and writes nothing', async () => {
    const { memory, setUp } = await begun()
    expect(await setUp(setupOf(), november)).toEqual({ changed: [] })
    expect(memory.counted.setups).toBe(1)
  })

  it('tells what changed, and only that', async () => {
    const { setUp } = await begun()
    const setup = setupOf()
    const changed = {
      ...setup,
      committee: {
        ...setup.committee,
        name: 'Đảng ủy xã mới',
        calendar: { ...setup.committee.calendar, dueDay: 5, remind: [-1, 0] },
      },
      targets: [],
    }
    expect((await setUp(changed, november)).changed).toEqual([
      'committee.name: Đảng ủy xã → Đảng ủy xã mới',
      'calendar.due_day: 3 → 5',
      'calendar.remind: -2, 0, 1 → -1, 0',
      'targets',
    ])
    expect((await setUp(changed, november)).changed).toEqual([])
  })

  it('simply corrects a branch of which nobody has reported yet', async () => {
    const { setUp, nameIn } = await begun()
    const { changed } = await setUp(otherwise(setupOf(), 'truong', renamed('Trường Tiểu học')), november)
    expect(changed).toEqual(['branch truong.name: Trường → Trường Tiểu học'])
    expect(await nameIn('2016-01')).toBe('Trường Tiểu học')
  })

  it('changes a branch that has reported from the oldest month that is not locked', async () => {
    const { memory, setUp, nameIn } = await begun()
    await reported(memory)
    const setup = otherwise(setupOf(), 'truong', renamed('Trường Tiểu học'))
    expect((await setUp(setup, november)).changed).toEqual([
      'branch truong.name: Trường → Trường Tiểu học (from 2026-11)',
    ])
    expect([await nameIn('2026-10'), await nameIn('2026-11')]).toEqual(['Trường', 'Trường Tiểu học'])
    expect((await setUp(setup, instantOf('2027-01-20'))).changed).toEqual([])
  })

  it('still changes the month before where that is not locked yet', async () => {
    const { memory, setUp } = await begun()
    await reported(memory)
    const { changed } = await setUp(
      otherwise(setupOf(), 'truong', renamed('A')),
      instantOf('2026-11-05', '23:00'),
    )
    expect(changed).toEqual(['branch truong.name: Trường → A (from 2026-10)'])
  })

  it('changes a branch from the month that the file names', async () => {
    const { memory, setUp, nameIn } = await begun()
    await reported(memory)
    const setup = otherwise(setupOf(), 'truong', { ...renamed('Trường Tiểu học'), from: '2027-01' })
    expect((await setUp(setup, november)).changed).toEqual([
      'branch truong.name: Trường → Trường Tiểu học (from 2027-01)',
    ])
    expect([await nameIn('2026-12'), await nameIn('2027-01')]).toEqual(['Trường', 'Trường Tiểu học'])
    expect((await setUp(setup, november)).changed).toEqual([])
  })

  it('takes another opening, another branch and another order', async () => {
    const { memory, setUp } = await begun()
    const setup = setupOf(`  - { code: moi, name: "Mới", kind: other }`)
    const opened = otherwise(setup, 'pho_moi', {
      opening: { period: '2026-09', official: 21, probationary: 2 },
    })
    const turned = { ...opened, branches: opened.branches.toReversed() }
    expect((await setUp(turned, november)).changed).toEqual([
      'branch moi',
      'branch pho_moi.opening: 2026-09',
      'branches: order',
    ])
    expect((await memory.registry.branches(1, '2026-11')).map(({ code }) => code)).toEqual([
      'moi',
      'truong',
      'pho_moi',
    ])
    expect((await setUp(turned, november)).changed).toEqual([])
  })

  it('leaves a branch that the file does not name as it is', async () => {
    const { memory, setUp } = await begun()
    const setup = setupOf()
    const { changed } = await setUp({ ...setup, branches: setup.branches.slice(0, 1) }, november)
    expect(changed).toEqual([])
    expect(await memory.registry.branches(1, '2026-11')).toHaveLength(2)
  })
})

const moving = (text: string): Setup => setupOf(`changes:\n${text}`)
const nameOf = async (memory: ReturnType<typeof makeMemory>, period: string) =>
  (await memory.registry.branches(1, period)).map(({ code, name }) => `${code} ${name}`)

describe('what a setup file makes of branches', () => {
  it('is done from its month on, told, and not done twice', async () => {
    const { memory, setUp } = await begun()
    const setup = moving('  - { merge: [truong, pho_moi], into: pho_moi, from: 2026-12 }')
    expect((await setUp(setup, november)).changed).toEqual(['merge pho_moi, truong → pho_moi (from 2026-12)'])
    expect(await nameOf(memory, '2026-11')).toHaveLength(2)
    expect(await nameOf(memory, '2026-12')).toEqual(['pho_moi Phố Mới'])
    expect(await setUp(setup, november)).toEqual({ changed: [] })
  })

  it('comes in the order of its months, each on what was before it', async () => {
    const { memory, setUp } = await begun()
    const setup = moving(`  - { rename: pho_moi, name: "Phố Mới 1", from: 2027-02 }
  - { split: pho_moi, into: [ { code: pho_moi, opening: { member_official: 12, member_probationary: 2 } }, { code: pho_cu, name: "Phố Cũ", opening: { member_official: 8, member_probationary: 0 } } ], from: 2026-12 }
  - { open: { code: tram, name: "Trạm", kind: health, opening: { member_official: 4, member_probationary: 0 } }, from: 2027-01 }`)
    expect((await setUp(setup, november)).changed).toEqual([
      'split pho_moi → pho_moi, pho_cu (from 2026-12)',
      'open tram (from 2027-01)',
      'branch pho_moi.name: Phố Mới → Phố Mới 1 (from 2027-02)',
    ])
    expect(await nameOf(memory, '2027-02')).toEqual([
      'pho_moi Phố Mới 1',
      'truong Trường',
      'pho_cu Phố Cũ',
      'tram Trạm',
    ])
    expect(await setUp(setup, november)).toEqual({ changed: [] })
    expect(await setUp(setup, instantOf('2027-03-20'))).toEqual({ changed: [] })
  })

  it('that cannot be keeps the whole file from being taken', async () => {
    const { memory, setUp } = await begun()
    const setup = moving(`  - { rename: pho_moi, name: "Phố", from: 2026-12 }
  - { split: pho_moi, into: [ { code: a, name: "A", opening: { member_official: 12, member_probationary: 2 } }, { code: b, name: "B", opening: { member_official: 7, member_probationary: 0 } } ], from: 2026-12 }
  - { close: khong_co, from: 2026-12 }`)
    expect(await setUp(setup, november)).toMatchObject({
      changed: [],
      faults: [
        { change: 1, why: 'unbalanced', params: { gap: 1 } },
        { change: 2, why: 'unknown' },
      ],
    })
    expect(memory.counted.setups).toBe(1)
    expect(await nameOf(memory, '2026-12')).toEqual(['pho_moi Phố Mới', 'truong Trường'])
  })

  it('makes a branch of a committee at work begin after its opening, not in the past', async () => {
    const { memory, setUp } = await begun()
    await reported(memory)
    const setup = setupOf(
      `  - { code: moi, name: "Mới", kind: other, opening: { period: 2026-11, member_official: 3, member_probationary: 0 } }`,
    )
    expect((await setUp(setup, november)).changed).toEqual(['branch moi'])
    expect(await nameOf(memory, '2026-11')).toHaveLength(2)
    expect(await nameOf(memory, '2026-12')).toHaveLength(3)
    expect(await setUp(setup, november)).toEqual({ changed: [] })
  })
})
