import type { Command } from 'commander'
import type { Form } from '../domain/form.ts'
import type { ReportAsked, ReportRecord } from '../services/report-view.ts'
import { periodArgument } from './arguments.ts'
import { done, refused, type Result } from './result.ts'
import { atOffice, type Finish, type Shell } from './shell.ts'

export function addReport(program: Command, shell: Shell, finish: Finish): void {
  const { say } = shell
  program
    .command('report')
    .description(say('command.report'))
    .requiredOption('--committee <code>', say('option.committee'))
    .requiredOption('--branch <code>', say('option.branch'))
    .requiredOption('--period <month>', say('option.period'), periodArgument(say))
    .action(async (asked: ReportAsked) => finish(await report(shell, asked)))
}

function report(shell: Shell, { committee, branch, period }: ReportAsked): Promise<Result> {
  const { say, now } = shell
  return atOffice(shell, async ({ reportView }) => {
    const found = await reportView({ committee, branch, period }, now())
    if (found.kind === 'refused') {
      const detail = found.why === 'branch:unknown' ? branch : committee
      return refused(say, found.why, { detail })
    }
    return done(found.report, ...wordsOf(shell, found.report, found.form))
  })
}

function wordsOf({ say }: Shell, report: ReportRecord, form: Form): string[] {
  const { branch, period, status, late, locked, figures } = report
  const state = [
    say(`status.${status}`),
    ...(late ? [say('report.late')] : []),
    ...(locked ? [say('report.locked')] : []),
  ]
  return [
    say('report.head', { branch, period, state: state.join(', ') }),
    ...form.indicators.map(({ code, label, choices }) => {
      const figure = figures.find(({ indicator }) => indicator === code)
      const value = figure?.value ?? null
      const shown =
        value === null ? say(`state.${figure?.state ?? 'unanswered'}`) : (choices?.[value] ?? String(value))
      return say('report.figure', { label, value: shown })
    }),
  ]
}
