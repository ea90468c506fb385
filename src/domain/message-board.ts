/**
 * What became of a message: `waiting` to leave or being sent, `sent`, `opened` once its reader did something after it, `needless` as its matter was settled before it
 * left, `unreachable` as the platform has nobody there, `stale` as it would have come too late, `failed` for another
 * reason, `unknown` where it may have arrived and is not sent again.
 */
export const fates = [
  'sent',
  'opened',
  'waiting',
  'needless',
  'unreachable',
  'stale',
  'failed',
  'unknown',
] as const

export type Fate = (typeof fates)[number]

/** Messages of a month by what became of them, with the names of the branches that they were about. */
export type MessageBoard = readonly {
  readonly fate: Fate
  readonly count: number
  readonly branches: readonly string[]
}[]

const NEEDLESS = /^(?:no longer|already|the committee is gone)/
const UNREACHABLE =
  /\b403\b|blocked|deactivated|kicked|chat not found|user not found|peer_id_invalid|deleted|unreachable/i

/** What became of a message, from its state in the outbox and the reason beside it. */
export function fateOf(
  state: 'queued' | 'sending' | 'sent' | 'failed' | 'unknown',
  reason: string | null,
  opened: boolean,
): Fate {
  switch (state) {
    case 'queued':
    case 'sending':
      return 'waiting'
    case 'sent':
      return opened ? 'opened' : 'sent'
    case 'unknown':
      return 'unknown'
    case 'failed':
      return reasonOf(reason ?? '')
  }
}

function reasonOf(reason: string): Fate {
  if (reason === 'stale') return 'stale'
  if (NEEDLESS.test(reason)) return 'needless'
  return UNREACHABLE.test(reason) ? 'unreachable' : 'failed'
}
