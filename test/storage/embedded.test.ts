import { execFileSync, spawn } from 'node:child_process'
import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client } from 'pg'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type Embedded, openEmbedded } from '../../src/storage/embedded/open.ts'
import { serverPid } from '../../src/storage/embedded/pid-file.ts'
import { silent } from '../../src/storage/log.ts'
import { openDatabase } from '../../src/storage/open.ts'
import { type Build, buildForProcesses } from '../support/processes.ts'

let dataDir: string
let cluster: string
const opened: Embedded[] = []

beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'giaoban-embedded-'))
  cluster = join(dataDir, 'postgres')
})

afterEach(async () => {
  for (const server of opened.splice(0)) await server.close()
  await rm(dataDir, { recursive: true, force: true })
})

async function open(folder: string = dataDir): Promise<Embedded> {
  const server = await openEmbedded({ dataDir: folder, log: silent })
  opened.push(server)
  return server
}

async function ask(server: Embedded, question: string): Promise<unknown> {
  const client = new Client(await server.database('giaoban'))
  client.on('error', () => {})
  await client.connect()
  try {
    const { rows } = await client.query<{ answer: unknown }>(`SELECT (${question}) AS answer`)
    return rows[0]?.answer
  } finally {
    await client.end()
  }
}

describe('the embedded database', () => {
  test('is made in its folder, speaks PostgreSQL 18 and UTC, and is closed to the network', async () => {
    const server = await open()
    expect(await ask(server, "current_setting('server_version_num')::int / 10000")).toBe(18)
    expect(await ask(server, "current_setting('timezone')")).toBe('UTC')
    expect(await ask(server, "current_setting('listen_addresses')")).toBe('')
    expect(await readFile(join(dataDir, 'postgres.log'), 'utf8')).toContain('ready to accept connections')
  })

  test('turns Vietnamese letters to capitals', async () => {
    expect(await ask(await open(), "upper('chi bộ đường ủy')")).toBe('CHI BỘ ĐƯỜNG ỦY')
  })

  test('is one server for all who open it, and stops with the last who leaves', async () => {
    const [first, second] = await Promise.all([open(), open()])
    const pid = await serverPid(cluster)
    expect(pid).not.toBeNull()
    await first.close()
    expect(await serverPid(cluster)).toBe(pid)
    expect(await ask(second, '1')).toBe(1)
    await second.close()
    expect(await serverPid(cluster)).toBeNull()
  })

  test('is made once when three open an empty folder at once, and nothing is left beside it', async () => {
    await Promise.all([open(), open(), open()])
    expect((await readdir(dataDir)).filter((name) => name.includes('.new-'))).toEqual([])
  })

  test('keeps what it holds from one start to the next', async () => {
    const first = await openDatabase({ url: null, dataDir, name: 'giaoban' })
    await first.prisma.note.create({ data: { name: 'bot', value: 'giao_ban_bot' } })
    await first.close()
    const second = await openDatabase({ url: null, dataDir, name: 'giaoban' })
    expect(await second.prisma.note.count()).toBe(1)
    await second.close()
  })

  test('clears away what a process left that died while making it', async () => {
    await mkdir(join(dataDir, 'postgres.new-left'))
    await open()
    expect(await readdir(dataDir)).not.toContain('postgres.new-left')
  })

  test('fits a data folder whose path is too long for a socket', async () => {
    const deep = join(dataDir, 'thư-mục-rất-sâu'.repeat(8))
    expect(await ask(await open(deep), '1')).toBe(1)
    expect(await ask(await open(deep), '2')).toBe(2)
  })

  test('is found through a symbolic link to its folder', async () => {
    await open()
    const link = `${dataDir}-link`
    await symlink(dataDir, link)
    expect(await ask(await open(link), '1')).toBe(1)
    await rm(link)
  })

  test('starts although its files name a process that is somebody else by now', async () => {
    await (await open()).close()
    const stranger = spawn('sleep', ['60'])
    await writeFile(join(cluster, 'postmaster.pid'), `${stranger.pid}\n${cluster}\n0\n5432\n${cluster}\n\n`)
    await writeFile(join(cluster, '.s.PGSQL.5432.lock'), `${stranger.pid}\n`)
    expect(await ask(await open(), '1')).toBe(1)
    stranger.kill()
  })

  test('comes back by itself when its server is killed, with all that was committed', async () => {
    const database = await openDatabase({ url: null, dataDir, name: 'giaoban' })
    await database.prisma.note.create({ data: { name: 'bot', value: 'giao_ban_bot' } })
    process.kill((await serverPid(cluster)) ?? 0, 'SIGKILL')
    await expect.poll(() => database.prisma.note.count().catch(() => 0), { timeout: 20_000 }).toBe(1)
    await database.close()
    expect(await serverPid(cluster)).toBeNull()
  })

  test('of another version is left alone, with a sentence that says so', async () => {
    await mkdir(cluster)
    await writeFile(join(cluster, 'PG_VERSION'), '17\n')
    await expect(open()).rejects.toThrow('was written by PostgreSQL 17')
  })

  test('says why it does not start', async () => {
    await (await open()).close()
    await rm(join(cluster, 'global'), { recursive: true })
    await expect(open()).rejects.toThrow(/does not start: .*global/s)
  })
})

describe('processes of their own', () => {
  let build: Build

  beforeAll(async () => {
    build = await buildForProcesses()
  })

  afterAll(() => build.remove())

  const script = (after: string) => `
    import { openDatabase } from './storage/open.js'
    const database = await openDatabase({ url: null, dataDir: ${JSON.stringify(dataDir)}, name: 'giaoban' })
    console.log(await database.prisma.committee.count())
    ${after}`

  test('open an empty folder at once', async () => {
    const children = [
      build.run(script('await database.close()')),
      build.run(script('await database.close()')),
    ]
    expect(await Promise.all(children.map((child) => child.line()))).toEqual(['0', '0'])
    expect(await Promise.all(children.map((child) => child.ended))).toEqual([0, 0])
    expect(await serverPid(cluster)).toBeNull()
  })

  test('leave the server running when they are killed, and the next adopts it', async () => {
    const child = build.run(script('setInterval(() => {}, 1000)'))
    await child.line()
    const pid = await serverPid(cluster)
    await child.kill('SIGKILL')
    expect(await serverPid(cluster)).toBe(pid)
    const server = await open()
    expect(await serverPid(cluster)).toBe(pid)
    await server.close()
    expect(await serverPid(cluster)).toBeNull()
  })

  test('are told apart from the server by an interrupt from the keyboard', async () => {
    const child = build.run(script('setInterval(() => {}, 1000)'))
    await child.line()
    const session = (pid: number) => execFileSync('ps', ['-o', 'sid=', '-p', `${pid}`], { encoding: 'utf8' })
    expect(session((await serverPid(cluster)) ?? 0)).not.toBe(session(child.pid))
    await child.kill('SIGKILL')
    await open()
  })
})
