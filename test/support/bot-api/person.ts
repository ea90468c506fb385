import type { Chats, Said } from './chats.ts'
import { dataUnder, labels } from './keyboard.ts'
import { messageOf } from './sending.ts'
import { documentPart, locationPart, photoPart, stickerPart, textPart, voicePart } from './speech.ts'
import type { Json, SentFile, Update } from './types.ts'
import type { Delivery } from './updates.ts'

interface Desk {
  readonly chats: Chats
  readonly bot: Json
  readonly now: () => number
  readonly push: (partial: Json) => Delivery
  readonly repeat: (update: Update) => Delivery
  /** Resolves when these updates are confirmed and no call about the chat is under way. */
  readonly settle: (chat: number, deliveries: readonly Delivery[]) => Promise<void>
  readonly until: (good: () => boolean, missing: () => string) => Promise<void>
}

/** Somebody in a private chat with the bot. What a person sends resolves to the id of the message sent. */
export interface Person {
  readonly id: number
  readonly says: (text: string) => Promise<number>
  /** Presses a button of the bot's last message that has a keyboard; throws with the labels when it is not there. */
  readonly taps: (label: string | RegExp) => Promise<void>
  /** Presses a button of an older message (its place in `messages`), even one whose keyboard was taken away. */
  readonly tapsOn: (index: number, label: string | RegExp) => Promise<void>
  readonly edits: (messageId: number, text: string) => Promise<void>
  readonly sendsPhoto: (caption?: string) => Promise<number>
  readonly sendsVoice: () => Promise<number>
  readonly sendsSticker: () => Promise<number>
  readonly sendsLocation: () => Promise<number>
  readonly sendsDocument: (name?: string) => Promise<number>
  /** The platform delivers this person's last update once more, under the same update_id. */
  readonly repeats: () => Promise<void>
  /** The texts the bot showed since the last time, edits among them, once it has dealt with all that was sent. */
  readonly hears: () => Promise<string[]>
  /** Waits for a text that comes by itself; resolves to what was shown since the last time. */
  readonly waitsFor: (text: RegExp) => Promise<string[]>
  readonly tell: (text: string) => Promise<string[]>
  readonly tap: (label: string | RegExp) => Promise<string[]>
  /** The bot's messages in order, as they stand now. */
  readonly messages: readonly string[]
  readonly last: string
  /** The labels under the last message. */
  readonly buttons: readonly string[]
  /** The texts of the bot's answers to taps. */
  readonly answers: readonly string[]
  readonly files: readonly SentFile[]
}

/** A person at the other end of a private chat, who has already opened it. */
export function makePerson(id: number, firstName: string, desk: Desk): Person {
  const from = { id, is_bot: false, first_name: firstName, language_code: 'vi' }
  const about = { id, type: 'private', first_name: firstName }
  const chat = desk.chats.open(about)
  let waiting: Delivery[] = []
  let lastUpdate: Update | undefined
  let heard = 0
  let taps = 0

  const push = (partial: Json): void => {
    const delivery = desk.push(partial)
    lastUpdate = delivery.update
    waiting.push(delivery)
  }
  const sends = async (part: Json): Promise<number> => {
    const messageId = desk.chats.nextId()
    push({ message: { message_id: messageId, from, chat: about, date: desk.now(), ...part } })
    return messageId
  }
  const news = (): string[] => {
    const texts = chat.shown.slice(heard)
    heard = chat.shown.length
    return texts
  }
  const press = (said: Said, data: string): void => {
    taps += 1
    const message = messageOf(said, desk.bot)
    push({ callback_query: { id: `${id}-${taps}`, from, message, chat_instance: `instance-${id}`, data } })
  }
  const atLast = (): Said | undefined => chat.said.findLast(({ deleted }) => !deleted)

  const person: Person = {
    id,
    says: (text) => sends(textPart(text)),
    taps: async (label) => {
      const said = chat.said.findLast(({ keyboard, deleted }) => keyboard !== undefined && !deleted)
      if (said?.keyboard === undefined)
        throw new Error(`No message with buttons; the last says "${person.last}".`)
      press(said, dataUnder(said.keyboard, label))
    },
    tapsOn: async (index, label) => {
      const said = chat.said.at(index)
      if (said?.oldKeyboard === undefined) throw new Error(`Message ${index} never had buttons.`)
      press(said, dataUnder(said.oldKeyboard, label))
    },
    edits: async (messageId, text) => {
      const date = desk.now()
      push({
        edited_message: {
          message_id: messageId,
          from,
          chat: about,
          date,
          edit_date: date,
          ...textPart(text),
        },
      })
    },
    sendsPhoto: (caption) => sends(photoPart(caption)),
    sendsVoice: () => sends(voicePart),
    sendsSticker: () => sends(stickerPart),
    sendsLocation: () => sends(locationPart),
    sendsDocument: (name = 'tep.xlsx') => sends(documentPart(name)),
    repeats: async () => {
      if (lastUpdate === undefined) throw new Error('Nothing was sent that could be repeated.')
      waiting.push(desk.repeat(lastUpdate))
    },
    hears: async () => {
      await desk.settle(id, waiting)
      waiting = []
      return news()
    },
    waitsFor: async (text) => {
      const there = () => chat.shown.slice(heard).some((shown) => text.test(shown))
      await desk.until(there, () => `nothing like ${String(text)} came to chat ${id}`)
      return news()
    },
    tell: async (text) => {
      await person.says(text)
      return person.hears()
    },
    tap: async (label) => {
      await person.taps(label)
      return person.hears()
    },
    get messages() {
      return chat.said.map(({ text }) => text)
    },
    get last() {
      return atLast()?.text ?? ''
    },
    get buttons() {
      return labels(atLast()?.keyboard)
    },
    get answers() {
      return chat.answers
    },
    get files() {
      return chat.said.flatMap(({ file }) => file ?? [])
    },
  }
  return person
}
