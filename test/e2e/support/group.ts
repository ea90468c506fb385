import { randomInt } from 'node:crypto'
import type { Person } from '../../support/bot-api/person.ts'
import type { World } from './world.ts'

type GroupChat = { readonly id: number; readonly type: string; readonly title: string }

/** A group chat in which the bot is: what people say there, and what the bot says. */
export type Group = {
  readonly chat: GroupChat
  /** Resolves to what the bot answered. */
  readonly hears: (from: Person, text: string) => Promise<string[]>
  readonly losesTheBot: () => Promise<void>
  /** The platform makes a supergroup of it; resolves to that. */
  readonly becomesSupergroup: () => Promise<Group>
  /** Everything that the bot said there. */
  readonly texts: () => string[]
}

let messages = 900_000_000

export function openGroup(world: World, chat: GroupChat = groupOf('group')): Group {
  const { api } = world
  const update = async (partial: Record<string, unknown>): Promise<void> => {
    api.update(partial)
    await api.drained()
  }
  const message = (from: object, part: object) => {
    messages += 1
    return { message: { message_id: messages, date: 1, chat, from, ...part } }
  }
  const texts = (): string[] =>
    api.calls
      .filter(({ method, params }) => method === 'sendMessage' && String(params.chat_id) === String(chat.id))
      .map(({ params }) => String(params.text))
  const service = { id: 1, is_bot: false, first_name: 'Đồng chí' }
  return {
    chat,
    texts,
    hears: async ({ id }, text) => {
      const before = texts().length
      await update(message({ id, is_bot: false, first_name: 'Đồng chí' }, { text }))
      return texts().slice(before)
    },
    losesTheBot: () =>
      update({
        my_chat_member: {
          chat,
          from: service,
          date: 1,
          old_chat_member: { status: 'member' },
          new_chat_member: { status: 'kicked' },
        },
      }),
    becomesSupergroup: async () => {
      const grown = openGroup(world, { ...groupOf('supergroup'), title: chat.title })
      await update(message(service, { migrate_to_chat_id: grown.chat.id }))
      messages += 1
      await update({
        message: {
          message_id: messages,
          date: 1,
          chat: grown.chat,
          from: service,
          migrate_from_chat_id: chat.id,
        },
      })
      return grown
    },
  }
}

function groupOf(type: 'group' | 'supergroup'): GroupChat {
  return { id: -randomInt(1e9, 2e12), type, title: 'Đảng ủy Nậm Mạ' }
}
