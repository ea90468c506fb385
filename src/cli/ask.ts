import type { Command } from 'commander'
import type { Answer } from '../domain/answered.ts'
import type { Instant } from '../domain/day.ts'
import { leaderViewer } from '../domain/statistics/evidence.ts'
import { labelOfQuestion } from '../domain/statistics/label.ts'
import { instantArgument } from './arguments.ts'
import type { Office } from './office.ts'
import { done, refused, type Result } from './result.ts'
import { atOffice, type Finish, type Shell } from './shell.ts'

type Options = { readonly committee: string; readonly at?: Instant }

export function addAsk(program: Command, shell: Shell, finish: Finish): void {
  const { say } = shell
  program
    .command('ask')
    .description(say('command.ask'))
    .argument('<question>', say('argument.question'))
    .requiredOption('--committee <code>', say('option.committee'))
    .option('--at <instant>', say('option.at'), instantArgument(say))
    .action(async (question: string, options: Options) => finish(await ask(shell, question, options)))
}

/** What a leader would be answered. A question that was not understood has no value, no rows, and `understood` null. */
function ask(shell: Shell, text: string, { committee: code, at = shell.now() }: Options): Promise<Result> {
  return atOffice(shell, async (office) => {
    const committee = await office.registry.committee(code)
    if (committee === null) return refused(shell.say, 'committee:unknown', { detail: code })
    const askable = await office.askable(committee, { kind: 'commune' }, at)
    // Loaded only for this command: to know every word of a question takes a while.
    const { readQuestion } = await import('../language/ask/read-question.ts')
    const read = readQuestion(text, askable, null)
    if (read.kind === 'question') {
      const answer = await office.answer(committee.id, read.question, leaderViewer)
      return done(valueOf(office, answer), office.words({ kind: 'answer', answer, choices: null }))
    }
    const questions = read.kind === 'which' ? read.questions : read.nearest
    const said = office.words({ kind: 'phrase', key: read.kind === 'which' ? 'ask.which' : 'ask.unclear' })
    const nearest = questions.map((one) => office.understood(one, labelOfQuestion(one, askable.form)))
    return done({ understood: null, text: said, nearest }, said, ...nearest)
  })
}

function valueOf(office: Office, answer: Answer) {
  const { question, value, rows, unit, share, basis, refused: why } = answer
  const text = office.words({ kind: 'answer', answer, choices: null })
  const understood = office.understood(question, answer.label)
  if (why !== null && why !== 'ranking') return { understood, refused: `figure:${why}`, text }
  return {
    understood,
    ...(why === null ? {} : { refused: `figure:${why}` }),
    period: { from: question.span.from, to: question.span.to },
    ...(value !== null || rows === null ? { value } : {}),
    ...(rows === null ? {} : { rows: rows.map(rowOf) }),
    unit,
    ...(share === null ? {} : { share }),
    basis:
      basis === null
        ? null
        : { reported: basis.reported, expected: basis.expected, unapproved: basis.unapproved },
    text,
  }
}

function rowOf({ branch, name, value, state, span }: NonNullable<Answer['rows']>[number]) {
  return {
    ...(branch === undefined ? {} : { branch }),
    ...(span === undefined ? { name } : { from: span.from, to: span.to }),
    value,
    ...(state === undefined ? {} : { state }),
  }
}
