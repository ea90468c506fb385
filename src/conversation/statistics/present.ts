import { choice, choicesOf, inPairs, later, MOST_BUTTONS } from '../choices.ts'
import type { Phrase, Reply } from '../reply.ts'
import type { Present } from '../rooms.ts'
import type { StatisticsPlace } from './place.ts'

/** What is asked before figures are shown. */
export const presentStatistics: Present<StatisticsPlace> = {
  pickScope: (place, { token, note }) => [presentScopes(place, token, note)],
}

/** Whose figures: the whole commune, or one branch. */
function presentScopes(place: StatisticsPlace, token: string, note: Phrase | null): Reply {
  const whole = place.whole ? [choice('whole', 'button.wholeCommune')] : []
  const branches = place.branches
    .slice(0, MOST_BUTTONS)
    .map(({ id, name }) => ({ id: `branch:${id}`, label: name }))
  return {
    kind: 'ask',
    phrase: { key: 'statistics.pickScope', params: { month: place.period } },
    note,
    choices: choicesOf(token, whole, ...inPairs(branches), [later]),
  }
}
