import type { IncomingMessage } from 'node:http'
import { readMultipart } from './multipart.ts'
import { badRequest, isObject } from './types.ts'
import type { Json, SentFile } from './types.ts'

/** What a request asks, before it is checked. `typed` is false where every value is still text (forms, addresses). */
export interface Asked {
  readonly params: Json
  readonly files: readonly SentFile[]
  readonly typed: boolean
}

/** Collects a body as bytes; letters split between two chunks stay whole. */
export async function readBytes(message: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = []
  for await (const chunk of message) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks)
}

/** Reads the parameters of a request; the body may be JSON, urlencoded or multipart, a GET has only its address. */
export function readAsked(body: Buffer, contentType: string, query: URLSearchParams): Asked {
  const address = Object.fromEntries(query)
  if (body.length === 0) return { params: address, files: [], typed: false }
  if (contentType.startsWith('multipart/form-data')) {
    const { fields, files } = readMultipart(body, contentType)
    return { params: { ...address, ...fields }, files, typed: false }
  }
  if (contentType.startsWith('application/x-www-form-urlencoded')) {
    const fields = Object.fromEntries(new URLSearchParams(utf8(body)))
    return { params: { ...address, ...fields }, files: [], typed: false }
  }
  if (contentType.startsWith('application/json')) {
    return { params: { ...address, ...readJson(utf8(body)) }, files: [], typed: true }
  }
  throw badRequest(`content type ${contentType} is not taken`)
}

function utf8(body: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(body)
  } catch {
    throw badRequest('strings must be encoded in UTF-8')
  }
}

function readJson(text: string): Json {
  try {
    const value: unknown = JSON.parse(text)
    if (isObject(value)) return value
  } catch {
    throw badRequest("can't parse JSON in the body")
  }
  throw badRequest('the body must be a JSON object')
}
