import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openEmbedded } from '../../src/storage/embedded/open.ts'
import { serverPid } from '../../src/storage/embedded/pid-file.ts'
import { socketFolder } from '../../src/storage/embedded/socket-folder.ts'
import { silent } from '../../src/storage/log.ts'
import { buildForProcesses } from '../support/processes.ts'

let dataDir: string

beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'giaoban-empty-'))
})

afterEach(() => rm(dataDir, { recursive: true }))

test('two processes may open an empty folder at once, and the last one stops the server', async () => {
  const build = await buildForProcesses()
  const script = `
    import { openDatabase } from './storage/open.js'
    const database = await openDatabase({ url: null, dataDir: ${JSON.stringify(dataDir)}, name: 'giaoban' })
    console.log(await database.prisma.committee.count())
    await database.close()`
  const children = [build.run(script), build.run(script)]
  expect(await Promise.all(children.map((child) => child.line()))).toEqual(['0', '0'])
  expect(await Promise.all(children.map((child) => child.ended))).toEqual([0, 0])
  expect(await serverPid(join(dataDir, 'postgres'))).toBeNull()
  await build.remove()
})

test('an empty folder opened three times at once is made once, and nothing is left beside it', async () => {
  await mkdir(join(dataDir, 'postgres.new-left-by-a-dead-process'))
  const open = () => openEmbedded({ dataDir, log: silent })
  const servers = await Promise.all([open(), open(), open()])
  expect((await readdir(dataDir)).filter((name) => name.includes('.new-'))).toEqual([])
  for (const server of servers) await server.close()
})

test('a path that is too long for a socket is no hindrance', async () => {
  const deep = join(dataDir, 'thư-mục-rất-sâu'.repeat(8))
  const first = await openEmbedded({ dataDir: deep, log: silent })
  const second = await openEmbedded({ dataDir: deep, log: silent })
  expect(await second.database('giaoban')).toEqual(await first.database('giaoban'))
  await first.close()
  await second.close()
  await rm(socketFolder(join(deep, 'postgres')), { recursive: true })
})

test('a folder of another version is left alone, with a sentence that says so', async () => {
  const cluster = join(dataDir, 'postgres')
  await mkdir(cluster)
  await writeFile(join(cluster, 'PG_VERSION'), '17\n')
  await expect(openEmbedded({ dataDir, log: silent })).rejects.toThrow('was written by PostgreSQL 17')
  expect(await readdir(cluster)).toEqual(['PG_VERSION'])
})
