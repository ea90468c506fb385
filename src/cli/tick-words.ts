import type { Instant } from '../domain/day.ts'
import { localIso } from '../domain/local-iso.ts'
import type { Notice } from '../domain/notice.ts'
import type { Translate } from '../i18n/translate.ts'
import type { OutboxMessage } from '../services/ports/outbox.ts'

/** A message with the moment from which on it may leave, and its words then. */
export type Leaving = { readonly message: OutboxMessage; readonly at: Instant; readonly notice: Notice }

/** A message that is due, with the names by which a person knows what it is about. */
export type Named = Leaving & {
  readonly committee: string
  /** The branch for which its reader hears it; null where it is for the committee. */
  readonly branch: string | null
}

/** Who hears what and when, in one line; below it the words of the message. */
export function tickWords(say: Translate, { message, at, notice, committee, branch }: Named, text: string) {
  const { role, job, period } = message
  const local = localIso(at)
  const branches = notice.kind === 'ladder' ? namesIn(notice.parts) : branch === null ? [] : [branch]
  const reader = say(`tick.role.${role ?? 'group'}`)
  const line = say('tick.line', {
    time: local.slice(11, 16),
    day: local.slice(0, 10),
    job: say(`tick.job.${job}`, { month: period }),
    committee,
    to: branches.length === 0 ? reader : say('tick.to', { reader, branches: branches.join(', ') }),
  })
  return [line, text, '']
}

/** All branches that the message is about, each once. */
function namesIn(parts: readonly { readonly branches: readonly { readonly name: string }[] }[]): string[] {
  return [...new Set(parts.flatMap(({ branches }) => branches.map(({ name }) => name)))]
}
