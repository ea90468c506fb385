import type { GroupsEffect } from '../../conversation/groups/effect.ts'
import type { makeCreateGroupCode } from '../../services/group-code.ts'
import type { Groups } from '../../services/ports/groups.ts'
import type { UseCasesOf } from '../effects.ts'

export type GroupsDeps = {
  readonly groups: Pick<Groups, 'linked' | 'end'>
  readonly createGroupCode: ReturnType<typeof makeCreateGroupCode>
}

/** What the office wants done with groups. */
export function groupsUseCases({ groups, createGroupCode }: GroupsDeps): UseCasesOf<GroupsEffect> {
  return {
    listGroups: async ({ committeeId }) => ({
      kind: 'groupsListed',
      committeeId,
      groups: (await groups.linked(committeeId)).map(({ address, title }) => ({ address, title })),
    }),
    createGroupCode: async ({ committeeId }, _facts, { at, key }) => ({
      kind: 'groupCodeCreated',
      ...(await createGroupCode(committeeId, at, key)),
    }),
    endGroup: async ({ committeeId, address }, _facts, { at }) => {
      // The list may be older than the link: a group of another committee by now is not this office's to end.
      const linked = await groups.linked(committeeId)
      const own = linked.some(
        (one) => one.address.id === address.id && one.address.channel === address.channel,
      )
      if (own) await groups.end(address, 'office', at)
      return { kind: 'groupEnded' }
    },
  }
}
