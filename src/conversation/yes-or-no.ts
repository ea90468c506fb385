import { localDay } from '../domain/day.ts'
import type { Period } from '../domain/period.ts'
import { read } from '../language/read.ts'
import type { Facts } from './facts.ts'

/** A clear yes or no; undefined for other words. */
export function yesOrNo(text: string, month: Period, { now }: Facts): 'yes' | 'no' | undefined {
  const { kind } = read(text, 'yesno', { month, today: localDay(now) })
  return kind === 'yes' || kind === 'no' ? kind : undefined
}
