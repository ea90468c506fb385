import type { Found } from '../answered.ts'
import type { Code, Figure, Value } from '../figure.ts'
import { indicatorOf } from '../form-index.ts'
import { monthsOf } from '../question.ts'
import type { Asked } from './asked.ts'
import { branchesIn } from './evidence.ts'
import { percentOf } from './filed.ts'
import { unknownLine } from './figures.ts'
import { gapsOf } from './said.ts'
import { type BranchCount, figureIn, stateOf, sumOver } from './sums.ts'

type Chosen = BranchCount & { readonly has: boolean | null; readonly said: Value | null }

/**
 * Branches by what they chose: that they met, that there was a thematic meeting. Over several months what is usual
 * must hold in each of them ("đã họp"); anything else, in one.
 */
export function choosing(asked: Asked, code: Code, choice: string): Found {
  const { question } = asked
  const indicator = indicatorOf(asked.evidence.form, code)
  if (indicator === undefined) throw new Error(`The form has no ${code}.`)
  const everyMonth = indicator.expected === choice
  const chosen = chosenIn(asked, code, choice, everyMonth)
  const known = chosen.filter(({ has }) => has !== null)
  const sum = sumOver(asked, code, question.scope, question.span)
  const basis = { ...sum.basis, reported: known.length, expected: chosen.length, unit: 'branches' as const }
  const unknown = unknownLine(chosen.filter(({ has, state }) => has === null && state !== 'notApplicable'))
  const lines = [...unknown, ...gapsOf({ ...sum, missing: [], emptyMonths: [] }, question.span)]
  if (question.ask === 'share') {
    const found = known.filter(({ has }) => has === !question.negative)
    return {
      value: percentOf(found.length, known.length),
      rows: null,
      unit: '%',
      basis,
      share: { numerator: found.length, denominator: known.length, goal: null, needed: null },
      lines,
    }
  }
  const word = (value: Value | null): string => indicator.choices?.[String(value)] ?? String(value ?? '')
  if (question.ask === 'howMany') {
    const rows = chosen.map(({ code: branch, name, said, state }) => ({
      branch,
      name,
      value: said === null ? null : word(said),
      ...(state === undefined ? {} : { state }),
    }))
    return { value: null, rows, unit: '', basis, lines }
  }
  const found = known.filter(({ has }) => has === !question.negative)
  return {
    value: question.ask === 'count' ? found.length : null,
    rows: found.map(({ code: branch, name, said }) => ({
      branch,
      name,
      value: said === choice || said === null ? null : word(said),
    })),
    unit: '',
    basis,
    lines,
  }
}

function chosenIn(
  { question, evidence, viewer }: Asked,
  code: Code,
  choice: string,
  everyMonth: boolean,
): Chosen[] {
  const months = monthsOf(question.span).map((period) =>
    branchesIn(evidence, period, question.scope, viewer).filter(
      ({ expected, reported }) => expected || reported,
    ),
  )
  const ids = [...new Set(months.flatMap((branches) => branches.map(({ id }) => id)))]
  return ids.flatMap((id) => {
    const own = months.flatMap((branches) => branches.filter((branch) => branch.id === id))
    const last = own.at(-1)
    if (last === undefined) return []
    const figures = own.map((branch) => figureIn(branch, code))
    const hits = figures.map((figure) => isChosen(figure, choice))
    const states = own.flatMap((branch) => stateOf(branch, code))
    const has = everyMonth ? every(hits) : some(hits)
    const telling = everyMonth
      ? figures.find((figure) => isChosen(figure, choice) === false)
      : figures.find((figure) => isChosen(figure, choice) === true)
    const shown = telling ?? figures.at(-1)
    const [state] = has === null ? states : []
    const value = shown?.state === 'given' ? shown.value : null
    return [
      {
        id,
        code: last.code,
        name: last.name,
        value: null,
        partial: null,
        has,
        said: value,
        ...(state === undefined ? {} : { state }),
      },
    ]
  })
}

const isChosen = (figure: Figure | undefined, choice: string): boolean | null =>
  figure?.state === 'given' ? figure.value === choice : null

/** Known as soon as one month decides it; unknown as long as a missing one could. */
function every(hits: readonly (boolean | null)[]): boolean | null {
  if (hits.includes(false)) return false
  return hits.length === 0 || hits.includes(null) ? null : true
}

function some(hits: readonly (boolean | null)[]): boolean | null {
  if (hits.includes(true)) return true
  return hits.length === 0 || hits.includes(null) ? null : false
}

/** The days that branches gave, in the last month asked about. */
export function days(asked: Asked, code: Code): Found {
  const { question, evidence, viewer } = asked
  const branches = branchesIn(evidence, question.span.to, question.scope, viewer).filter(
    ({ expected, reported }) => expected || reported,
  )
  const sum = sumOver(asked, code, question.scope, question.span)
  const rows = branches.map((branch) => {
    const figure = figureIn(branch, code)
    const [state] = stateOf(branch, code)
    return {
      branch: branch.code,
      name: branch.name,
      value: figure?.state === 'given' ? figure.value : null,
      ...(state === undefined ? {} : { state }),
    }
  })
  return { value: null, rows, unit: '', basis: sum.basis, lines: [] }
}
