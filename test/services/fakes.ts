import type { Branch, BranchFacts, Opening } from '../../src/domain/branch.ts'
import { applied } from '../../src/domain/branches/apply.ts'
import { branchAt, type MovedStock } from '../../src/domain/branches/life.ts'
import type { Committee, Target } from '../../src/domain/committee.ts'
import type { Instant } from '../../src/domain/day.ts'
import type { FormVersion } from '../../src/domain/form.ts'
import type { Address } from '../../src/domain/office.ts'
import type { Period } from '../../src/domain/period.ts'
import type { Doing } from '../../src/services/ports/doing.ts'
import type { FormArchive, Forms } from '../../src/services/ports/forms.ts'
import type { Notes } from '../../src/services/ports/notes.ts'
import type { Holder, NewInvitation, Offices } from '../../src/services/ports/offices.ts'
import type { Registry } from '../../src/services/ports/registry.ts'
import type { Reports } from '../../src/services/ports/reports.ts'
import type { ImportedMonth, StoredMonth } from '../../src/services/ports/stored-month.ts'

type KnownBranch = {
  readonly id: number
  readonly committeeId: number
  readonly code: string
  position: number
  facts: { from: Period; value: BranchFacts }[]
  readonly openings: Opening[]
  last: Period | null
  moved: MovedStock[]
}

