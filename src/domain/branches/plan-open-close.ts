import { addMonths } from '../period.ts'
import type { Planned } from './change.ts'
import { isNameTaken, type KnownBranches, lastCount, lifeOf, nameAt, rewriting } from './known.ts'
import { absence, type ChangeOf, planned, refuse } from './planning.ts'

/** A branch ends with the month before; only one without members, since none may be lost. */
export function planClose({ branch: code, from }: ChangeOf<'close'>, known: KnownBranches): Planned {
  const life = lifeOf(known, code)
  if (life === undefined) return refuse('unknown', { branch: code })
  const last = addMonths(from, -1)
  if (life.last === last) return { kind: 'already' }
  const gone = absence(life, last)
  if (gone !== undefined) return gone
  const rewritten = rewriting(known, [life], from)
  if (rewritten !== undefined) return { kind: 'refused', ...rewritten }
  const before = lastCount(known, life, last)
  const branch = nameAt(life, from)
  if (before.count === null) return refuse('stockUnknown', { branch, month: last })
  const total = before.count.official + before.count.probationary
  if (total > 0) return refuse('stockLeft', { branch, total, month: before.month })
  return planned({ kind: 'close', from, ends: [code], before: [before] })
}

/** A new branch with the members that it begins with. */
export function planOpen({ branch, from, count }: ChangeOf<'open'>, known: KnownBranches): Planned {
  const { code, facts } = branch
  const present = lifeOf(known, code)
  if (present !== undefined) {
    return present.facts[0]?.from === from ? { kind: 'already' } : refuse('codeTaken', { branch: code })
  }
  if (isNameTaken(known, facts.name, from, [])) return refuse('taken', { branch: facts.name })
  return planned({
    kind: 'open',
    from,
    opens: [code],
    facts: [{ code, from, value: facts }],
    moved: [{ code, sources: [], given: count }],
    after: [{ code, name: facts.name, month: addMonths(from, -1), count }],
  })
}
