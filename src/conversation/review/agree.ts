import type { History } from '../../domain/history.ts'
import { brokenRules } from '../../domain/rules.ts'
import { forbiddenIn } from '../../language/privacy.ts'
import { type FactsAtWork, scopeOf } from '../facts.ts'
import { phrase } from '../phrase.ts'
import type { State } from '../state.ts'
import { again, go, type Turn, want } from '../turn-result.ts'
import { changesIn } from './amended.ts'
import { amendingOf, factsAmended } from './amending.ts'
import { reopen } from './amend-outcomes.ts'
import { needsOffice } from './needs-office.ts'
import type { Amending } from './place.ts'

/**
 * The change is agreed to. While an error stands nothing is saved. Of an open month the months before are looked up,
 * for what wants a reason; of one that is locked or approved the reason of the request itself is asked.
 */
export function agreeTo(state: State, amending: Amending, facts: FactsAtWork): Turn {
  const { report } = facts.work
  if (report.revision !== amending.seen) {
    return reopen({ ...state, place: { at: 'amend', ...amending } })
  }
  const { work } = factsAmended(amending, facts)
  if (brokenRules(work.form, scopeOf(work), 'error').length > 0) {
    return again(state, facts, phrase('filing.notYetRight'))
  }
  if (needsOffice(amending, facts) !== null) return requestWith(state, amending, facts)
  const agreed: State = { ...state, place: { at: 'amend', ...amending } }
  return want(agreed, { kind: 'loadHistory', report: amending.report, purpose: { kind: 'amend' } })
}

/** The months before are known: asks what wants a reason and has none of these figures, or else changes the report. */
export function amendWith(state: State, amending: Amending, history: History, facts: FactsAtWork): Turn {
  const { work } = factsAmended(amending, facts)
  const given = { ...work.report.explanations, ...amending.explained }
  const open = brokenRules(work.form, { ...scopeOf(work), history }, 'explain').find(
    ({ rule, office }) => given[rule]?.about !== office,
  )
  if (open !== undefined) return go(state, { at: 'amendExplain', broken: open, ...amending }, facts)
  return want(state, {
    kind: 'amendReport',
    report: amending.report,
    changes: changesIn(facts.work, amending.answers),
    seen: amending.seen,
    explanations: amending.explained,
    reason: amending.reason,
  })
}

/** Sends the request with the reason that came along, or asks for one that may be kept. */
function requestWith(state: State, amending: Amending, facts: FactsAtWork): Turn {
  const { reason, report, seen, answers } = amending
  if (reason === null) return go(state, { at: 'amendReason', ...amending }, facts)
  if (forbiddenIn(reason) !== undefined) {
    const place = { at: 'amendReason', ...amending, reason: null } as const
    return go(state, place, facts, phrase('answer.private'))
  }
  const changes = changesIn(facts.work, answers)
  return want(
    { ...state, place: { at: 'amend', ...amendingOf(amending) } },
    {
      kind: 'requestChange',
      report,
      changes,
      reason,
      seen,
    },
  )
}
