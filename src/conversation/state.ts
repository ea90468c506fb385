import type { Code, Figure } from '../domain/figure.ts'
import type { Role } from '../domain/office.ts'
import type { Step } from '../domain/plan.ts'
import type { ReportRef } from '../domain/report.ts'

/** The stocks that a person wrote on the card in place of those worked out. */
export type Overrides = Readonly<Record<Code, number>>

/** A report in hand; with a section, only that part of it is open yet. */
export type InHand = ReportRef & { readonly section: string | null }

/**
 * Where the conversation of one chat stands. The figures are never here: if a state is lost, the draft is
 * not, and /baocao goes on at the first open question.
 */
export type Place =
  | { readonly at: 'home' }
  | { readonly at: 'pickReport'; readonly reports: readonly (InHand & { readonly name: string })[] }
  | { readonly at: 'step'; readonly report: InHand; readonly step: Step; readonly overrides: Overrides }
  | { readonly at: 'confirm'; readonly report: InHand; readonly answers: Readonly<Record<Code, Figure>> }
  | { readonly at: 'pickFix'; readonly report: InHand; readonly section: string | null }
  | { readonly at: 'readback'; readonly report: InHand }
  | { readonly at: 'pickScope'; readonly committeeId: number; readonly period: string }
  | { readonly at: 'inviteRole'; readonly committeeId: number }
  | { readonly at: 'inviteBranch'; readonly committeeId: number; readonly role: Role }

/** A chat's state. `token` marks the buttons of the last question, `recent` the updates already turned. */
export type State = {
  readonly version: 1
  readonly place: Place
  readonly token: string
  readonly recent: readonly string[]
}

export const newState: State = { version: 1, place: { at: 'home' }, token: '', recent: [] }

/** A stored state; an unknown version starts over. */
export function revive(stored: unknown): State {
  const known = typeof stored === 'object' && stored !== null && 'version' in stored && stored.version === 1
  return known ? (stored as State) : newState
}
