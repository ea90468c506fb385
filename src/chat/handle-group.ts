import { askIn, type GroupEffect, type GroupFacts, groupTurn } from '../conversation/groups/group-turn.ts'
import { say } from '../conversation/phrase.ts'
import { tablesTold } from '../conversation/tables/tables.ts'
import type { Reply } from '../conversation/reply.ts'
import type { Instant } from '../domain/day.ts'
import type { Address, Person } from '../domain/office.ts'
import type { Progress } from '../domain/progress.ts'
import type { Summary } from '../domain/summary.ts'
import type { makeLinkGroup } from '../services/link-group.ts'
import type { Chats } from '../services/ports/chats.ts'
import type { Groups } from '../services/ports/groups.ts'
import type { Offices } from '../services/ports/offices.ts'
import type { MakeSpanSummary } from '../services/span-summary.ts'
import type { ChatLock } from '../sessions/storage-adapter.ts'
import type { Channel, GroupEvent, Handled, HandleGroup } from './ports.ts'
import { makeSender, type SenderDeps } from './send-all.ts'

export type HandleGroupDeps = SenderDeps & {
  readonly channels: () => readonly Channel[]
  readonly lock: ChatLock
  readonly offices: Pick<Offices, 'whoIs'>
  readonly groups: Pick<Groups, 'at' | 'end' | 'move'>
  readonly chats: Pick<Chats, 'showTables'>
  readonly linkGroup: ReturnType<typeof makeLinkGroup>
  readonly summary: (committeeId: number, period: string) => Promise<Summary>
  readonly spanSummary: MakeSpanSummary
  readonly progress: (committeeId: number, period: string) => Promise<Progress>
  readonly onTrouble: (trouble: unknown, event: { readonly key: string }) => void
}

type Said = Extract<GroupEvent['input'], { kind: 'said' }>

/**
 * What happens in a group, turned. No state is kept: a repeated update asks the same again, and what it writes it writes
 * once. Chatter costs nothing, and trouble is logged and never told to a group; that the bot was removed or the group
 * has moved is asked for again until it is written down.
 */
export function makeHandleGroup(deps: HandleGroupDeps): HandleGroup {
  const sender = makeSender(deps)

  const answer = async (event: GroupEvent, said: Said): Promise<Handled> => {
    const channel = deps.channels().find(({ name }) => name === event.group.channel)
    if (channel === undefined) throw new Error(`There is no channel ${event.group.channel}.`)
    const reply = await replyTo(deps, event, said)
    return reply === null ? 'done' : sender.sendAll(channel, event.group.id, [reply])
  }

  return async (event) => {
    const { input, group, key } = event
    if (input.kind === 'said' && askIn(input) === null) return 'done'
    try {
      return await deps.lock.run(`${group.channel}:${group.id}`, async () => {
        if (input.kind === 'said') return answer(event, input)
        if (input.kind === 'left') await deps.groups.end(group, 'removed', deps.now())
        else await deps.groups.move(group, input.to, deps.now())
        return 'done'
      })
    } catch (trouble) {
      deps.onTrouble(trouble, { key })
      return input.kind === 'said' ? 'done' : 'again'
    }
  }
}

async function replyTo(deps: HandleGroupDeps, event: GroupEvent, said: Said): Promise<Reply | null> {
  const { by, group } = event
  const ask = askIn(said)
  if (ask === null || by === null) return null
  const now = deps.now()
  const [person, linked] = await Promise.all([deps.offices.whoIs(by, now), deps.groups.at(group)])
  const facts: GroupFacts = { now, person, committeeId: linked?.committeeId ?? null }
  const turned = groupTurn(ask, facts)
  if (turned.kind === 'silent') return null
  if (turned.kind === 'say') return turned.reply
  if (person === null) throw new Error('Whoever wants something done in a group holds an office.')
  return perform(deps, turned.effect, { by, group, title: said.title, key: event.key, person, now })
}

type Doer = {
  readonly by: Address
  readonly group: Address
  readonly title: string
  readonly key: string
  readonly person: Person
  readonly now: Instant
}

/** Does what a turn in a group wants; what came of it is what the group hears. */
async function perform(
  deps: HandleGroupDeps,
  effect: GroupEffect,
  { by, group, title, key, person, now }: Doer,
): Promise<Reply> {
  switch (effect.kind) {
    case 'linkGroup': {
      const doing = { by, accountId: person.accountId, role: 'office' as const, at: now, key }
      const made = await deps.linkGroup(effect.code, person, { address: group, title }, doing)
      return made.kind === 'linked'
        ? say('groups.linked', { committee: made.committee })
        : say(`linking.${made.why}`)
    }
    case 'endGroup':
      await deps.groups.end(group, 'office', now)
      return say('groups.ended')
    case 'loadSummary': {
      const summary = await deps.summary(effect.committeeId, effect.period)
      // What the rules remark is about single branches, and nothing for a group.
      return { kind: 'summary', summary, withAlerts: false }
    }
    case 'loadSpan':
      return { kind: 'spanSummary', summary: await deps.spanSummary(effect.committeeId, effect.periods) }
    case 'loadProgress':
      return { kind: 'progress', progress: await deps.progress(effect.committeeId, effect.period) }
    case 'showTables':
      await deps.chats.showTables(group, effect.tables)
      return tablesTold(effect.tables, null)
  }
}
