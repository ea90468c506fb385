import type { Message } from '../../chat/ports.ts'

/** The buttons under a message, as a call takes them. */
export type Marked = { readonly reply_markup?: { inline_keyboard: ReturnType<typeof keyboard> } }

/** Nothing where there are no buttons. */
export function marked(buttons: Message['buttons']): Marked {
  return buttons.length === 0 ? {} : { reply_markup: { inline_keyboard: keyboard(buttons) } }
}

const keyboard = (buttons: Message['buttons']) =>
  buttons.map((row) => row.map(({ data, label }) => ({ text: label, callback_data: data })))
