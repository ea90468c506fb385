import type { Command } from 'commander'
import { readImportFile } from '../files/import-file.ts'
import type { Translate } from '../i18n/translate.ts'
import type { RowFault } from '../services/import-month.ts'
import { fileOrRefusal, refusedFile } from './read-file.ts'
import { done, refused, type Result } from './result.ts'
import { atOffice, type Finish, type Shell } from './shell.ts'

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

async function importFile(shell: Shell, path: string, committee: string): Promise<Result> {
  const { say, now } = shell
  const file = await fileOrRefusal(shell, path)
  if ('refusal' in file) return file.refusal
  const taken = readImportFile(file.content.toString('utf8'))
  if (taken.faults !== undefined) return refusedFile(say, path, taken.faults)
  return atOffice(shell, async (office) => {
    const result = await office.importFigures(committee, taken.rows, now())
    switch (result.kind) {
      case 'refused':
        return refused(result.why, say(`refused.${result.why}`, { detail: committee }))
      case 'faulty':
        return refusedRows(say, path, result.faults)
      case 'imported': {
        const { imported, unchanged } = result
        return done({ imported, unchanged }, say('import.done', { imported, unchanged }))
      }
    }
  })
}

function refusedRows(say: Translate, path: string, faults: readonly RowFault[]): Result {
  const words = faults.map(({ line, why, detail }) =>
    say('fault.row', { line: String(line), why: say(`row.${why}`, { detail }) }),
  )
  return {
    kind: 'refused',
    value: { refused: 'file:faulty', faults },
    words: [say('refused.file:faulty', { path }), ...words],
  }
}
