import { setTimeout as sleep } from 'node:timers/promises'
import type { Asked } from './body.ts'
import type { FaultRequest, Faults } from './faults.ts'
import { checkLimits } from './limits.ts'
import type { Rates } from './rates.ts'
import { methodShape } from './spec.ts'
import { Refusal } from './types.ts'
import type { Answer, Call, Json } from './types.ts'
import { checkParams } from './validate.ts'

export type Deeds = Readonly<Record<string, (params: Json, gone: AbortSignal) => unknown>>

interface Desk {
  readonly deeds: Deeds
  readonly faults: Faults
  readonly rates: Rates
  /** Milliseconds of a steady clock. */
  readonly clock: () => number
  /** The chat a call is about, from its unchecked parameters. */
  readonly chatOf: (params: Json) => unknown
  readonly onChange: () => void
}

export interface Calls {
  readonly list: readonly Call[]
  /** Runs one call through faults, rates and checks; undefined means the socket is to be cut. */
  readonly run: (method: string, asked: Asked, gone: AbortSignal) => Promise<Answer | undefined>
  /** How many calls about this chat are being answered at this moment. */
  readonly underWay: (chat: unknown) => number
}

const METERED = /^send(?!ChatAction)/

/** The one way every call takes, with the record of all of them in the order they were answered. */
export function makeCalls({ deeds, faults, rates, clock, chatOf, onChange }: Desk): Calls {
  const list: Call[] = []
  const open = new Map<string, number>()
  const count = (chat: string, step: 1 | -1) => {
    const left = (open.get(chat) ?? 0) + step
    if (left === 0) open.delete(chat)
    else open.set(chat, left)
  }

  const carryOut = async (
    method: string,
    asked: Asked,
    gone: AbortSignal,
  ): Promise<Pick<Call, 'answer' | 'outcome'>> => {
    try {
      if (methodShape(method) === undefined) throw new Refusal(404, 'Not Found: method not found')
      const params = checkParams(method, asked)
      checkLimits(method, params)
      const wait = METERED.test(method) ? rates(params.chat_id) : 0
      if (wait > 0) throw new Refusal(429, `Too Many Requests: retry after ${wait}`, { retry_after: wait })
      return { answer: { ok: true, result: await deeds[method]?.(params, gone) }, outcome: 'done' }
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      return {
        answer: answerOf(error),
        outcome: error.code === 429 || error.code === 409 ? 'busy' : 'refused',
      }
    }
  }

  const withFaults = async (
    method: string,
    asked: Asked,
    gone: AbortSignal,
  ): Promise<Pick<Call, 'answer' | 'outcome'>> => {
    for (const fault of faults.meet(method, chatOf(asked.params))) {
      if (fault.kind === 'slow') await sleep(fault.ms)
      if (fault.kind === 'fail') return { answer: failure(fault), outcome: 'fault' }
      if (fault.kind === 'hangUp') {
        if (fault.delivered === true) await carryOut(method, asked, gone)
        return { answer: undefined, outcome: 'fault' }
      }
    }
    return carryOut(method, asked, gone)
  }

  return {
    list,
    run: async (method, asked, gone) => {
      const chat = String(chatOf(asked.params))
      const at = clock()
      count(chat, 1)
      try {
        const { answer, outcome } = await withFaults(method, asked, gone)
        list.push({
          index: list.length,
          at,
          method,
          params: asked.params,
          files: asked.files,
          answer,
          outcome,
        })
        return answer
      } finally {
        count(chat, -1)
        onChange()
      }
    },
    underWay: (chat) => open.get(String(chat)) ?? 0,
  }
}

/** The error answer of a refusal. */
export const answerOf = ({ code, message, parameters }: Refusal): Answer => ({
  ok: false,
  error_code: code,
  description: message,
  ...(parameters === undefined ? {} : { parameters }),
})

const failure = ({ status, description, parameters }: Extract<FaultRequest, { kind: 'fail' }>): Answer => ({
  ok: false,
  error_code: status,
  description: description ?? `Scripted failure ${status}`,
  ...(parameters === undefined ? {} : { parameters }),
})
