import { spawn } from 'node:child_process'
import { mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client } from 'pg'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { type Embedded, openEmbedded } from '../../src/storage/embedded/open.ts'
import { serverPid } from '../../src/storage/embedded/pid-file.ts'
import { silent } from '../../src/storage/log.ts'
import { openDatabase } from '../../src/storage/open.ts'
import { type Build, buildForProcesses } from '../support/processes.ts'

let dataDir: string
let cluster: string
let build: Build
const opened: Embedded[] = []

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'giaoban-embedded-'))
  cluster = join(dataDir, 'postgres')
  build = await buildForProcesses()
})

afterEach(async () => {
  for (const server of opened.splice(0)) await server.close()
})

afterAll(async () => {
  await build.remove()
  await rm(dataDir, { recursive: true })
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

test('speaks PostgreSQL 18, UTC and Vietnamese, and is closed to the network', async () => {
  const server = await open()
  expect(await ask(server, "current_setting('server_version_num')::int / 10000")).toBe(18)
  expect(await ask(server, "current_setting('timezone')")).toBe('UTC')
  expect(await ask(server, "upper('chi bộ đường ủy')")).toBe('CHI BỘ ĐƯỜNG ỦY')
  expect(await ask(server, "current_setting('listen_addresses')")).toBe('')
  expect(await readFile(join(dataDir, 'postgres.log'), 'utf8')).toContain('ready to accept connections')
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

test('starts again for whoever comes while the last one leaves', async () => {
  const first = await open()
  const [, second] = await Promise.all([first.close(), open()])
  expect(await ask(second, '1')).toBe(1)
})

test('keeps what it holds from one start to the next', async () => {
  const first = await openDatabase({ url: null, dataDir, name: 'giaoban' })
  await first.prisma.note.create({ data: { name: 'bot', value: 'giao_ban_bot' } })
  await first.close()
  const second = await openDatabase({ url: null, dataDir, name: 'giaoban' })
  expect(await second.prisma.note.findMany()).toEqual([{ name: 'bot', value: 'giao_ban_bot' }])
  await second.close()
})

test('holds the trial room apart from the real data', async () => {
  const real = await openDatabase({ url: null, dataDir, name: 'giaoban' })
  const trial = await openDatabase({ url: null, dataDir, name: 'giaoban_trial' })
  await trial.prisma.note.create({ data: { name: 'demo', value: 'yes' } })
  expect(await real.prisma.note.count({ where: { name: 'demo' } })).toBe(0)
  await real.close()
  await trial.ping()
  await trial.close()
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
  await database.prisma.note.create({ data: { name: 'committed', value: 'yes' } })
  process.kill((await serverPid(cluster)) ?? 0, 'SIGKILL')
  const count = () => database.prisma.note.count({ where: { name: 'committed' } }).catch(() => null)
  await expect.poll(count).toBe(1)
  await database.close()
  expect(await serverPid(cluster)).toBeNull()
})

test('is left running by a process that is killed, and adopted by the next', async () => {
  const child = build.run(`
    import { openDatabase } from './storage/open.js'
    const database = await openDatabase({ url: null, dataDir: ${JSON.stringify(dataDir)}, name: 'giaoban' })
    console.log('open')
    setInterval(() => {}, 1000)`)
  expect(await child.line()).toBe('open')
  const pid = await serverPid(cluster)
  await child.kill('SIGKILL')
  const server = await open()
  expect(await serverPid(cluster)).toBe(pid)
  await server.close()
  expect(await serverPid(cluster)).toBeNull()
})

test('says why it does not start', async () => {
  await rm(join(cluster, 'global'), { recursive: true })
  await expect(open()).rejects.toThrow(/does not start: .*global/s)
})
