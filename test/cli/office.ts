import { createHash, randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import type { Office } from '../../src/cli/office.ts'
import { runCommand } from '../../src/cli/program.ts'
import type { Shell } from '../../src/cli/shell.ts'
import { instantOf } from '../../src/domain/day.ts'
import { makeTranslate } from '../../src/i18n/translate.ts'
import { sentencesIn } from '../../src/resources.ts'
import { defaultForm } from '../../src/shipped-files.ts'
import { makeImportFigures } from '../../src/services/import-figures.ts'
import { makeInvite } from '../../src/services/invite.ts'
import type { OutboxMessage } from '../../src/services/ports/outbox.ts'
import { makeSetForm } from '../../src/services/set-form.ts'
import { makeSetUp } from '../../src/services/setup.ts'
import { makeSummary } from '../../src/services/summary.ts'
import { makeAnswer, makeAskable } from '../../src/services/ask.ts'
import { makeMemory } from '../services/fakes.ts'
import { statisticsOf } from '../services/statistics-fakes.ts'

export const now = instantOf('2026-11-24', '09:00')

/** The command line on a committee in memory, with the files that it is given. */
export function makeDesk(files: Readonly<Record<string, string | Buffer>> = {}) {
  const memory = makeMemory()
  const held = { office: false }
  const due: OutboxMessage[] = []
  const used = { opened: 0, closed: 0, ticks: [] as unknown[], written: [] as unknown[] }
  const form = defaultForm()
  const asking = { ...memory, statistics: statisticsOf(memory) }
  const office: Office = {
    registry: memory.registry,
    forms: memory.forms,
    offices: { isHeld: async () => held.office },
    setUp: makeSetUp({ ...memory, defaultForm: form }),
    invite: makeInvite({
      ...memory,
      codes: {
        randomBytes,
        hash: (symbols: string) => createHash('sha256').update(symbols).digest('hex'),
      },
    }),
    importFigures: makeImportFigures(memory),
    setForm: makeSetForm(memory),
    reportView: async (asked) => ({
      kind: 'found',
      form,
      report: {
        ...asked,
        formVersion: 1,
        status: 'draft',
        locked: false,
        late: false,
        source: 'chat',
        submittedAt: null,
        figures: [
          { indicator: 'has_member_change', value: 'khong', state: 'given', words: 'không ạ' },
          { indicator: 'member_official', value: 0, state: 'given', words: '0' },
          { indicator: 'candidates_tracked', value: null, state: 'pending', words: 'chưa có' },
        ],
        revisions: [],
        reviews: [],
      },
    }),
    summary: makeSummary({ ...memory, statistics: statisticsOf(memory) }),
    // In this world nobody has reported what is to come.
    monthFiles: async (_committeeId, period) =>
      period > '2026-12'
        ? null
        : [
            { name: 'BC.docx', kind: 'report', content: Buffer.from('docx'), caption: '' },
            { name: 'SL.xlsx', kind: 'workbook', content: Buffer.from('xlsx'), caption: '' },
          ],
    tick: async (at, options) => {
      used.ticks.push({ at, ...options })
      return due
    },
    foresee: async ({ notice }) => ({ kind: 'go', notice }),
    askable: makeAskable(asking),
    answer: makeAnswer(asking),
    understood: (_question, label) => label,
    words: (shown) => `(${shown.kind})`,
  }
  const shell = (input = '', language = 'vi'): Shell => ({
    say: makeTranslate(language, sentencesIn(`${language}/cli.json`)),
    now: () => now,
    readFile: async (path) => {
      const content = files[path]
      if (content === undefined) throw Object.assign(new Error(path), { code: 'ENOENT' })
      return Buffer.from(content)
    },
    writeFile: async (path, content) => {
      if (path.startsWith('/closed/')) return false
      used.written.push({ path, content: Buffer.from(content).toString() })
      return true
    },
    readInput: async () => input,
    open: async () => {
      used.opened += 1
      return {
        ...office,
        close: async () => {
          used.closed += 1
        },
      }
    },
  })
  const run = (line: string, input?: string) => runCommand(line.split(' '), shell(input))
  return {
    run,
    runIn: (language: string, line: string) => runCommand(line.split(' '), shell('', language)),
    memory,
    held,
    due,
    used,
  }
}

/** What a run printed on stdout as JSON, a value a line. */
export function valuesOf({ out }: { readonly out: string }): unknown[] {
  return out
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as unknown)
}

export const setupFile = readFileSync('docs/setup-example.yaml', 'utf8')
export const formFile = readFileSync('locales/vi/form.yaml', 'utf8')
