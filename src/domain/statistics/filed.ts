import type { Found, RowState } from '../answered.ts'
import { type Matter, monthsOf } from '../question.ts'
import { isFiled } from '../report.ts'
import type { Asked } from './asked.ts'
import { type BranchFigures, branchesIn } from './evidence.ts'
import { gapsOf, said } from './said.ts'

/** A branch with its reports of the months asked about: filed where all of them are, late where one of them was. */
type Filing = {
  readonly branch: BranchFigures
  readonly filed: boolean
  readonly late: boolean
  readonly state: RowState
}

/** Who has filed the months asked about, who has not, who was late; of one branch, where its report stands. */
export function filedOnes(asked: Asked): Found {
  const { question } = asked
  const { span, scope, matter, ask, negative } = question
  const all = filingsIn(asked)
  const filed = all.filter((one) => one.filed)
  const basis = {
    reported: filed.length,
    expected: all.length,
    unapproved: filed.filter(({ branch }) => branch.status !== 'approved').length,
    unit: 'branches' as const,
  }
  const ahead = gapsOf({ value: null, basis, counts: [], emptyMonths: [], missing: [] }, span)
  // Late is who has filed; not on time is who has not filed as well.
  const base = matter.kind === 'late' ? filed : all
  const found = base.filter((one) => isSo(one, matter.kind) !== negative)
  if (ask === 'share') {
    const [numerator, denominator] = [found.length, base.length]
    const share = { numerator, denominator, goal: null, needed: null }
    return { value: percentOf(numerator, denominator), rows: null, unit: '%', basis, lines: ahead, share }
  }
  const alone = scope.kind === 'branches' && scope.branches.length === 1
  const shown = (one: Filing) => rowOf(one, matter.kind !== 'filed')
  if (alone && ask === 'howMany') return { value: null, rows: all.map(shown), unit: '', basis, lines: ahead }
  const open = all.filter((one) => !one.filed)
  const tells = matter.kind === 'filed' && !negative && open.length > 0
  const list = open.map(({ branch, state }) => ({ name: branch.name, value: null, state }))
  return {
    value: ask === 'count' || ask === 'howMany' ? found.length : null,
    rows: found.map(shown),
    unit: '',
    basis,
    lines: [...(tells ? [said('ask.notFiled', { list })] : []), ...ahead],
  }
}

function isSo({ filed, late }: Filing, kind: Matter['kind']): boolean {
  if (kind === 'late') return late
  return filed && !(kind === 'onTime' && late)
}

function filingsIn({ question, evidence, viewer }: Asked): Filing[] {
  const months = monthsOf(question.span).flatMap((period) =>
    branchesIn(evidence, period, question.scope, viewer).filter(({ expected }) => expected),
  )
  return [...new Set(months.map(({ id }) => id))].flatMap((id) => {
    const own = months.filter((branch) => branch.id === id)
    const branch = own.at(-1)
    if (branch === undefined) return []
    const open = own.find(({ status }) => !isFiled(status))
    const late = own.some((month) => isFiled(month.status) && month.late)
    return [
      {
        branch,
        filed: open === undefined,
        late,
        state: open === undefined ? (late ? 'late' : 'filed') : openState(open),
      },
    ]
  })
}

function openState({ status }: BranchFigures): RowState {
  return status === 'draft' || status === 'returned' ? status : 'missing'
}

/** Where lateness is asked about, who was not late is said to be on time. */
function rowOf({ branch, state }: Filing, tellsTime: boolean) {
  const told: RowState = tellsTime && state === 'filed' ? 'onTime' : state
  return { branch: branch.code, name: branch.name, value: null, state: told }
}

/** In percent with one decimal; null of nothing. */
export function percentOf(numerator: number, denominator: number): number | null {
  return denominator === 0 ? null : Math.round((numerator * 1000) / denominator) / 10
}
