import { expect } from 'vitest'
import type { Person } from '../../support/bot-api/person.ts'
import type { Month } from './commune.ts'

/** What `giaoban form --json` prints, as far as a filing needs it. */
export type Form = {
  readonly indicators: readonly {
    readonly code: string
    readonly label: string
    readonly question: string
    readonly type: string
    readonly restricted?: boolean
    readonly choices?: Readonly<Record<string, string>>
  }[]
}

/** An answer: words to type, or the button to tap. */
export type Answer = string | { readonly tap: string | RegExp }

/** Answers by the code of what is asked; the card of the stocks asks for `member_total`. */
export type Answers = Readonly<Record<string, Answer>>

/** A question as it was asked. */
export type Asked = {
  readonly code: string
  readonly number: number
  readonly of: number
  readonly text: string
}

const tap = (label: string | RegExp): Answer => ({ tap: label })

/** A month in which nothing moved, by buttons wherever there is one. `all` is how many members came. */
export function unchangedMonth(all: number, month: Month): Answers {
  return {
    has_member_change: tap('Không'),
    member_total: tap('Đúng'),
    candidates_tracked: '4',
    awareness_class_sent_count: tap('0'),
    admission_proposed_count: tap('1'),
    probation_due_count: tap('0'),
    meeting_status: tap('Đã họp'),
    meeting_date: tap(`2/${month.number}`),
    meeting_attended_count: tap(String(all)),
    meeting_absent_unexcused_count: tap('0'),
    thematic_meeting_held: tap('Không'),
    meeting_quality_score: tap('Chưa có số liệu'),
    directives_disseminated_count: tap('2'),
    inspection_supervision_count: tap('0'),
    disciplined_count: tap('0'),
    opinions_and_proposals: tap('Không có ý kiến'),
  }
}

/** A month of 9 official and 1 probationary members in which much moved, typed; it ends with 9 and 2. */
export const movedMonth: Answers = {
  has_member_change: 'có ạ',
  admitted_count: 'một đồng chí',
  converted_count: '1',
  transferred_in_count: 'hai',
  transferred_in_probationary_count: '01',
  transferred_out_count: '1 đ/c',
  deceased_count: 'không có',
  struck_off_count: '1',
  expelled_count: 'khong',
  resigned_count: '0',
  decrease_probationary_count: '0',
  member_total: 'đúng rồi ạ',
  candidates_tracked: '5 đồng chí',
  awareness_class_sent_count: '2',
  admission_proposed_count: 'không',
  probation_due_count: '0',
  meeting_status: 'họp rồi',
  meeting_date: 'mùng 3',
  meeting_attended_count: '11 đồng chí',
  meeting_absent_unexcused_count: 'không',
  thematic_meeting_held: 'co',
  meeting_quality_score: '88',
  directives_disseminated_count: '3 văn bản',
  inspection_supervision_count: '1',
  disciplined_count: 'không',
  opinions_and_proposals: 'Bà con mong sửa <b>đường</b> & "cầu" trước mùa mưa',
}

const namesIn = (text: string): string[] => [...text.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name)

/** A question of the form as it must stand in a message: a bracket whose placeholder has no value is left out. */
export function filled(
  question: string,
  values: Readonly<Record<string, string | number | undefined>>,
): string {
  const known = (name: string) => values[name] !== undefined
  return question
    .replace(/\s*\([^()]*\)/g, (bracket) => (namesIn(bracket).every(known) ? bracket : ''))
    .replace(/\{(\w+)\}/g, (_, name: string) => String(values[name]))
}

/** What a message asks, by the questions of the form; undefined where it asks nothing of it. */
export function askedIn(form: Form, month: Month, text: string): Asked | undefined {
  const [, number, of] = /(?:^|\n)Câu (\d+)\/(\d+) · Tháng /.exec(text) ?? []
  const found = form.indicators.find(({ question }) => patternOf(question, month).test(text))
  if (found === undefined || number === undefined) return undefined
  return { code: found.code, number: Number(number), of: Number(of), text }
}

function patternOf(question: string, month: Month): RegExp {
  const source = filled(question.replace(/\{(?!month\}|m\})\w+\}/g, '\u0000'), {
    month: month.words,
    m: month.number,
  })
  const escaped = source.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
  const optional = escaped.replace(/ (\\\([^()]*\0[^()]*\\\))/g, '(?: $1)?')
  return new RegExp(`(?:^|\\n)${optional.replaceAll('\u0000', '[\\d.]+')}(?:\\n|$)`)
}

/** Gives one answer; resolves to what the bot said. */
export function give(person: Person, answer: Answer): Promise<string[]> {
  return typeof answer === 'string' ? person.tell(answer) : person.tap(answer.tap)
}

/** The answer to what the last message asks. */
export function answerTo(form: Form, month: Month, answers: Answers, text: string): Answer {
  const asked = askedIn(form, month, text)
  const answer = asked === undefined ? undefined : answers[asked.code]
  if (answer === undefined) throw new Error(`Nothing to answer ${asked?.code} with:\n${text}`)
  return answer
}

export const isReadBack = (text: string): boolean => text.includes('Đồng chí xem đã đúng để nộp chưa ạ?')

/** Answers every question from the present one to the read-back; resolves to the questions. */
export async function answerAll(
  person: Person,
  form: Form,
  month: Month,
  answers: Answers,
): Promise<readonly Asked[]> {
  const questions: Asked[] = []
  while (!isReadBack(person.last)) {
    const asked = askedIn(form, month, person.last)
    if (asked !== undefined) questions.push(asked)
    const said = await give(person, answerTo(form, month, answers, person.last))
    expect(said).toHaveLength(1)
  }
  return questions
}

/** Files a whole month, from the command to the receipt; resolves to the receipt. */
export async function fileMonth(person: Person, form: Form, month: Month, answers: Answers): Promise<string> {
  await person.tell(`/baocao ${month.words}`)
  await answerAll(person, form, month, answers)
  const [receipt = ''] = await person.tap(/^Nộp/)
  return receipt
}
