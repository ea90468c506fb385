import type { Command } from 'commander'
import { localDay } from '../domain/day.ts'
import { periodOf } from '../domain/period.ts'
import type { Expected, Reading } from '../language/reading.ts'
import { choiceOption, dayArgument, periodArgument } from './arguments.ts'
import type { Result } from './result.ts'
import type { Finish, Shell } from './shell.ts'

const expected: readonly Expected[] = ['count', 'yesno', 'date', 'percent', 'text']

type Options = { readonly as: Expected; readonly month?: string; readonly today?: string }

export function addRead(program: Command, shell: Shell, finish: Finish): void {
  const { say } = shell
  program
    .command('read')
    .description(say('command.read'))
    .addOption(choiceOption(say, '--as <kind>', say('option.as'), expected).makeOptionMandatory())
    .option('--month <month>', say('option.month'), periodArgument(say))
    .option('--today <day>', say('option.today'), dayArgument(say))
    .action(async (options: Options) => finish(await readLines(shell, options)))
}

/** One reading a line; nothing of it touches a database. */
async function readLines({ now, readInput }: Shell, options: Options): Promise<Result> {
  const today = options.today ?? localDay(now())
  const context = { today, month: options.month ?? periodOf(today) }
  const lines = (await readInput()).replace(/\r?\n$/, '').split(/\r?\n/)
  // Loaded only for this command: to know every phrase takes a while.
  const { read } = await import('../language/read.ts')
  const values = lines.map((line) => valueOf(read(line, options.as, context)))
  return { kind: 'done', values, words: values.map((value) => JSON.stringify(value)) }
}

function valueOf({ kind, ...rest }: Reading) {
  return { reading: kind, ...rest }
}
