import { badRequest } from './types.ts'
import type { SentFile } from './types.ts'

const MEGABYTE = 1024 * 1024
const MOST = { photo: 10 * MEGABYTE, document: 50 * MEGABYTE }

export const isSentFile = (value: unknown): value is SentFile =>
  typeof value === 'object' && value !== null && 'bytes' in value && Buffer.isBuffer(value.bytes)

/** Refuses an upload that is empty or too big, and a photo that is no picture or is out of proportion. */
export function checkFile(value: unknown, kind: 'photo' | 'document'): void {
  if (typeof value === 'string' && value.trim() === '') throw badRequest(`there is no ${kind} in the request`)
  if (!isSentFile(value)) return
  if (value.bytes.length === 0) throw badRequest('file must be non-empty')
  if (value.bytes.length > MOST[kind]) throw badRequest(`file is too big`)
  if (kind === 'photo') checkPicture(value.bytes)
}

const startsWith = (bytes: Buffer, hex: string): boolean =>
  bytes.subarray(0, hex.length / 2).toString('hex') === hex

// Width and height together at most 10000, one at most 20 times the other; read only where it is cheap to read.
function checkPicture(bytes: Buffer): void {
  const png = startsWith(bytes, '89504e470d0a1a0a')
  const webp = startsWith(bytes, '52494646')
  if (!png && !webp && !startsWith(bytes, 'ffd8ff')) throw badRequest('IMAGE_PROCESS_FAILED')
  if (!png || bytes.length < 24) return
  const [wide, high] = [bytes.readUInt32BE(16), bytes.readUInt32BE(20)]
  if (wide + high > 10_000 || Math.max(wide, high) > 20 * Math.min(wide, high)) {
    throw badRequest('PHOTO_INVALID_DIMENSIONS')
  }
}
