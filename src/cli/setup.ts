import type { Command } from 'commander'
import type { Place } from '../files/fault.ts'
import { readSetupFile } from '../files/setup-file.ts'
import { invitationValue, invitationWords } from './invitation.ts'
import type { Office } from './office.ts'
import type { TakenSetup } from '../files/take-setup.ts'
import type { Translate } from '../i18n/translate.ts'
import type { MoveFault } from '../services/setup-moves.ts'
import { asText, type FileReader, refusedFile, wherePlaced, withFile } from './read-file.ts'
import { done, refused, type Result } from './result.ts'
import type { Finish, Shell } from './shell.ts'

export function addSetup(program: Command, shell: Shell, finish: Finish): void {
  program
    .command('setup')
    .description(shell.say('command.setup'))
    .argument('<file>', shell.say('argument.setup'))
    .action(async (path: string) => finish(await setup(shell, path)))
}

async function setup(shell: Shell, path: string): Promise<Result> {
  const read = readers.find(({ name }) => name.test(path))?.read
  if (read === undefined) return refused(shell.say, 'file:kind', { path })
  return withFile(shell, path, read, (office, taken) => apply(shell, office, path, taken))
}

type Reader = FileReader<TakenSetup>

const readers: readonly { readonly name: RegExp; readonly read: Reader }[] = [
  { name: /\.ya?ml$/i, read: asText(readSetupFile) },
  { name: /\.xlsx$/i, read: async (content) => (await sheetReader()).readSetupSheet(content) },
]

/** Loaded only for a workbook: it brings a reader of workbooks with it. */
const sheetReader = () => import('../files/setup-sheet.ts')

/** As long as nobody holds the office, whoever sets up is its way in: each run makes a new invitation. */
async function apply(
  { say, now }: Shell,
  office: Office,
  path: string,
  { setup, changesAt }: TakenSetup,
): Promise<Result> {
  const { changed, faults } = await office.setUp(setup, now())
  if (faults !== undefined) {
    const placed = faults.map((fault) => ({ ...fault, where: changesAt[fault.change] ?? null }))
    return refusedFile(say, path, placed, moveWords)
  }
  const words = changed.length === 0 ? [say('setup.unchanged')] : changed
  const { code } = setup.committee
  const committee = await office.registry.committee(code)
  if (committee === null) throw new Error(`The committee ${code} was not stored.`)
  if (await office.offices.isHeld(committee.id, 'office')) return done({ changed }, ...words)
  const invited = await office.invite(
    { committee: code, role: 'office', branches: [], seat: null, days: 7 },
    now(),
  )
  if (invited.kind === 'refused') throw new Error(`Nobody can be invited to the office: ${invited.why}.`)
  return done(
    { changed, invitation: invitationValue(invited) },
    ...words,
    '',
    say('setup.invitation'),
    ...invitationWords(say, invited),
  )
}

/** A change of branches that cannot be, with its place in the file. */
function moveWords(
  say: Translate,
  { where, why, params }: MoveFault & { readonly where: Place | null },
): string {
  return say('fault.move', {
    place: where === null ? '' : wherePlaced(say, where),
    why: say(`move.${why}`, params),
  })
}
