import type { Day } from '../../domain/day.ts'
import { type Code, type Figure, type Value, valueOf } from '../../domain/figure.ts'
import type { Indicator } from '../../domain/form.ts'
import { readChoice } from '../../language/choice.ts'
import { foldMarks } from '../../language/normalize.ts'
import { read } from '../../language/read.ts'
import type { Expected, Reading } from '../../language/reading.ts'
import type { Work } from '../facts.ts'
import type { Phrase } from '../reply.ts'
import { phrase } from '../phrase.ts'
import { readGroup } from './read-group.ts'
import { doubtOf, takesOf } from './takes.ts'

/** What words came to: figures to take, figures to confirm first, or the question again with what it takes. */
export type Answer =
  | { readonly kind: 'take'; readonly answers: Readonly<Record<Code, Figure>> }
  | { readonly kind: 'confirm'; readonly answers: Readonly<Record<Code, Figure>> }
  /** The whole month is as the one before. */
  | { readonly kind: 'carryMonth' }
  | { readonly kind: 'again'; readonly note: Phrase }

/** Reads the words for one question; `earlier` is the question before, which "nhầm, 24" corrects. */
export function readAnswer(
  text: string,
  indicator: Indicator,
  earlier: Indicator | undefined,
  work: Work,
  today: Day,
): Answer {
  if (indicator.type === 'choice') return readChosen(text, indicator, work, today)
  const reading = read(text, expectedOf(indicator), { month: work.report.period, today })
  const given = (value: Value): Answer => one('take', indicator.code, { state: 'given', value, words: text })
  switch (reading.kind) {
    case 'number':
      return indicator.type === 'int' ? given(reading.value) : takes(indicator, work)
    case 'text': {
      const agrees = read(text, 'yesno', { month: work.report.period, today }).kind === 'yes'
      return indicator.type === 'text' && !agrees ? given(reading.text) : takes(indicator, work)
    }
    case 'date': {
      if (indicator.type !== 'date') return takes(indicator, work)
      const figure: Figure = { state: 'given', value: reading.date, words: text }
      return one(reading.confirm ? 'confirm' : 'take', indicator.code, figure)
    }
    case 'pending':
      return one('take', indicator.code, { state: 'pending', words: text })
    case 'skip':
      return indicator.type === 'text'
        ? one('take', indicator.code, { state: 'not_applicable', words: text })
        : takes(indicator, work)
    case 'carry':
      return carried(text, indicator, work)
    case 'values':
    case 'all':
      return readGroup(reading, indicator, work, text)
    case 'correct':
      return earlier?.type === 'int'
        ? one('confirm', earlier.code, { state: 'given', value: reading.value, words: text })
        : takes(indicator, work)
    case 'yes':
    case 'no':
      return takes(indicator, work)
    case 'unclear':
      return { kind: 'again', note: doubtOf(reading.why, indicator, work.report.period) }
  }
}

function readChosen(text: string, indicator: Indicator, work: Work, today: Day): Answer {
  const choices = indicator.choices ?? {}
  if (indicator.kind === 'gate' && onlyAgrees(text)) return takes(indicator, work)
  const chosen = readChoice(text, choices)
  if (chosen !== undefined) return one('take', indicator.code, { state: 'given', value: chosen, words: text })
  const reading = read(text, 'yesno', { month: work.report.period, today })
  if (reading.kind === 'pending') return one('take', indicator.code, { state: 'pending', words: text })
  if (reading.kind === 'carry') return carried(text, indicator, work)
  const meant = choiceMeant(reading, indicator)
  return meant === undefined
    ? takes(indicator, work)
    : one('take', indicator.code, { state: 'given', value: meant, words: text })
}

/** "Đúng" at the gate may mean the stocks above it as well as that there is movement. */
function onlyAgrees(text: string): boolean {
  return (
    /(^| )(dung|ok\w*|chuan|vang|da|u|uh|roi|duoc|dc|phai)( |$)/.test(foldMarks(text)) &&
    !/(^| )(co|khong|ko|k)( |$)/.test(foldMarks(text))
  )
}

/** "Rồi ạ" to "đã họp chưa ạ?" means the usual choice, a bare "chưa" the one that says so. */
function choiceMeant(reading: Reading, indicator: Indicator): string | undefined {
  if (reading.kind === 'yes' && indicator.kind !== 'gate') return indicator.expected
  const negative = Object.keys(indicator.choices ?? {}).filter((code) => /^(chua|khong)/.test(code))
  return reading.kind === 'no' && negative.length === 1 ? negative[0] : undefined
}

/** "Như tháng trước": last month's figure; at the gate, the whole month. */
function carried(text: string, indicator: Indicator, work: Work): Answer {
  if (indicator.kind === 'gate') return { kind: 'carryMonth' }
  const before = valueOf(work.report.previous, indicator.code)
  // The day of a meeting and what is asked for are of one month alone.
  if (indicator.type === 'date' || indicator.type === 'text') return takes(indicator, work)
  if (before === undefined) return { kind: 'again', note: phrase('answer.nothingBefore') }
  return one('take', indicator.code, { state: 'given', value: before, words: text })
}

function expectedOf(indicator: Indicator): Expected {
  switch (indicator.type) {
    case 'int':
      return 'count'
    case 'choice':
      return 'yesno'
    case 'date':
      return 'date'
    case 'text':
      return 'text'
  }
}

function one(kind: 'take' | 'confirm', code: Code, figure: Figure): Answer {
  return { kind, answers: { [code]: figure } }
}

function takes(indicator: Indicator, { report }: Work): Answer {
  return { kind: 'again', note: takesOf(indicator, report.period) }
}
