import type { Command } from 'commander'
import { readImportFile } from '../files/import-file.ts'
import type { Translate } from '../i18n/translate.ts'
import type { RowFault } from '../services/import-month.ts'
import { asText, refusedFile, withFile } from './read-file.ts'
import { done, refused, type Result } from './result.ts'
import type { Finish, Shell } from './shell.ts'

export function addImport(program: Command, shell: Shell, finish: Finish): void {
  program
    .command('import')
    .description(shell.say('command.import'))
    .argument('<file>', shell.say('argument.import'))
    .requiredOption('--committee <code>', shell.say('option.committee'))
    .action(async (path: string, { committee }: { committee: string }) =>
      finish(await importFile(shell, path, committee)),
    )
}

function importFile(shell: Shell, path: string, committee: string): Promise<Result> {
  const { say, now } = shell
  return withFile(shell, path, asText(readImportFile), async (office, { rows }) => {
    const result = await office.importFigures(committee, rows, now())
    switch (result.kind) {
      case 'refused':
        return refused(say, result.why, { detail: committee })
      case 'faulty':
        return refusedFile(say, path, result.faults, rowWords)
      case 'imported': {
        const { imported, unchanged } = result
        return done({ imported, unchanged }, say('import.done', { imported, unchanged }))
      }
    }
  })
}

function rowWords(say: Translate, { line, why, detail }: RowFault): string {
  return say('fault.row', { line: String(line), why: say(`row.${why}`, { detail }) })
}
