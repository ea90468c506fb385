import { extname } from 'node:path'
import type { Attached } from '../../chat/ports.ts'

/** A file as the page shows it; `size` is that of a picture in pixels, null for a document. */
export type ShownFile = {
  readonly url: string
  readonly name: string
  readonly size: { readonly width: number; readonly height: number } | null
}

/** A file as it is handed out. */
type KeptFile = { readonly type: string; readonly content: Buffer; readonly name: string | null }

export type ShownFiles = {
  readonly keep: (file: Attached) => ShownFile
  readonly find: (id: number) => KeptFile | undefined
}

/** Files live in memory as the chats do, and only so many of them. */
const KEPT = 60

const types: Readonly<Record<string, string>> = {
  '.png': 'image/png',
  '.docx': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
}

/** The files that chats have shown, the last ones of them. */
export function makeShownFiles(firstId: number): ShownFiles {
  const files = new Map<number, KeptFile>()
  let nextId = firstId
  return {
    keep: ({ name, content, as }) => {
      const id = nextId
      nextId += 1
      const kept = Buffer.from(content)
      const type = types[extname(name)] ?? 'application/octet-stream'
      files.set(id, { type, content: kept, name: as === 'photo' ? null : name })
      const [oldest] = files.keys()
      if (files.size > KEPT && oldest !== undefined) files.delete(oldest)
      return { url: `/trial/file/${id}`, name, size: as === 'photo' ? sizeOf(kept) : null }
    },
    find: (id) => files.get(id),
  }
}

/** Every PNG says its size at the same place. */
function sizeOf(png: Buffer): NonNullable<ShownFile['size']> {
  return { width: png.readUInt32BE(16), height: png.readUInt32BE(20) }
}
