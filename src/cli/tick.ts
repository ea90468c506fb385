import type { Command } from 'commander'
import type { Instant } from '../domain/day.ts'
import { localIso } from '../domain/local-iso.ts'
import type { Notice } from '../domain/notice.ts'
import type { OutboxMessage } from '../services/ports/outbox.ts'
import { instantArgument } from './arguments.ts'
import type { Office } from './office.ts'
import type { Result } from './result.ts'
import { atOffice, type Finish, type Shell } from './shell.ts'

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
    for (const message of messages) {
      const leaving = await foreseen(office, message, at)
      if (leaving !== null) values.push(await valueOf(office, message, leaving))
    }
    const words = values.flatMap((value) => [
      `${value.at} ${value.job} ${value.role ?? 'group'}`,
      value.text,
      '',
    ])
    return { kind: 'done', values, words: words.length === 0 ? [shell.say('tick.nothing')] : words }
  })
}

type Leaving = { readonly at: Instant; readonly notice: Notice }

/** From when on a message may leave, and with what words; null where it would not leave at all. */
async function foreseen(office: Office, message: OutboxMessage, now: Instant): Promise<Leaving | null> {
  const first = await office.foresee(message, Math.max(now, message.at))
  if (first.kind === 'go') return { at: message.at, notice: first.notice }
  if (first.kind === 'drop') return null
  const at = first.until
  const then = await office.foresee(message, at)
  return then.kind === 'go' && at < message.until ? { at, notice: then.notice } : null
}

async function valueOf({ registry, words }: Office, message: OutboxMessage, { at, notice }: Leaving) {
  const { key, job, committeeId, period, branchId, role } = message
  const [committee, branches] = await Promise.all([
    registry.committeeById(committeeId),
    branchId === null ? [] : registry.branches(committeeId, period),
  ])
  return {
    key,
    job,
    committee: committee?.code ?? null,
    period,
    branch: branches.find(({ id }) => id === branchId)?.code ?? null,
    role,
    at: localIso(at),
    text: words(notice),
  }
}
