/** A parameter object, a message, an update: whatever travels as a JSON object. */
export type Json = Readonly<Record<string, unknown>>

/** A file as it came in a multipart body. */
export interface SentFile {
  readonly field: string
  readonly name: string
  readonly type: string
  readonly bytes: Buffer
}

export type Answer =
  | { readonly ok: true; readonly result: unknown }
  | {
      readonly ok: false
      readonly error_code: number
      readonly description: string
      readonly parameters?: Json
    }

/**
 * One call of the bot; `index` counts them in the order they were answered. `outcome` tells `refused` (the bot sent what the platform does not
 * take) from `busy` (429 of the rates, 409 between two pollers) and `fault` (scripted by the test).
 * `answer` is absent when the socket was cut. `at` is when it came, in milliseconds of a steady clock.
 */
export interface Call {
  readonly index: number
  readonly at: number
  readonly method: string
  readonly params: Json
  readonly files: readonly SentFile[]
  readonly answer: Answer | undefined
  readonly outcome: 'done' | 'refused' | 'busy' | 'fault'
}

export interface Update extends Json {
  readonly update_id: number
}

/** An error answer of the Bot API; `code` is both the HTTP status and `error_code`. */
export class Refusal extends Error {
  readonly code: number
  readonly parameters: Json | undefined

  constructor(code: number, description: string, parameters?: Json) {
    super(description)
    this.name = 'Refusal'
    this.code = code
    this.parameters = parameters
  }
}

/** 400 in the wording of the platform, which puts its class first. */
export const badRequest = (reason: string): Refusal => new Refusal(400, `Bad Request: ${reason}`)

/** A value as text; nothing but a string has any. */
export const textOf = (value: unknown): string => (typeof value === 'string' ? value : '')

/** True for what JSON calls an object. */
export const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
