import { describe, expect, it } from 'vitest'
import { inbound } from '../../../src/channels/telegram/inbound.ts'
import type { TelegramUpdate } from '../../../src/channels/telegram/inbound.ts'

const chat = { id: 71, type: 'private', first_name: 'Đồng chí' }
const from = { id: 71, is_bot: false, first_name: 'Đồng chí' }
const said = (part: object): TelegramUpdate => ({
  update_id: 9,
  message: { message_id: 1, date: 1, chat, from, ...part },
})
const inputOf = (update: TelegramUpdate) => {
  const event = inbound(update)
  return event === 'ignored' ? event : event.input
}
const edited = (part: object) => inputOf({ update_id: 9, edited_message: { chat, from, ...part } })
const tap = (data: string | undefined, keyboard: object[][] = []) =>
  inputOf({
    update_id: 9,
    callback_query: {
      id: '1',
      ...(data === undefined ? {} : { data }),
      message: {
        chat,
        from: { ...from, is_bot: true },
        reply_markup: { inline_keyboard: keyboard as never },
      },
    },
  })

describe('what a person does in Telegram', () => {
  it('has the chat as its address and the update as its key', () => {
    expect(inbound(said({ text: 'hai mươi ba' }))).toEqual({
      address: { channel: 'telegram', id: '71' },
      key: 'telegram:9',
      input: { kind: 'text', text: 'hai mươi ba', message: '1' },
    })
  })

  it('is taken as text when it is text, a command and a forwarded message too', () => {
    expect(inputOf(said({ text: '/start ABC-123' }))).toMatchObject({
      kind: 'text',
      text: '/start ABC-123',
    })
    expect(inputOf(said({ text: 'của đồng chí khác', forward_origin: { type: 'user' } }))).toMatchObject({
      kind: 'text',
      text: 'của đồng chí khác',
    })
  })

  it.each([
    ['a photo with a caption', { photo: [{}], caption: '23 đảng viên' }, 'photo'],
    ['a live photo', { live_photo: {} }, 'photo'],
    ['a document', { document: {} }, 'file'],
    ['a voice message', { voice: {} }, 'voice'],
    ['music', { audio: {} }, 'voice'],
    ['a video', { video: {} }, 'video'],
    ['a round video', { video_note: {} }, 'video'],
    ['an animation, which comes with a document', { document: {}, animation: {} }, 'video'],
    ['a sticker', { sticker: {} }, 'sticker'],
    ['a place', { location: {} }, 'location'],
    ['a venue, which comes with a location', { venue: {}, location: {} }, 'location'],
    ['a contact', { contact: {} }, 'contact'],
    ['a poll', { poll: {} }, 'other'],
  ])('is refused by its kind: %s', (_what, part, media) => {
    expect(inputOf(said(part))).toEqual({ kind: 'media', media })
  })

  it('is an edit when a text was edited; an edited caption or a moving location is nothing', () => {
    expect(edited({ message_id: 7, text: '24' })).toEqual({ kind: 'edited', text: '24', message: '7' })
    expect(edited({ photo: [{}], caption: '24' })).toBe('ignored')
    expect(edited({ location: {} })).toBe('ignored')
  })

  it('is a tap with the token of its question, the choice and the words on the button', () => {
    const keyboard = [
      [{ text: 'Có', callback_data: 'a1b2.yes' }],
      [{ text: 'Không', callback_data: 'a1b2.no' }],
    ]
    expect(tap('a1b2.no', keyboard)).toEqual({ kind: 'tap', token: 'a1b2', choice: 'no', label: 'Không' })
    expect(tap('a1b2.figure.3')).toEqual({ kind: 'tap', token: 'a1b2', choice: 'figure.3', label: null })
  })

  it('is a tap of no question when the button is none of ours', () => {
    expect(tap('chose')).toEqual({ kind: 'tap', token: '', choice: 'chose', label: null })
    expect(tap(undefined)).toEqual({ kind: 'tap', token: '', choice: '', label: null })
  })
})

describe('what is nobody’s doing', () => {
  it.each<[string, TelegramUpdate]>([
    ['words in a group', said({ text: '23', chat: { id: -5, type: 'supergroup' } })],
    ['words of a bot', said({ text: '23', from: { ...from, is_bot: true } })],
    ['a pinned message', said({ pinned_message: {} })],
    ['a chat with a new timer', said({ message_auto_delete_timer_changed: {} })],
    [
      'somebody who blocks the bot',
      { update_id: 9, my_chat_member: { chat, new_chat_member: { status: 'kicked' } } },
    ],
    [
      'a tap in a group',
      {
        update_id: 9,
        callback_query: { id: '1', data: 'a.b', message: { chat: { id: -5, type: 'group' } } },
      },
    ],
    ['a tap under no message', { update_id: 9, callback_query: { id: '1', data: 'a.b' } }],
  ])('is ignored: %s', (_what, update) => {
    expect(inbound(update)).toBe('ignored')
  })
})
