import type { Command } from 'commander'
import type { Period } from '../domain/period.ts'
import type { Summary, Total } from '../domain/summary.ts'
import type { Translate } from '../i18n/translate.ts'
import { periodArgument } from './arguments.ts'
import { done, refused, type Result } from './result.ts'
import { atOffice, type Finish, type Shell } from './shell.ts'

type Options = { readonly committee: string; readonly period: Period }

export function addSummary(program: Command, shell: Shell, finish: Finish): void {
  const { say } = shell
  program
    .command('summary')
    .description(say('command.summary'))
    .requiredOption('--committee <code>', say('option.committee'))
    .requiredOption('--period <month>', say('option.period'), periodArgument(say))
    .action(async (options: Options) => finish(await summary(shell, options)))
}

function summary(shell: Shell, { committee: code, period }: Options): Promise<Result> {
  return atOffice(shell, async (office) => {
    const committee = await office.registry.committee(code)
    if (committee === null) {
      return refused(shell.say, 'committee:unknown', { detail: code })
    }
    const made = await office.summary(committee.id, period)
    const text = office.words({ kind: 'monthSummary', summary: made, withAlerts: true })
    return done({ ...valueOf(made, text), alerts: alertsOf(made, shell.say) }, text)
  })
}

/** A summary as scripts read it: branches by their codes. */
function valueOf(summary: Summary, text: string) {
  const { committee, period, branches, reported, expected, missing, targets, demo } = summary
  return {
    committee: committee.code,
    period,
    demo,
    branches,
    reported,
    expected,
    missing: missing.map(({ code }) => code),
    totals: summary.totals.map(totalOf),
    yearToDate: summary.yearToDate.map(totalOf),
    targets,
    text,
  }
}

/** What to look at, branch by branch and then in the commune: `branch` is null there. */
function alertsOf({ alerts, remarks = [] }: Summary, say: Translate) {
  return [
    ...alerts.map(({ code, branch, text }) => ({ code, branch, text })),
    ...remarks.map(({ kind, ...params }) => ({
      code: kind === 'transfers' ? 'C01' : 'C05',
      branch: null,
      text: say(`remark.${kind}`, params),
    })),
  ]
}

function totalOf({ indicator, kind, value, reported, expected, pending, choices }: Total) {
  return {
    indicator,
    kind,
    value,
    reported,
    expected,
    pending,
    ...(choices === undefined ? {} : { choices }),
  }
}
