import { request } from 'node:http'
import type { Agent, ClientRequest } from 'node:http'
import { setImmediate } from 'node:timers/promises'
import { readBytes } from './body.ts'
import { isObject } from './types.ts'
import type { Json, Update } from './types.ts'
import type { Hook } from './webhook.ts'

type Outcome =
  | { readonly ok: true; readonly reply: Json | undefined }
  | { readonly ok: false; readonly why: string; readonly retryAfterMs: number | undefined }

const GIVE_UP_MS = 60_000

/** One POST of an update to the bot; a 2xx whose JSON body names a method carries a call to run. */
export async function postUpdate(hook: Hook, update: Update, agent: Agent, split: boolean): Promise<Outcome> {
  const body = Buffer.from(JSON.stringify(update))
  try {
    return await new Promise<Outcome>((resolve, reject) => {
      const call = request(hook.url, {
        method: 'POST',
        agent,
        timeout: GIVE_UP_MS,
        headers: {
          'content-type': 'application/json',
          'content-length': body.length,
          ...(hook.secret === undefined ? {} : { 'x-telegram-bot-api-secret-token': hook.secret }),
        },
      })
      call.on('response', (response) => {
        const { statusCode = 0, headers } = response
        readBytes(response).then(
          (answer) => resolve(judge(statusCode, headers['retry-after'], answer)),
          reject,
        )
      })
      call.on('timeout', () => call.destroy(new Error('no answer in time')))
      call.on('error', reject)
      void (split ? writeSplit(call, body) : call.end(body))
    })
  } catch (error) {
    return { ok: false, why: `Connection failed: ${String(error)}`, retryAfterMs: undefined }
  }
}

/** Sends the body in two packets, cut inside a letter of several bytes where there is one. */
async function writeSplit(call: ClientRequest, body: Buffer): Promise<void> {
  const inside = body.findIndex((byte) => byte >= 0b1000_0000 && byte < 0b1100_0000)
  const cut = inside < 0 ? Math.ceil(body.length / 2) : inside
  call.setNoDelay(true)
  await new Promise<void>((resolve) => call.write(body.subarray(0, cut), () => resolve()))
  // Lets the reader see the first packet alone.
  for (let turn = 0; turn < 10; turn += 1) await setImmediate()
  call.end(body.subarray(cut))
}

function judge(status: number, retryAfter: string | undefined, answer: Buffer): Outcome {
  if (status >= 200 && status < 300) return { ok: true, reply: replyIn(answer.toString('utf8')) }
  const seconds = Number(retryAfter)
  const honoured = retryAfter !== undefined && seconds >= 0 && seconds <= 3600
  return {
    ok: false,
    why: `Wrong response from the webhook: ${status}`,
    retryAfterMs: honoured ? seconds * 1000 : undefined,
  }
}

function replyIn(text: string): Json | undefined {
  if (!text.startsWith('{')) return undefined
  try {
    const value: unknown = JSON.parse(text)
    return isObject(value) && typeof value.method === 'string' ? value : undefined
  } catch {
    return undefined
  }
}
