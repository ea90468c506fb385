import type { InlineKeyboardMarkup, Opts, Telegram as Methods } from 'telegraf/types'
import type { Telegram } from 'telegraf'
import { makeGate } from './gate.ts'

/** What is used of the Bot API since 7.1, which is where telegraf's types end. */
type Newer = {
  sendRichMessage: { chat_id: string; rich_message: { html: string }; reply_markup?: InlineKeyboardMarkup }
}

type Known = keyof Methods
type Payload<M> = M extends keyof Newer ? Newer[M] : M extends Known ? Opts<M> : never

/** One call of the Bot API: rejects with telegraf's errors, or is cut off after `deadlineMs` (10 s unless told). */
export type Call = <M extends Known | keyof Newer>(
  method: M,
  payload: Payload<M>,
  about?: { readonly signal?: AbortSignal; readonly deadlineMs?: number },
) => Promise<M extends Known ? ReturnType<Methods[M]> : unknown>

const DEADLINE_MS = 10_000

// telegraf would open a socket for each of any number of calls at once.
const CALLS_AT_ONCE = 50

/** Calls through telegraf's client, with the deadline (its own is 500 s) and the bound that it lacks. */
export function makeCall(telegram: Telegram): Call {
  const gate = makeGate(CALLS_AT_ONCE)
  return (method, payload, { signal, deadlineMs = DEADLINE_MS } = {}) => {
    const act = () =>
      // Its client calls whatever method it is given; only its types have an end.
      within(deadlineMs, signal, (signal) =>
        telegram.callApi(method as never, payload as never, { signal: signal as never }),
      )
    // A long poll lasts; it may not keep a place from the messages.
    return method === 'getUpdates' ? act() : gate(act)
  }
}

/** Not AbortSignal.any: it keeps every signal ever joined to one that lives as long as the service (Node 20). */
async function within<T>(
  ms: number,
  outer: AbortSignal | undefined,
  act: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const controller = new AbortController()
  const end = () => controller.abort()
  const timer = setTimeout(end, ms)
  outer?.addEventListener('abort', end)
  if (outer?.aborted === true) end()
  try {
    return await act(controller.signal)
  } finally {
    clearTimeout(timer)
    outer?.removeEventListener('abort', end)
  }
}
