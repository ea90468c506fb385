import type { Code } from '../figure.ts'
import type { Form } from '../form.ts'
import { indicatorOf } from '../form-index.ts'
import type { Question } from '../question.ts'

/** The matter of a question in the words of the form; '' where it has words of its own. */
export function labelOfQuestion({ matter, negative }: Question, form: Form): string {
  switch (matter.kind) {
    case 'figures':
      return matter.codes.map((code) => labelIn(form, code)).join(', ')
    case 'choice': {
      if (matter.choice === 'co') return labelIn(form, matter.code)
      const { choices = {} } = indicatorOf(form, matter.code) ?? {}
      const not = negative ? Object.values(choices).find((label) => /^chưa /iu.test(label)) : undefined
      return within(not ?? choices[matter.choice] ?? '')
    }
    case 'day':
      return labelIn(form, matter.code)
    case 'movements':
    case 'branches':
    case 'branchCommittees':
    case 'eligible':
    case 'belowMinimum':
    case 'filed':
    case 'late':
    case 'onTime':
    case 'attendance':
    case 'unusual':
      return ''
  }
}

/** The label within a sentence: "đảng viên dự bị". */
export function labelIn(form: Form, code: Code): string {
  return within(indicatorOf(form, code)?.label ?? code)
}

const within = (text: string): string => text.charAt(0).toLocaleLowerCase('vi') + text.slice(1)
