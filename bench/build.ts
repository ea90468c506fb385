import { execFile } from 'node:child_process'
import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'

const root = fileURLToPath(new URL('..', import.meta.url))

/** Builds the bot where a source is newer than the build. */
export async function buildIfStale(): Promise<void> {
  const built = await modifiedAt(join(root, 'dist/main.js'))
  const names = await readdir(join(root, 'src'), { recursive: true })
  const sources = ['prisma/schema.prisma', 'tsconfig.build.json', ...names.map((name) => join('src', name))]
  const times = await Promise.all(
    sources.filter((name) => /\.\w+$/.test(name)).map((name) => modifiedAt(join(root, name))),
  )
  if (Math.max(...times) <= built) return
  process.stderr.write('the build is older than the sources: building\n')
  await promisify(execFile)('npm', ['run', 'build'], { cwd: root })
}

async function modifiedAt(path: string): Promise<number> {
  const found = await stat(path).catch(() => null)
  return found?.mtimeMs ?? 0
}
