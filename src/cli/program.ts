import { Command, CommanderError } from 'commander'
import { choiceOption } from './arguments.ts'
import { addAsk } from './ask.ts'
import { addExport } from './export.ts'
import { addForm } from './form.ts'
import { addImport } from './import.ts'
import { addInvite } from './invite.ts'
import { addRead } from './read.ts'
import { addReport } from './report.ts'
import type { Result } from './result.ts'
import { addSetup } from './setup.ts'
import type { Shell } from './shell.ts'
import { addSummary } from './summary.ts'
import { addTick } from './tick.ts'

export const languages = ['vi', 'en'] as const

/** What a run came to: its exit status, 0 done, 1 refused, 2 wrong usage, and what it prints. */
export type Run = { readonly status: 0 | 1 | 2; readonly out: string; readonly err: string }

/**
 * Runs one command of the office. With `--json` there are only values on stdout, one a line; otherwise words for
 * people. Trouble outside, such as a database that is away, is thrown.
 */
export async function runCommand(args: readonly string[], shell: Shell): Promise<Run> {
  let result: Result | null = null
  let shown = ''
  let complained = ''
  const program = new Command('giaoban')
  // An option belongs to the command before it: `form set` has its own --committee.
  program.exitOverride().enablePositionalOptions()
  program.configureOutput({
    writeOut: (text) => {
      shown += text
    },
    writeErr: (text) => {
      complained += text
    },
  })
  program.configureHelp({ styleTitle: (title) => shell.say(`help.${title.replace(':', '')}`) })
  program.description(shell.say('command.giaoban'))
  const finish = (made: Result): void => {
    result = made
  }
  const adders = [
    addSetup,
    addInvite,
    addImport,
    addForm,
    addReport,
    addSummary,
    addAsk,
    addExport,
    addTick,
    addRead,
  ]
  for (const add of adders) add(program, shell, finish)
  for (const command of allOf(program)) {
    command
      .option('--json', shell.say('option.json'))
      .addOption(choiceOption(shell.say, '--lang <language>', shell.say('option.lang'), languages))
      .helpOption('-h, --help', shell.say('option.help'))
      .helpCommand(false)
  }
  try {
    await program.parseAsync(args, { from: 'user' })
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error
    if (error.exitCode === 0) return { status: 0, out: shown, err: '' }
    // Without any command the help is the complaint.
    const words = error.code === 'commander.help' ? complained : `${usageWords(shell, error)}\n`
    return { status: 2, out: '', err: words }
  }
  if (result === null) throw new Error('The command came to nothing.')
  return printed(result, args.includes('--json'))
}

function allOf(command: Command): Command[] {
  return [command, ...command.commands.flatMap(allOf)]
}

function printed(result: Result, json: boolean): Run {
  if (result.kind === 'refused') {
    return { status: 1, out: json ? `${JSON.stringify(result.value)}\n` : '', err: lines(result.words) }
  }
  const values = result.values.map((value) => JSON.stringify(value))
  return { status: 0, out: lines(json ? values : result.words), err: lines(result.notes ?? []) }
}

const worded = [
  'invalidArgument',
  'unknownOption',
  'unknownCommand',
  'missingArgument',
  'excessArguments',
  'missingMandatoryOptionValue',
  'optionMissingArgument',
]

/** Commander's complaint in the words of the locale, with what it was about. */
function usageWords({ say }: Shell, { code, message }: CommanderError): string {
  const name = code.replace('commander.', '')
  const about = /'([^']*)'/.exec(message)?.[1] ?? message
  const takes = / is invalid(?: for argument '[^']*')?\. (.*)$/s.exec(message)?.[1] ?? ''
  return say(`usage.${worded.includes(name) ? name : 'other'}`, { about, takes })
}

function lines(items: readonly string[]): string {
  return items.map((item) => `${item}\n`).join('')
}
