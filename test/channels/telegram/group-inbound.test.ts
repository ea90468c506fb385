import { describe, expect, it } from 'vitest'
import { groupInbound } from '../../../src/channels/telegram/group-inbound.ts'
import type { TelegramUpdate } from '../../../src/channels/telegram/inbound.ts'

const me = { id: 7000001, username: 'giao_ban_bot' }
const chat = { id: -1001234567890, type: 'supergroup', title: 'Đảng ủy xã' }
const from = { id: 71, is_bot: false, first_name: 'Đồng chí' }
const bot = { id: me.id, is_bot: true, first_name: 'Giao Ban' }

const said = (part: object): TelegramUpdate => ({
  update_id: 9,
  message: { message_id: 1, date: 1, chat, from, ...part },
})
const wordsOf = (text: string, more = {}) => {
  const event = groupInbound(said({ text, ...more }), me)
  return event?.input.kind === 'said' ? [event.input.text, event.input.toUs] : event
}

describe('what happens in a group', () => {
  it('has the group as its address and the person who speaks beside it', () => {
    expect(groupInbound(said({ text: '/tomtat' }), me)).toEqual({
      group: { channel: 'telegram', id: '-1001234567890' },
      by: { channel: 'telegram', id: '71' },
      key: 'telegram:9',
      input: { kind: 'said', text: '/tomtat', toUs: false, title: 'Đảng ủy xã' },
    })
  })

  it.each([
    ['/tomtat@giao_ban_bot 10/2026', '/tomtat 10/2026', true],
    ['/start@GIAO_BAN_BOT K7MF-2XQA-P94D', '/start K7MF-2XQA-P94D', true],
    ['@giao_ban_bot tóm tắt', 'tóm tắt', true],
    ['@giao_ban_bot, tiến độ', 'tiến độ', true],
    ['tóm tắt', 'tóm tắt', false],
    ['@dong_chi tóm tắt', '@dong_chi tóm tắt', false],
  ])('knows when the bot is named: %s', (text, words, toUs) => {
    expect(wordsOf(text)).toEqual([words, toUs])
  })

  it('knows when the bot is answered', () => {
    const message = { chat, from: bot, text: 'Tóm tắt tháng 10/2026' }
    expect(wordsOf('tiến độ', { reply_to_message: message })).toEqual(['tiến độ', true])
    expect(wordsOf('tiến độ', { reply_to_message: { ...message, from } })).toEqual(['tiến độ', false])
  })

  it('leaves commands for other bots to them', () => {
    expect(wordsOf('/tomtat@other_bot')).toBeUndefined()
  })

  it.each<[string, TelegramUpdate]>([
    ['a photo', said({ photo: [{}], caption: '/tomtat' })],
    ['words of another bot', said({ text: '/tomtat', from: { ...from, is_bot: true } })],
    ['words of a channel behind the group', said({ text: '/tomtat', from: undefined })],
    ['words in a private chat', said({ text: '/tomtat', chat: { id: 71, type: 'private' } })],
    ['somebody else who leaves', said({ left_chat_member: from })],
    ['an edited message', { update_id: 9, edited_message: { chat, from, text: '/tomtat' } }],
    [
      'the bot being let in',
      { update_id: 9, my_chat_member: { chat, new_chat_member: { status: 'member' } } },
    ],
    [
      'the bot leaving a channel',
      {
        update_id: 9,
        my_chat_member: { chat: { ...chat, type: 'channel' }, new_chat_member: { status: 'left' } },
      },
    ],
  ])('is nothing: %s', (_what, update) => {
    expect(groupInbound(update, me)).toBeUndefined()
  })

  it.each([{ status: 'left' }, { status: 'kicked' }, { status: 'restricted', is_member: false }])(
    'is the removal of the bot: $status',
    (member) => {
      const update = { update_id: 9, my_chat_member: { chat, new_chat_member: member } }
      expect(groupInbound(update, me)).toMatchObject({
        group: { id: '-1001234567890' },
        input: { kind: 'left' },
      })
    },
  )

  it('is the removal of the bot also where the chat says so', () => {
    expect(groupInbound(said({ left_chat_member: bot }), me)?.input).toEqual({ kind: 'left' })
  })

  it('is a move, told by the old chat and by the new one alike', () => {
    const move = {
      group: { channel: 'telegram', id: '-55' },
      by: null,
      key: 'telegram:9',
      input: { kind: 'moved', to: '-1001234567890' },
    }
    const old = said({ chat: { id: -55, type: 'group' }, migrate_to_chat_id: -1001234567890 })
    expect(groupInbound(old, me)).toEqual(move)
    expect(groupInbound(said({ migrate_from_chat_id: -55 }), me)).toEqual(move)
  })
})
