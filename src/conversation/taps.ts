import { onAskTap } from './asking/asking.ts'
import { onBranchesTap } from './branches/on-tap.ts'
import { onFilingTap } from './filing/at-place.ts'
import { BEHALF, onBehalfTap } from './filing/behalf.ts'
import { onGroupsTap } from './groups/groups.ts'
import { onInviteTap } from './invite/invite.ts'
import { LADDER } from './ladder/choices.ts'
import { onReminderTap } from './ladder/taps.ts'
import { onOfficesTap } from './offices/at-place.ts'
import { onFormerChoice } from './offices/forget.ts'
import { beginLeaving } from './offices/leave.ts'
import { ANY_TIME } from './offices/own.ts'
import { onRemindTap } from './remind/remind.ts'
import { onAmendTap } from './review/at-amend.ts'
import { onOfficeTap } from './review/at-office.ts'
import { onHistoryTap } from './review/history.ts'
import { BEGIN, onBeginTap, onRequestTap, REVIEW } from './review/notice-choices.ts'
import { onScopeTap } from './statistics/statistics.ts'
import { onTablesTap, TABLES } from './tables/tables.ts'
import type { Facts } from './facts.ts'
import type { PersonInput } from './input.ts'
import { strange } from './newcomer.ts'
import { phrase } from './phrase.ts'
import type { State } from './state.ts'
import { again, type Turn } from './turn-result.ts'

type Tap = Extract<PersonInput, { kind: 'tap' }>

/** Each room takes the taps at its own places, and leaves the others. */
const taps = [
  onFilingTap,
  onAmendTap,
  (state: State, { choice }: Tap, facts: Facts) => onOfficeTap(state, choice, facts),
  (state: State, { choice }: Tap, facts: Facts) => onHistoryTap(state, choice, facts),
  (state: State, { choice }: Tap, facts: Facts) => onScopeTap(state, choice, facts),
  (state: State, { choice }: Tap, facts: Facts) => onInviteTap(state, choice, facts),
  (state: State, { choice }: Tap, facts: Facts) => onGroupsTap(state, choice, facts),
  (state: State, { choice }: Tap, facts: Facts) => onRemindTap(state, choice, facts),
  (state: State, { choice }: Tap, facts: Facts) => onOfficesTap(state, choice, facts),
  (state: State, { choice }: Tap, facts: Facts) => onBranchesTap(state, choice, facts),
  onAskTap,
]

/** The buttons of messages that nobody was waiting for are good at any time. */
const lastingTaps: Readonly<Record<string, (state: State, choice: string, facts: Facts) => Turn>> = {
  [BEHALF]: onBehalfTap,
  [REVIEW]: onRequestTap,
  [BEGIN]: onBeginTap,
  [LADDER]: onReminderTap,
  [TABLES]: onTablesTap,
}

/** A tap: of a message that is good at any time, or on the question that was asked last. */
export function onTap(state: State, tap: Tap, facts: Facts): Turn {
  if (facts.person === null) {
    const former = tap.token === state.token ? onFormerChoice(state, tap.choice, facts) : undefined
    return former ?? strange(state, facts)
  }
  const lasting = Object.hasOwn(lastingTaps, tap.token) ? lastingTaps[tap.token] : undefined
  if (lasting !== undefined) return lasting(state, tap.choice, facts)
  if (tap.token === ANY_TIME && tap.choice === 'leave') return beginLeaving(state, facts)
  if (tap.token === '' || tap.token !== state.token) return again(state, facts, phrase('tap.old'))
  for (const onRoomTap of taps) {
    const turned = onRoomTap(state, tap, facts)
    if (turned !== undefined) return turned
  }
  return again(state, facts, phrase('tap.old'))
}
