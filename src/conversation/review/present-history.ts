import { choicesOf, inPairs, later, MOST_BUTTONS } from '../choices.ts'
import { phrase } from '../phrase.ts'
import type { Present } from '../rooms.ts'
import type { HistoryPlace } from './place.ts'

/** Of which branch. */
export const presentHistory: Present<HistoryPlace> = {
  pickHistory: ({ period, branches }, { token, note }) => [
    {
      kind: 'ask',
      phrase: phrase('history.pick', { month: period }),
      note,
      choices: choicesOf(
        token,
        ...inPairs(
          branches.slice(0, MOST_BUTTONS).map(({ id, name }) => ({ id: `branch:${id}`, label: name })),
        ),
        [later],
      ),
    },
  ],
}
