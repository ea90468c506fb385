import { each, type Words } from './each.ts'

/** What joins the parts of a question, or the question to the one before. */
export const JOINING: readonly Words[] = [
  ...each({ is: 'and' }, '(và|với|cùng|hay|hoặc|hay là)', '(mà|chứ) không phải [là]'),
  ...each({ is: 'ofThem' }, 'trong (đó|số đó)'),
  ...each({ is: 'goesOn' }, '(còn|thế còn|vậy còn|thế|vậy)', '(thì sao|sao|còn lại sao|thế nào nữa)'),
]
