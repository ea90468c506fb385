import { badRequest, isObject } from './types.ts'
import type { Json } from './types.ts'

export type Keyboard = readonly (readonly Json[])[]

// A button does exactly one thing; these only dress it.
const DRESS = new Set(['text', 'style', 'icon_custom_emoji_id'])
// Not in the documentation: the ceiling seen in practice, above which the server answers "too long".
const MOST_BUTTONS = 100
const MOST_IN_ROW = 8

/** The inline keyboard of a reply_markup; undefined when it has none or an empty one. */
export function inlineKeyboard(markup: unknown): Keyboard | undefined {
  const rows = isObject(markup) ? (markup.inline_keyboard as Keyboard | undefined) : undefined
  const filled = rows?.filter((row) => row.length > 0)
  return filled === undefined || filled.length === 0 ? undefined : filled
}

/** Refuses an inline keyboard the platform would refuse; callback data is 1 to 64 bytes. */
export function checkKeyboard(markup: unknown): void {
  const rows = inlineKeyboard(markup) ?? []
  if (rows.flat().length > MOST_BUTTONS || rows.some((row) => row.length > MOST_IN_ROW)) {
    throw badRequest('reply markup is too long')
  }
  for (const button of rows.flat()) checkButton(button)
}

function checkButton(button: Json): void {
  if (String(button.text).trim() === '') throw badRequest('inline keyboard button text must be non-empty')
  const deeds = Object.keys(button).filter((name) => !DRESS.has(name))
  if (deeds.length === 0) throw badRequest('text buttons are unallowed in the inline keyboard')
  if (deeds.length > 1)
    throw badRequest(`inline keyboard button must do one thing, not ${deeds.join(' and ')}`)
  const { callback_data: data, copy_text: copy, url } = button
  if (typeof data === 'string' && (data === '' || Buffer.byteLength(data) > 64)) {
    throw badRequest('BUTTON_DATA_INVALID')
  }
  if (isObject(copy) && (copy.text === '' || String(copy.text).length > 256)) {
    throw badRequest('BUTTON_COPY_TEXT_INVALID')
  }
  if (typeof url === 'string' && !/^(?:https?|tg):\/\/./.test(url)) throw badRequest('BUTTON_URL_INVALID')
}

/** The words on the buttons, row after row. */
export const labels = (keyboard: Keyboard | undefined): string[] =>
  (keyboard ?? []).flat().map((button) => String(button.text))

/** The callback data under a label; throws with the labels there are when none fits or it is no callback button. */
export function dataUnder(keyboard: Keyboard, label: string | RegExp): string {
  const fits = (text: string) => (typeof label === 'string' ? text === label : label.test(text))
  const button = keyboard.flat().find(({ text }) => fits(String(text)))
  const there = labels(keyboard).map((text) => `"${text}"`)
  if (button === undefined) throw new Error(`No button ${String(label)}; there are ${there.join(', ')}.`)
  if (typeof button.callback_data === 'string') return button.callback_data
  throw new Error(`The button ${String(label)} sends nothing to the bot.`)
}
