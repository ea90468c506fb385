import type { Branch, BranchFacts } from '../../domain/branch.ts'
import type { BranchChange, NewBranch, SplitPart } from '../../domain/branches/change.ts'
import { branchAt, branchFrom, type BranchLife } from '../../domain/branches/life.ts'
import { addMonths, type Period } from '../../domain/period.ts'
import { kindIn } from '../../language/branches/kind-words.ts'
import type { BranchWish } from '../../language/branches/wish.ts'
import { foldMarks } from '../../language/normalize.ts'

/** A wish with branches by their codes, or the name that is nobody's or several branches'. */
export type Resolved =
  | { readonly kind: 'change'; readonly change: BranchChange }
  | { readonly kind: 'unclear'; readonly why: 'unknown' | 'ambiguous'; readonly name: string }

type Unclear = Extract<Resolved, { kind: 'unclear' }>
type Whole = BranchWish & { readonly from: Period }

/** Finds the branches that a wish names, by name or code, and gives new ones a code of their own. */
export function resolve(wish: Whole, lives: readonly BranchLife[]): Resolved {
  const { from } = wish
  const find = (name: string): BranchLife | Unclear => branchNamed(lives, name, from)
  switch (wish.kind) {
    case 'facts': {
      const found = find(wish.branch)
      return 'why' in found ? found : made({ kind: 'facts', from, branch: found.code, facts: wish.facts })
    }
    case 'close': {
      const found = find(wish.branch)
      return 'why' in found ? found : made({ kind: 'close', from, branch: found.code })
    }
    case 'merge':
      return resolveMerge(wish, lives, find)
    case 'split': {
      const found = find(wish.branch)
      return 'why' in found ? found : made(splitOf(wish, found, lives))
    }
    case 'open': {
      const facts = {
        ...plainFacts,
        name: wish.name,
        kind: wish.branchKind ?? kindIn(wish.name) ?? 'village',
      }
      const count = wish.count ?? { official: 0, probationary: 0, exempt: null }
      return made({ kind: 'open', from, branch: newBranch(facts, lives, []), count })
    }
  }
}

const plainFacts = { hasBranchCommittee: false, meetingDay: null, officer: null }

function resolveMerge(
  wish: Extract<Whole, { kind: 'merge' }>,
  lives: readonly BranchLife[],
  find: (name: string) => BranchLife | Unclear,
): Resolved {
  const found = wish.branches.map(find)
  const unclear = found.find((one): one is Unclear => 'why' in one)
  if (unclear !== undefined) return unclear
  const branches = found.flatMap((one) => ('why' in one ? [] : [one]))
  const target = find(wish.into)
  const codes = branches.map(({ code }) => code)
  if (!('why' in target)) return made({ kind: 'merge', from: wish.from, branches: codes, into: target.code })
  if (!wish.makes || target.why === 'ambiguous') return target
  const [kind = 'village', ...others] = new Set(branches.map((life) => factsOf(life, wish.from)?.kind))
  const facts = {
    ...plainFacts,
    name: wish.into,
    kind: others.length === 0 ? kind : (kindIn(wish.into) ?? kind),
  }
  return made({ kind: 'merge', from: wish.from, branches: codes, into: newBranch(facts, lives, []) })
}

/** A part called as the branch itself is the branch itself; the others begin with its kind and its officer. */
function splitOf(
  { from, parts }: Extract<Whole, { kind: 'split' }>,
  life: BranchLife,
  lives: readonly BranchLife[],
): BranchChange {
  const present = factsOf(life, addMonths(from, -1))
  const whole: SplitPart[] = []
  for (const { name, count } of parts) {
    const members = count ?? { official: 0, probationary: 0, exempt: null }
    if (present !== undefined && foldMarks(present.name) === foldMarks(name)) {
      const { id: _id, code, ...facts } = present
      whole.push({ code, facts, count: members })
      continue
    }
    const facts = {
      ...plainFacts,
      name,
      kind: present?.kind ?? 'village',
      officer: present?.officer ?? null,
    }
    whole.push({
      ...newBranch(
        facts,
        lives,
        whole.map(({ code }) => code),
      ),
      count: members,
    })
  }
  return { kind: 'split', from, branch: life.code, parts: whole }
}

/** By its code, by its name in the month or the one before, or by the beginning of a name, where only one is meant. */
function branchNamed(lives: readonly BranchLife[], name: string, from: Period): BranchLife | Unclear {
  const wanted = foldMarks(name)
  const standing = lives.filter((life) =>
    [from, addMonths(from, -1)].some((at) => branchAt(life, at) !== null),
  )
  const called = (some: readonly BranchLife[], fits: (known: string) => boolean) =>
    some.filter((life) => {
      const names = [from, addMonths(from, -1)].flatMap((at) => factsOf(life, at)?.name ?? [])
      return fits(foldMarks(life.code)) || names.some((known) => fits(foldMarks(known)))
    })
  const equal = (known: string): boolean => known === wanted || known === `chi bo ${wanted}`
  const tries = [
    called(standing, equal),
    called(standing, (known) => known.startsWith(`${wanted} `)),
    called(lives, equal),
  ]
  const found = tries.find((some) => some.length > 0) ?? []
  const [only, another] = found
  if (only === undefined) return { kind: 'unclear', why: 'unknown', name }
  return another === undefined ? only : { kind: 'unclear', why: 'ambiguous', name }
}

/** The facts of a month; of a branch that has ended or is yet to open, the nearest. */
function factsOf(life: BranchLife, period: Period): Branch | undefined {
  return branchFrom({ ...life, last: null }, period) ?? undefined
}

function newBranch(facts: BranchFacts, lives: readonly BranchLife[], others: readonly string[]): NewBranch {
  const taken = new Set([...lives.map(({ code }) => code), ...others])
  const plain = foldMarks(facts.name)
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^_+|_+$/g, '')
    .slice(0, 34)
  const stem = plain === '' ? 'chi_bo' : plain
  let code = stem
  for (let count = 2; taken.has(code); count += 1) code = `${stem}_${count}`
  return { code, facts }
}

const made = (change: BranchChange): Resolved => ({ kind: 'change', change })
