import { afterEach } from 'vitest'
import type { BotApi, Options } from './contract.ts'
import { startBotApi } from './server.ts'
import type { Answer, Json } from './types.ts'

const closers: (() => Promise<unknown>)[] = []

/** Runs at the end of the test, the last one first. */
export const afterwards = (close: () => Promise<unknown>): void => {
  closers.push(close)
}

afterEach(async () => {
  for (const close of closers.splice(0).toReversed()) await close()
})

/** A server for one test, stopped at its end. */
export async function openBotApi(options?: Options): Promise<BotApi> {
  const api = await startBotApi(options)
  afterwards(() => api.stop())
  return api
}

/** Calls a method as a bot would, with a JSON body. */
export async function ask(api: BotApi, method: string, params: Json = {}): Promise<Answer> {
  const response = await fetch(`${api.root}/bot${api.token}/${method}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(params),
  })
  return (await response.json()) as Answer
}

/** What the server says against a call; `taken` when nothing. */
export async function complaint(api: BotApi, method: string, params: Json): Promise<string> {
  const given = await ask(api, method, params)
  return given.ok ? 'taken' : given.description
}

/** One row of buttons. */
export const rowOf = (...labels: string[]) => ({
  inline_keyboard: [labels.map((text) => ({ text, callback_data: `chose:${text}` }))],
})
