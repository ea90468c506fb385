import { join } from 'node:path'
import type { Command } from 'commander'
import type { Period } from '../domain/period.ts'
import { periodArgument } from './arguments.ts'
import { done, refused, type Result } from './result.ts'
import { atOffice, type Finish, type Shell } from './shell.ts'

type Options = { readonly committee: string; readonly period: Period; readonly to: string }

export function addExport(program: Command, shell: Shell, finish: Finish): void {
  const { say } = shell
  program
    .command('export')
    .description(say('command.export'))
    .requiredOption('--committee <code>', say('option.committee'))
    .requiredOption('--period <month>', say('option.period'), periodArgument(say))
    .requiredOption('--to <folder>', say('option.to'))
    .action(async (options: Options) => finish(await exportMonth(shell, options)))
}

/** Writes the month's files into a folder, which is made where it is missing. */
function exportMonth(shell: Shell, { committee: code, period, to }: Options): Promise<Result> {
  const { say, now, writeFile } = shell
  return atOffice(shell, async (office) => {
    const committee = await office.registry.committee(code)
    if (committee === null) return refused(say, 'committee:unknown', { detail: code })
    const made = await office.monthFiles(committee.id, period, now())
    if (made === null) return refused(say, 'month:empty', { month: period })
    const files = made.map(({ name, kind }) => ({ kind, file: join(to, name) }))
    for (const { name, content } of made) {
      const written = await writeFile(join(to, name), content)
      if (!written) return refused(say, 'folder:closed', { detail: to })
    }
    return done({ committee: code, period, files }, ...files.map(({ file }) => file))
  })
}
