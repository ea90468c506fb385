import type { Command } from 'commander'
import type { Instant } from '../domain/day.ts'
import { localIso } from '../domain/local-iso.ts'
import type { OutboxMessage } from '../services/ports/outbox.ts'
import { instantArgument } from './arguments.ts'
import type { Office } from './office.ts'
import type { Result } from './result.ts'
import { atOffice, type Finish, type Shell } from './shell.ts'
import { type Leaving, tickWords } from './tick-words.ts'

type Options = { readonly at?: Instant; readonly dryRun?: boolean }

export function addTick(program: Command, shell: Shell, finish: Finish): void {
  const { say } = shell
  program
    .command('tick')
    .description(say('command.tick'))
    .option('--at <instant>', say('option.at'), instantArgument(say))
    .option('--dry-run', say('option.dryRun'))
    .action(async (options: Options) => finish(await tick(shell, options)))
}

function tick(shell: Shell, { at = shell.now(), dryRun = false }: Options): Promise<Result> {
  return atOffice(shell, async (office) => {
    const messages = await office.tick(at, { dryRun })
    const values = []
    const words = []
    for (const message of messages) {
      const leaving = await foreseen(office, message, at)
      if (leaving === null) continue
      const text = office.words(leaving.notice)
      const { committee, branch } = await aboutOf(office, message)
      values.push(valueOf(leaving, committee?.code ?? null, branch?.code ?? null, text))
      const named = { ...leaving, committee: committee?.name ?? '', branch: branch?.name ?? null }
      words.push(...tickWords(shell.say, named, text))
    }
    return { kind: 'done', values, words: words.length === 0 ? [shell.say('tick.nothing')] : words }
  })
}

/** When a message may leave, and with what words; null where it would not leave at all. */
async function foreseen(office: Office, message: OutboxMessage, now: Instant): Promise<Leaving | null> {
  const first = await office.foresee(message, Math.max(now, message.at))
  if (first.kind === 'go') return { message, at: message.at, notice: first.notice }
  if (first.kind === 'drop') return null
  const at = first.until
  const then = await office.foresee(message, at)
  return then.kind === 'go' && at < message.until ? { message, at, notice: then.notice } : null
}

/** The committee and, where it has one, the branch of a message. */
async function aboutOf({ registry }: Office, { committeeId, branchId, period }: OutboxMessage) {
  const [committee, branches] = await Promise.all([
    registry.committeeById(committeeId),
    branchId === null ? [] : registry.branches(committeeId, period),
  ])
  return { committee, branch: branches.find(({ id }) => id === branchId) }
}

function valueOf({ message, at }: Leaving, committee: string | null, branch: string | null, text: string) {
  const { key, job, period, role } = message
  return { key, job, committee, period, branch, role, at: localIso(at), text }
}
