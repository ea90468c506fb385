import type { Command } from 'commander'
import { localDay } from '../domain/day.ts'
import type { FormVersion } from '../domain/form.ts'
import { periodOf } from '../domain/period.ts'
import { readFormFile } from '../files/form-file.ts'
import { periodArgument } from './arguments.ts'
import { asText, withFile } from './read-file.ts'
import { done, refused, type Result } from './result.ts'
import { atOffice, type Finish, type Shell } from './shell.ts'

export function addForm(program: Command, shell: Shell, finish: Finish): void {
  const { say } = shell
  const form = program
    .command('form')
    .description(say('command.form'))
    .option('--committee <code>', say('option.committeeOrOnly'))
    .action(async ({ committee }: { committee?: string }) => finish(await showForm(shell, committee)))
  form
    .command('set')
    .description(say('command.formSet'))
    .argument('<file>', say('argument.form'))
    .requiredOption('--committee <code>', say('option.committee'))
    .requiredOption('--from <month>', say('option.from'), periodArgument(say))
    .action(async (path: string, options: SetOptions) => finish(await setForm(shell, path, options)))
}

function showForm(shell: Shell, code: string | undefined): Promise<Result> {
  const { say, now } = shell
  return atOffice(shell, async ({ registry, forms }) => {
    const known = await registry.committees()
    const [only, ...others] =
      code === undefined ? known : known.filter((committee) => committee.code === code)
    if (only === undefined) {
      const why = code === undefined ? 'committee:none' : 'committee:unknown'
      return refused(say, why, { detail: code ?? '' })
    }
    if (others.length > 0) {
      const codes = known.map((committee) => committee.code).join(', ')
      return refused(say, 'committee:several', { detail: codes })
    }
    const version = await forms.inForce(only.id, periodOf(localDay(now())))
    return done(valueOf(version), ...wordsOf(version, shell))
  })
}

/** As scripts read it: version, month, and the document as a form file holds it. */
function valueOf({ version, from, form }: FormVersion) {
  return { version, from, ...form }
}

function wordsOf({ version, form }: FormVersion, { say }: Shell): string[] {
  const sections = Object.entries(form.sections).flatMap(([section, title]) => [
    '',
    title,
    ...form.indicators
      .filter((indicator) => indicator.section === section)
      .map(({ code, label }) => say('form.indicator', { code, label })),
  ])
  return [say('form.version', { version: String(version) }), ...sections]
}

type SetOptions = { readonly committee: string; readonly from: string }

function setForm(shell: Shell, path: string, { committee, from }: SetOptions): Promise<Result> {
  const { say } = shell
  return withFile(shell, path, asText(readFormFile), async (office, { form }) => {
    const set = await office.setForm(committee, form, from)
    if (set.kind === 'refused') return refused(say, set.why, { detail: committee })
    const { version, changed } = set
    const words = say(changed ? 'form.set' : 'form.unchanged', { version: String(version), from: set.from })
    return done({ version, from: set.from, changed }, words)
  })
}
