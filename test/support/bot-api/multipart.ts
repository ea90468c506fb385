import { badRequest } from './types.ts'
import type { SentFile } from './types.ts'

interface Part {
  readonly head: string
  readonly body: Buffer
}

/** Fields and files of a multipart/form-data body (RFC 7578), read from the whole body at once. */
export function readMultipart(
  body: Buffer,
  contentType: string,
): { fields: Record<string, string>; files: SentFile[] } {
  const boundary = /boundary=(?:"([^"]+)"|([^;\s]+))/i.exec(contentType)
  const mark = boundary?.[1] ?? boundary?.[2]
  if (mark === undefined) throw badRequest('multipart body without a boundary')
  const fields: Record<string, string> = {}
  const files: SentFile[] = []
  for (const { head, body: content } of parts(body, `--${mark}`)) {
    const field = /[; ]name="([^"]*)"/i.exec(head)?.[1]
    if (field === undefined) throw badRequest('multipart part without a name')
    const name = /filename="([^"]*)"/i.exec(head)?.[1]
    if (name === undefined) fields[field] = content.toString('utf8')
    else {
      const type = /content-type:\s*([^\r\n]+)/i.exec(head)?.[1] ?? 'application/octet-stream'
      files.push({ field, name, type, bytes: content })
    }
  }
  return { fields, files }
}

function parts(body: Buffer, mark: string): Part[] {
  const found: Part[] = []
  let from = body.indexOf(mark)
  while (from >= 0) {
    const start = from + mark.length
    if (body.toString('latin1', start, start + 2) === '--') return found
    const next = body.indexOf(`\r\n${mark}`, start)
    const gap = body.indexOf('\r\n\r\n', start)
    if (next < 0 || gap < 0 || gap > next) break
    found.push({ head: body.toString('utf8', start, gap), body: body.subarray(gap + 4, next) })
    from = next + 2
  }
  throw badRequest('multipart body ends too early')
}
