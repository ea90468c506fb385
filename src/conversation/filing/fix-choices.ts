import type { Code } from '../../domain/figure.ts'
import { indicatorOf } from '../../domain/form-index.ts'
import { choice, inPairs } from '../choices.ts'
import type { Work } from '../facts.ts'
import type { Choice } from '../reply.ts'

/** "Sửa Kết nạp": goes to that question. */
export function fixChoice(code: Code, work: Work): Choice {
  const label = indicatorOf(work.form, code)?.label ?? code
  return choice(`fix:${code}`, 'button.fixOne', { label })
}

/** What may be at fault, each once; at most six, likeliest first. */
export function fixRows(codes: readonly Code[], work: Work): Choice[][] {
  return inPairs([...new Set(codes)].slice(0, 6).map((code) => fixChoice(code, work)))
}
