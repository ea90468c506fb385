import type { GroupEvent } from '../../chat/ports.ts'
import type { TelegramMessage, TelegramUpdate } from './inbound.ts'

/** Who the bot is. The name is empty until the platform has told it. */
export type Me = { readonly id: number; readonly username: string }

const isGroup = (type: string): boolean => type === 'group' || type === 'supergroup'

const address = (id: number) => ({ channel: 'telegram', id: String(id) })

/**
 * What happened in a group, from an update of the Bot API (10.1): words of a person, the bot's removal, or the group's
 * new address, of which both the old and the new chat tell. Undefined for whatever else happens there.
 */
export function groupInbound(update: TelegramUpdate, me: Me): GroupEvent | undefined {
  const key = `telegram:${update.update_id}`
  const { message, my_chat_member: member } = update
  if (member !== undefined) {
    const gone = isGroup(member.chat.type) && hasLeft(member.new_chat_member)
    return gone ? { group: address(member.chat.id), by: null, key, input: { kind: 'left' } } : undefined
  }
  if (message === undefined || !isGroup(message.chat.type)) return undefined
  const { chat } = message
  if (message.left_chat_member?.id === me.id)
    return { group: address(chat.id), by: null, key, input: { kind: 'left' } }
  const { migrate_to_chat_id: to, migrate_from_chat_id: from } = message
  if (to !== undefined)
    return { group: address(chat.id), by: null, key, input: { kind: 'moved', to: String(to) } }
  if (from !== undefined)
    return { group: address(from), by: null, key, input: { kind: 'moved', to: String(chat.id) } }
  return wordsIn(message, me, key)
}

function hasLeft({ status, is_member: isMember }: MemberNow): boolean {
  return status === 'left' || status === 'kicked' || (status === 'restricted' && isMember === false)
}

type MemberNow = NonNullable<TelegramUpdate['my_chat_member']>['new_chat_member']

/** Text of somebody who shows who they are; an admin who writes as the group does not, and comes as a bot. */
function wordsIn(message: TelegramMessage, me: Me, key: string): GroupEvent | undefined {
  const { from, text, chat } = message
  if (from === undefined || from.is_bot || typeof from.id !== 'number' || typeof text !== 'string')
    return undefined
  const said = addressed(text, me)
  if (said === undefined) return undefined
  const toUs = said.toUs || message.reply_to_message?.from?.id === me.id
  return {
    group: address(chat.id),
    by: address(from.id),
    key,
    input: { kind: 'said', text: said.text, toUs, title: chat.title ?? '' },
  }
}

/** The words without the bot's name; undefined where a command is for another bot. */
function addressed(text: string, { username }: Me): { text: string; toUs: boolean } | undefined {
  const [, command = '', name, rest = ''] = /^\s*(\/\w+)@(\w+)(.*)$/su.exec(text) ?? []
  if (name !== undefined) {
    const ours = username === '' || name.toLowerCase() === username.toLowerCase()
    return ours ? { text: `${command}${rest}`, toUs: true } : undefined
  }
  const [, mentioned, words = ''] = /^\s*@(\w+)[\s,:]+(.*)$/su.exec(text) ?? []
  const toUs = mentioned !== undefined && mentioned.toLowerCase() === username.toLowerCase()
  return toUs ? { text: words, toUs } : { text, toUs: false }
}
