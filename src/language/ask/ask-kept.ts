import type { Ask, Matter, Question } from '../../domain/question.ts'
import { COUNTED, WHO } from './matter-kinds.ts'

/** What is asked of a figure over time is asked of the next one too. */
const OVER_TIME: ReadonlySet<Ask> = new Set(['growth', 'compare', 'series'])

/** The same kind of question for somebody else or another time: of one branch it is only how it stands there. */
export function keptAsk({ ask }: Question, matter: Matter, alone: boolean): Ask {
  if (ask === 'why') return 'howMany'
  if (OVER_TIME.has(ask) || ask === 'share' || WHO.has(matter.kind)) return ask
  if (alone) return 'howMany'
  return ask === 'howMany' && COUNTED.has(matter.kind) ? 'count' : ask
}

/** A share or a growth stays one when another figure is asked for in the same breath. */
export function carriedAsk(base: Question | null, alone: boolean): Ask | undefined {
  if (base === null) return undefined
  return OVER_TIME.has(base.ask) || (base.ask === 'list' && !alone) ? base.ask : undefined
}

/** "5 chi bộ?" goes on with those that have the most or the fewest, and says nothing else. */
export function keptRank(top: number, matter: Matter, base: Question | null): Ask | undefined {
  const ranks = base?.ask === 'most' || base?.ask === 'fewest'
  return ranks && matter === base.matter && top > 0 ? base.ask : undefined
}
