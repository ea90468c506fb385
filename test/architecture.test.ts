import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join, relative, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import manifest from '../package.json' with { type: 'json' }

const src = resolve(import.meta.dirname, '../src')

/** Who may know whom. `node` allows the modules of Node; a folder may always import its own files. */
const table: Readonly<
  Record<string, { folders: readonly string[]; packages: readonly string[]; node: boolean }>
> = {
  domain: { folders: [], packages: ['@marcbachmann/cel-js'], node: false },
  language: { folders: ['domain'], packages: [], node: false },
  conversation: { folders: ['domain', 'language'], packages: [], node: false },
  services: { folders: ['domain'], packages: [], node: false },
  sessions: { folders: [], packages: ['ioredis'], node: true },
  i18n: { folders: ['domain', 'conversation'], packages: ['i18next'], node: false },
  chat: { folders: ['domain', 'conversation', 'services', 'sessions'], packages: [], node: true },
  'channels/telegram': {
    folders: ['conversation', 'chat', 'log'],
    packages: ['telegraf', 'https-proxy-agent', 'fastify'],
    node: true,
  },
  'channels/web': { folders: ['domain', 'conversation', 'chat'], packages: ['fastify'], node: true },
  documents: {
    folders: ['domain', 'services', 'i18n'],
    packages: ['echarts', '@resvg/resvg-wasm', 'docx', 'write-excel-file'],
    node: true,
  },
  storage: {
    folders: ['domain', 'services', 'sessions'],
    packages: ['pg', '@prisma/adapter-pg', '@prisma/client'],
    node: true,
  },
  schedule: { folders: ['domain', 'services'], packages: ['node-cron'], node: true },
  files: { folders: ['domain'], packages: ['yaml', 'zod', 'read-excel-file', 'csv-parse'], node: true },
  http: { folders: ['log'], packages: ['fastify', 'prom-client'], node: true },
  log: { folders: [], packages: ['pino'], node: true },
  cli: {
    folders: everythingBut('channels/telegram', 'channels/web'),
    packages: ['commander', 'i18next'],
    node: true,
  },
}

/** What a folder may reach of another only through its ports: a file, or a folder of them. */
const portsOnly: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  'channels/telegram': { chat: ['ports.ts'] },
  'channels/web': { chat: ['ports.ts'] },
  documents: { services: ['ports/'] },
  storage: { services: ['ports/'], sessions: ['storage-adapter.ts', 'in-order.ts'] },
}

/** The clock, the dice, the process and waiting have no place where everything is an argument. */
const pure = ['domain', 'language', 'conversation']
const impure =
  /\bDate\.now\b|\bnew Date\(\)|\bperformance\b|\bset(?:Timeout|Interval|Immediate)\b|\bMath\.random\b|\bcrypto\b|\bprocess\b|\basync\b|\bawait\b/

type Import = { readonly file: string; readonly folder: string; readonly to: string }

const files = filesIn(src).filter((file) => file.endsWith('.ts') && !file.includes('/generated/'))
const imports = files.flatMap(importsOf)

describe('the house', () => {
  it('has a row in the table for every folder', () => {
    const folders = new Set(files.map(folderOf).filter((folder) => folder !== ''))
    expect([...folders].filter((folder) => !(folder in table))).toEqual([])
    expect(Object.keys(table).filter((folder) => !folders.has(folder))).toEqual([])
  })

  it('is really looked at: the scan sees imports in every folder that has any', () => {
    expect(imports.length).toBeGreaterThan(files.length)
    const seen = new Set(imports.map(({ folder }) => folder))
    expect(Object.keys(table).filter((folder) => !seen.has(folder))).toEqual([])
  })

  it('lets each folder know only those in its row', () => {
    expect(imports.filter((one) => one.folder !== '' && !isAllowed(one)).map(told)).toEqual([])
  })

  it('works with what is installed without the tools of development', () => {
    const used = imports.map(({ to }) => to).filter((to) => !to.startsWith('.') && !to.startsWith('node:'))
    expect(used.map(packageOf).filter((name) => !Object.hasOwn(manifest.dependencies, name))).toEqual([])
  })

  it.each(pure)('keeps %s free of the clock, the dice, the process and waiting', (folder) => {
    const own = files.filter((file) => folderOf(file) === folder)
    expect(own.length).toBeGreaterThan(0)
    expect(own.filter((file) => impure.test(withoutComments(readFileSync(file, 'utf8'))))).toEqual([])
  })
})

function isAllowed({ file, folder, to }: Import): boolean {
  const row = table[folder]
  if (row === undefined) return false
  if (to.startsWith('node:')) return row.node
  if (!to.startsWith('.')) return row.packages.includes(packageOf(to))
  const target = resolve(file, '..', to)
  const other = folderOf(target)
  if (other === folder) return true
  const through = portsOnly[folder]?.[other]
  const within = relative(join(src, other), target)
  const isDoor = (door: string) => (door.endsWith('/') ? within.startsWith(door) : within === door)
  if (through !== undefined && !through.some(isDoor)) return false
  return row.folders.includes(other) || (folder === 'cli' && other === '')
}

/** Imports and re-exports, of values and of types, and dynamic ones. */
function importsOf(file: string): Import[] {
  const text = withoutComments(readFileSync(file, 'utf8'))
  const found = text.matchAll(/(?:\bfrom\s+|\bimport\s*\(\s*|^import\s+)['"]([^'"\s,]+)['"]/gm)
  return [...found].map(([, to = '']) => ({ file, folder: folderOf(file), to }))
}

function folderOf(file: string): string {
  const [first = '', second = '', third] = relative(src, file).split('/')
  if (second === '') return ''
  return first === 'channels' && third !== undefined ? `${first}/${second}` : first
}

function packageOf(specifier: string): string {
  return specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/')
}

function filesIn(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name)
    return statSync(path).isDirectory() ? filesIn(path) : [path]
  })
}

function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\/|(^|\s)\/\/.*$/gm, '$1')
}

function told({ file, to }: Import): string {
  return `${relative(src, file)} imports ${to}`
}

function everythingBut(...left: readonly string[]): string[] {
  const all = [
    'domain',
    'language',
    'conversation',
    'services',
    'sessions',
    'i18n',
    'documents',
    'chat',
    'storage',
    'schedule',
    'files',
    'http',
    'log',
  ]
  return all.filter((folder) => !left.includes(folder))
}