/** Everything that an office writes, in memory; `writes` counts what was written. */
export function makeMemory() {
  const committees: Committee[] = []
  const targets = new Map<number, readonly Target[]>()
  const branches: KnownBranch[] = []
  const forms = new Map<number, FormVersion[]>()
  const months: (StoredMonth & { readonly committeeId: number })[] = []
  const invitations: (NewInvitation & { used: string | null })[] = []
  const wrong: { readonly by: Address; readonly at: Instant; readonly key: string }[] = []
  const holders: Holder[] = []
  const notes = new Map<string, string>()
  const counted = { setups: 0, imports: 0 }

  const of = (committeeId: number) =>
    branches
      .filter((branch) => branch.committeeId === committeeId)
      .sort((one, other) => one.position - other.position || one.id - other.id)

  const registry: Registry = {
    committees: async () => committees,
    committee: async (code) => committees.find((committee) => committee.code === code) ?? null,
    committeeById: async (id) => committees.find((committee) => committee.id === id) ?? null,
    targets: async (committeeId) => targets.get(committeeId) ?? [],
    branches: async (committeeId, period) =>
      of(committeeId).flatMap((branch): Branch[] => {
        const held = branchAt(branch, period)
        return held === null ? [] : [held]
      }),
    meetingDays: async () =>
      new Map(
        committees.map(({ id }) => [
          id,
          of(id).flatMap(({ facts }) => facts.flatMap(({ value }) => value.meetingDay ?? [])),
        ]),
      ),
    histories: async (committeeId) =>
      of(committeeId).map(({ id, code, facts, openings, last, moved }) => ({
        id,
        code,
        facts,
        openings,
        last,
        moved,
        hasReports: months.some(({ branchId }) => branchId === id),
      })),
    saveSetup: async (setup) => {
      counted.setups += 1
      const known = committees.findIndex(({ code }) => code === setup.committee.code)
      const id = known < 0 ? committees.length + 1 : (committees[known]?.id ?? 0)
      committees.splice(known < 0 ? committees.length : known, 1, { id, ...setup.committee })
      targets.set(id, setup.targets)
      if (setup.form !== null) forms.set(id, [setup.form])
      for (const { code, position, facts, opening } of setup.branches) {
        let branch = branches.find((one) => one.committeeId === id && one.code === code)
        if (branch === undefined) {
          const empty = { facts: [], openings: [], last: null, moved: [] }
          branch = { id: branches.length + 1, committeeId: id, code, position, ...empty }
          branches.push(branch)
        }
        branch.position = position
        if (facts !== null) put(branch.facts, facts, 'from')
        if (opening !== null) put(branch.openings, opening, 'period')
      }
      for (const { plan } of setup.plans ?? []) {
        const next = branches.length + 1
        for (const life of applied(of(id), plan)) {
          const own = life.id < 0 ? next + plan.opens.indexOf(life.code) : life.id
          let branch = branches.find((one) => one.id === own)
          if (branch === undefined) {
            const { code, openings } = life
            branch = { id: own, committeeId: id, code, position: own, openings: [...openings], ...blank() }
            branches.push(branch)
          }
          branch.facts = [...life.facts]
          branch.last = life.last
          branch.moved = [...life.moved]
        }
      }
    },
  }

  const reports: Pick<Reports, 'months' | 'openings' | 'importMonths'> = {
    months: async (committeeId, periods) =>
      months.filter((month) => month.committeeId === committeeId && periods.includes(month.period)),
    openings: async (committeeId) =>
      of(committeeId).flatMap(({ id, openings }) =>
        openings.map((opening) => ({ ...opening, branchId: id })),
      ),
    importMonths: async (imported: readonly ImportedMonth[], at) => {
      counted.imports += 1
      months.push(
        ...imported.map((month) => ({
          ...month,
          status: 'approved' as const,
          late: false,
          source: 'import' as const,
          submittedAt: at,
          explanations: {},
        })),
      )
    },
  }

  const formStore: Forms & FormArchive = {
    inForce: async (committeeId, period) => {
      const versions = forms.get(committeeId) ?? []
      return must(versions.findLast(({ from }) => from <= period) ?? versions[0])
    },
    version: async (committeeId, version) => must(forms.get(committeeId)?.[version - 1]),
    add: async (committeeId, from, form) => {
      const versions = forms.get(committeeId) ?? []
      const added = { version: versions.length + 1, from, form }
      forms.set(committeeId, [...versions, added])
      return added
    },
  }

  const offices: Pick<
    Offices,
    'holders' | 'saveInvitation' | 'redeem' | 'whoIs' | 'wrongCodes' | 'noteWrongCode'
  > = {
    holders: async () => holders,
    saveInvitation: async (invitation) => {
      const before = invitations.findIndex(({ key }) => key !== null && key === invitation.key)
      if (before >= 0) {
        if (invitations[before]?.used !== null) return
        invitations.splice(before, 1)
      }
      invitations.push({ ...invitation, used: null })
    },
    redeem: async (hash: string, doing: Doing) => {
      const invitation = invitations.find((one) => one.hash === hash)
      if (invitation === undefined) return 'unknown'
      if (invitation.used === doing.key) return 'redeemed'
      if (invitation.used !== null) return 'used'
      if (doing.at >= invitation.expires) return 'expired'
      invitation.used = doing.key
      return 'redeemed'
    },
    whoIs: async (address) => ({ accountId: 1, address, holdings: [] }),
    wrongCodes: async (address, since) =>
      wrong.filter(({ by, at }) => by.id === address.id && at >= since).map(({ at }) => at),
    noteWrongCode: async (by, at, key) => {
      if (wrong.every((one) => one.key !== key)) wrong.push({ by, at, key })
    },
  }

  const noted: Notes = {
    read: async (name) => notes.get(name) ?? null,
    keep: async (name, value) => {
      notes.set(name, notes.get(name) ?? value)
      return notes.get(name) ?? value
    },
    write: async (name, value) => {
      notes.set(name, value)
    },
  }

  return { registry, reports, forms: formStore, offices, notes: noted, invitations, holders, months, counted }
}

const blank = () => ({ facts: [], last: null, moved: [] })

/** Puts an item in its place among others with the same key, in the order of their keys. */
function put<T extends object>(list: T[], item: T, key: keyof T): void {
  const at = list.findIndex((one) => one[key] === item[key])
  list.splice(at < 0 ? list.length : at, at < 0 ? 0 : 1, item)
  list.sort((one, other) => String(one[key]).localeCompare(String(other[key])))
}

function must<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('There is no such thing.')
  return value
}
