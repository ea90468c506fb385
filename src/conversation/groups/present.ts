import { choice, choicesOf, later, MOST_BUTTONS } from '../choices.ts'
import type { Choice } from '../reply.ts'
import type { Present } from '../rooms.ts'
import type { GroupChoice, GroupsPlace } from './place.ts'

/** What is asked about groups. */
export const presentGroups: Present<GroupsPlace> = {
  groups: ({ groups }, { token, note }) => [
    {
      kind: 'ask',
      phrase: { key: 'groups.pick', params: { count: groups.length } },
      note,
      choices: choicesOf(
        token,
        [choice('add', 'groups.add')],
        ...groups.slice(0, MOST_BUTTONS).map((group, index) => [endOf(group, index)]),
        [later],
      ),
    },
  ],
}

function endOf({ title }: GroupChoice, index: number): Choice {
  return title === ''
    ? choice(`end:${index}`, 'groups.endUnnamed', { number: index + 1 })
    : choice(`end:${index}`, 'groups.end', { title })
}
