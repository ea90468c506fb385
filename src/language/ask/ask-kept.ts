import type { Ask, Matter, Question } from '../../domain/question.ts'
import { COUNTED, WHO } from './matter-kinds.ts'

/** The same kind of question for somebody else or another time: of one branch it is only how it stands there. */
export function keptAsk({ ask }: Question, matter: Matter, alone: boolean): Ask {
  if (ask === 'why') return 'howMany'
  if (ask === 'share' || ask === 'growth' || ask === 'compare' || WHO.has(matter.kind)) return ask
  if (alone) return 'howMany'
  return ask === 'howMany' && COUNTED.has(matter.kind) ? 'count' : ask
}

/** A share or a growth stays one when another figure is asked for in the same breath. */
export function carriedAsk(base: Question | null, alone: boolean): Ask | undefined {
  if (base === null) return undefined
  return base.ask === 'growth' || base.ask === 'compare' || (base.ask === 'list' && !alone)
    ? base.ask
    : undefined
}
