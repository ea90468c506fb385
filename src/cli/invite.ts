import type { Command } from 'commander'
import { type Role, roles } from '../domain/office.ts'
import { choiceOption, daysArgument } from './arguments.ts'
import { invitationValue, invitationWords } from './invitation.ts'
import { done, refused, type Result } from './result.ts'
import { atOffice, type Finish, type Shell } from './shell.ts'

type Options = {
  readonly committee: string
  readonly role: Role
  readonly branch?: readonly string[]
  readonly seat?: string
  readonly days: number
}

export function addInvite(program: Command, shell: Shell, finish: Finish): void {
  const { say } = shell
  program
    .command('invite')
    .description(say('command.invite'))
    .requiredOption('--committee <code>', say('option.committee'))
    .addOption(choiceOption(say, '--role <role>', say('option.role'), roles).makeOptionMandatory())
    .option('--branch <code...>', say('option.branches'))
    .option('--seat <code>', say('option.seat'))
    .option('--days <count>', say('option.days'), daysArgument(say), 7)
    .action(async (options: Options) => finish(await invite(shell, options)))
}

function invite(shell: Shell, options: Options): Promise<Result> {
  const { say, now } = shell
  const { committee, role, branch: branches = [], seat = null, days } = options
  return atOffice(shell, async (office) => {
    const invited = await office.invite({ committee, role, branches, seat, days }, now())
    if (invited.kind === 'refused') {
      return refused(say, invited.why, { detail: invited.detail })
    }
    const { replaces } = invited
    const notes = replaces.length === 0 ? [] : [say('invite.replaces', { list: replaces.join(', ') })]
    return { ...done(invitationValue(invited), ...invitationWords(say, invited)), notes }
  })
}
