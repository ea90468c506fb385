import { mkdir, writeFile as write } from 'node:fs/promises'
import { dirname } from 'node:path'

/** Writes a file, and the folders that lead to it; false where that is not allowed or cannot be. */
export async function writeFile(path: string, content: Uint8Array): Promise<boolean> {
  try {
    await mkdir(dirname(path), { recursive: true })
    await write(path, content)
    return true
  } catch {
    return false
  }
}
