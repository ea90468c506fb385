import type { Form } from '../form.ts'
import { indicatorOf } from '../form-index.ts'
import { addMonths, type Period, periodsFrom, yearStart } from '../period.ts'
import { monthsOf, type Question } from '../question.ts'
import { movementCodes } from '../stocks.ts'
import { cohortOf, OVERDUE, overdueCodes } from './overdue.ts'
import { LOOK_BACK } from './unusual.ts'
import { WHY_MONTHS } from './why.ts'

/** Which figures of which months an answer is made of. */
export type Wanted = { readonly periods: readonly Period[]; readonly codes: readonly string[] }

const attendance = ['meeting_attended_count', 'member_total', 'member_exempt']
const stocks = ['member_total', 'member_official', 'member_probationary', 'admitted_count']

export function wantedFor(question: Question, form: Form): Wanted[] {
  const { matter, span, against, ask } = question
  const own = [addMonths(span.to, -1), ...monthsOf(span), ...(against === null ? [] : monthsOf(against))]
  const periods = [...new Set(own)]
  const ints = form.indicators.filter(({ type }) => type === 'int').map(({ code }) => code)
  switch (matter.kind) {
    case 'figures': {
      if (ask === 'why') {
        const back = periodsFrom(addMonths(span.to, -WHY_MONTHS), addMonths(span.to, -1))
        const near = [...new Set([...periods, ...periodsFrom(addMonths(yearStart(span.to), -1), span.to)])]
        return [
          { periods: near, codes: ints },
          { periods: back.filter((period) => !near.includes(period)), codes: stocks },
        ]
      }
      if (matter.codes[0] === OVERDUE && matter.codes.length === 1) {
        return [{ periods: [...new Set([...periods, ...cohortOf(span.to)])], codes: overdueCodes }]
      }
      const flows = ask === 'series' || matter.codes.some((code) => isSummed(form, code))
      const ends = [addMonths(span.to, -1), span.to, ...(against === null ? [] : [against.to])]
      return [
        {
          periods: flows ? periods : [...new Set(ends)],
          codes: flows ? matter.codes : [...new Set([...matter.codes, ...stocks.slice(0, 3)])],
        },
      ]
    }
    case 'choice':
    case 'day':
      return [{ periods, codes: [matter.code] }]
    case 'movements':
      return [{ periods, codes: movementCodes }]
    case 'attendance':
      return [{ periods, codes: attendance }]
    case 'unusual':
      return [{ periods: periodsFrom(addMonths(span.to, -LOOK_BACK), span.to), codes: ints }]
    case 'branches':
    case 'branchCommittees':
    case 'eligible':
    case 'belowMinimum':
      return [{ periods: [span.to], codes: ['member_official'] }]
    case 'filed':
    case 'late':
    case 'onTime':
      return [{ periods: monthsOf(span), codes: [] }]
  }
}

/** Whether every month of a run is in the figure, and not its last one alone. */
function isSummed(form: Form, code: string): boolean {
  const indicator = indicatorOf(form, code)
  return indicator?.kind === 'flow' || indicator?.total === 'average'
}
