import type { Form } from '../../domain/form.ts'
import { indicatorOf } from '../../domain/form-index.ts'
import type { Ask, Matter, QuestionScope } from '../../domain/question.ts'
import { wholeOf } from '../../domain/statistics/shares.ts'
import type { Draft } from './draft.ts'
import { COUNTED, WHO } from './matter-kinds.ts'

/** No rate is made up: a figure needs its whole, or a branch the commune. */
export function isSharable(matter: Matter, { who, count }: Draft, scope: QuestionScope): boolean {
  if (matter.kind !== 'figures')
    return (
      !who &&
      !WHO.has(matter.kind) &&
      matter.kind !== 'movements' &&
      matter.kind !== 'day' &&
      matter.kind !== 'branches'
    )
  const [code = '', ...more] = matter.codes
  const part = scope.kind === 'branches' || scope.kind === 'kind'
  return !who && !count && more.length === 0 && (wholeOf(code) !== undefined || part)
}

/** Whether an answer of that kind leaves nothing of the words out: what it left out would make it another question's. */
export function answersAll(ask: Ask, draft: Draft, matter: Matter, alone: boolean, form: Form): boolean {
  if (draft.degreeOf === 'worth' && !isRated(matter, form)) return false
  if (draft.limit !== null && !(matter.kind === 'figures' && (ask === 'who' || ask === 'count'))) return false
  if (ask === 'share' && !isOfCommune(draft, matter)) return false
  // "Ai nộp cho Phố Mới" asks for a person.
  if (draft.person && alone) return false
  return isOne(ask, draft, matter) && (!draft.negative || keepsNo(ask, draft, matter, alone))
}

/** A branch is a share of the commune's: "… chiếm bao nhiêu phần trăm của khối trường" is not. */
function isOfCommune({ kinds, branches, commune }: Draft, matter: Matter): boolean {
  const own = matter.kind !== 'figures' || matter.codes.every((code) => wholeOf(code) !== undefined)
  return own || commune || kinds.length === 0 || branches.length === 0
}

/** "Tốt nhất" is said of what is rated in points; of a count it would call many good. */
function isRated(matter: Matter, form: Form): boolean {
  return (
    matter.kind === 'figures' && matter.codes.every((code) => indicatorOf(form, code)?.total === 'average')
  )
}

/** Of several figures only how many there are is told; "mấy chi bộ, bao nhiêu đảng viên" are two questions. */
function isOne(ask: Ask, { count, asks, who, person }: Draft, matter: Matter): boolean {
  if (matter.kind === 'movements') return !who && !count
  if (matter.kind !== 'figures') return !person || COUNTED.has(matter.kind)
  return (matter.codes.length === 1 || ask === 'howMany') && !(count && asks.includes('howMany'))
}

/** Whether "không" and "chưa" are part of the answer. "Bao nhiêu đảng viên chưa …" is not known: figures are of branches. */
function keepsNo(ask: Ask, { asks, members }: Draft, matter: Matter, alone: boolean): boolean {
  if (matter.kind !== 'figures') return COUNTED.has(matter.kind)
  if (ask === 'who' || ask === 'count') return !asks.includes('howMany') && members !== 'named'
  return ask === 'howMany' && alone && !asks.includes('howMany') && members !== 'named'
}
