import { type Code, countOf, type Figure } from '../../domain/figure.ts'
import type { Indicator } from '../../domain/form.ts'
import type { Period } from '../../domain/period.ts'
import type { Reading, ShortName } from '../../language/reading.ts'
import type { Work } from '../facts.ts'
import { phrase } from '../phrase.ts'
import type { Answer } from './read-answer.ts'
import { takesOf } from './takes.ts'

type Group = Extract<Reading, { kind: 'values' | 'all' }>
type Values = Extract<Reading, { kind: 'values' }>['values']

/** Several figures in one answer: "21 CT 2 DB", "23/25", "vắng 2", "đủ cả". They are read back first. */
export function readGroup(group: Group, indicator: Indicator, work: Work, words: string): Answer {
  const { figures, period } = work.report
  const members = countOf(figures, 'member_total')
  if (indicator.code === 'meeting_attended_count') return attended(group, members, words)
  if (group.kind === 'all') return again(indicator, period)
  const named = Object.entries(group.values).filter(([name]) => codes[name as ShortName] === indicator.code)
  const [own] = named
  if (own !== undefined && Object.keys(group.values).length === 1) {
    return { kind: 'take', answers: { [indicator.code]: given(own[1], words) } }
  }
  return own === undefined ? again(indicator, period) : stocks(group.values, indicator, period, words)
}

const codes: Partial<Record<ShortName, Code>> = {
  official: 'member_official',
  probationary: 'member_probationary',
  exempt: 'member_exempt',
  absent: 'meeting_absent_unexcused_count',
}

/** Who came, of whom: the whole must be the branch's own total, or the words mean something else. */
function attended(group: Group, members: number | undefined, words: string): Answer {
  const values: Values = group.kind === 'all' ? { total: members ?? 0, attended: members ?? 0 } : group.values
  const whole = values.total ?? members
  if (members === undefined || whole !== members) {
    return { kind: 'again', note: phrase('answer.totalDiffers', { total: members ?? 0 }) }
  }
  const came = values.attended ?? (values.absent === undefined ? undefined : members - values.absent)
  const agrees =
    values.absent === undefined ||
    values.attended === undefined ||
    values.attended + values.absent === members
  if (came === undefined || !agrees || values.official !== undefined || values.probationary !== undefined) {
    return { kind: 'again', note: phrase('takes.int') }
  }
  return { kind: 'confirm', answers: { meeting_attended_count: given(came, words) } }
}

/** The stocks of members given together, where the month before does not give them. */
function stocks(values: Values, indicator: Indicator, period: Period, words: string): Answer {
  const { official, probationary, total } = values
  const others = values.attended !== undefined || values.absent !== undefined
  if (official === undefined || probationary === undefined || others) return again(indicator, period)
  if (total !== undefined && total !== official + probationary) return again(indicator, period)
  return {
    kind: 'confirm',
    answers: { member_official: given(official, words), member_probationary: given(probationary, words) },
  }
}

const given = (value: number, words: string): Figure => ({ state: 'given', value, words })

const again = (indicator: Indicator, period: Period): Answer => ({
  kind: 'again',
  note: takesOf(indicator, period),
})
