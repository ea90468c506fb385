import { loadavg } from 'node:os'
import { performance } from 'node:perf_hooks'
import type { Pool } from 'pg'
import { instantOf } from '../src/domain/day.ts'
import type { Question } from '../src/domain/question.ts'
import { leaderViewer } from '../src/domain/statistics/evidence.ts'
import { readQuestion } from '../src/language/ask/read-question.ts'
import { makeAnswer, makeAskable } from '../src/services/ask.ts'
import { openDatabase } from '../src/storage/open.ts'
import type { Database } from '../src/storage/connect.ts'
import { type Ports, portsOf } from '../src/stores.ts'
import type { Leaving } from './leaving.ts'
import { quantile, rounded } from './numbers.ts'
import { givenHome } from './places.ts'
import { loadCommunes } from './statistics-data.ts'
import { type Asked, besideEachOther, heardBy, plansOf } from './statistics-plan.ts'
import { BRANCHES, MONTHS } from './statistics-rows.ts'
import type { Row, Table } from './table.ts'

/** Fewer may be loaded where time is short. */
const COMMUNES = Number(process.env.BENCH_COMMUNES ?? 1_000)
const ASKED_AT = instantOf('2027-01-10', '09:00')
const ROUNDS = 600

/** Two figures for each report of the communes that make it ten times as many. */
const FEW = ['member_total', 'admitted_count']

const QUESTIONS = [
  'toàn xã có bao nhiêu đảng viên',
  'từ đầu năm kết nạp mấy đồng chí',
  'liệt kê số đảng viên từng chi bộ',
  'chi bộ nào chưa nộp',
  'tỷ lệ chi bộ thôn có chi ủy',
  'đảng viên tăng bao nhiêu so với tháng 6',
  'quý III dự bị được công nhận chính thức mấy đồng chí',
]

/** Twelve months of one count. */
const sinceJanuary: Question = {
  matter: { kind: 'figures', codes: ['admitted_count'] },
  scope: { kind: 'commune' },
  span: { from: '2026-01', to: '2026-12', asked: '2026-12' },
  ask: 'howMany',
  negative: false,
  against: null,
  limit: null,
  numbers: [],
}

/**
 * Questions of one commune with nobody else, with the nation and with ten times the nation beside it, and the nation's
 * month. Of the communes that make it ten, the reports are all there, with the figures of these questions alone.
 */
export async function measureStatistics(_cwd: string, _standIn: unknown, leaving: Leaving): Promise<Table> {
  const home = await givenHome('statistics')
  leaving.later(home.remove)
  const database = await openDatabase({ ...home.place, name: 'giaoban' })
  leaving.later(database.close)
  const { pool } = database
  const ports = portsOf(database)
  const ask = makeAsking(ports)
  const answer = makeAnswer(ports)
  const spread = (round: number): number => 1 + ((round * 37) % COMMUNES)
  const questions = (id: (round: number) => number) =>
    timesOf((round) => ask(id(round), QUESTIONS[round % QUESTIONS.length] ?? ''))
  const years = (id: (round: number) => number) =>
    timesOf((round) => answer(id(round), sinceJanuary, leaderViewer))

  await loadCommunes(pool, 1, 1)
  const alone = await questions(() => 1)
  const yearAlone = await years(() => 1)
  const begun = performance.now()
  await loadCommunes(pool, 2, COMMUNES)
  const loaded = performance.now() - begun
  const among = await questions(spread)
  const year = await years(spread)
  const nation = await timesOf(() => ports.statistics.nation('2026-12'))
  const size = await sizeOf(pool)
  const statements = await statementsOf(database)
  const plans = await plansOf(pool, statements)
  await loadCommunes(pool, COMMUNES + 1, 10 * COMMUNES, FEW)
  const amongTen = await questions(spread)
  const tenfold = await plansOf(pool, statements)
  return {
    title: `statistics: ${size} of ${COMMUNES} communes of ${BRANCHES} branches, ${MONTHS} months`,
    rows: [
      row('a question read and answered, one commune loaded', alone),
      row('a question read and answered, all of them loaded', among),
      row('a question read and answered, ten times as many', amongTen),
      row('the year of a commune, alone', yearAlone),
      row('the year of a commune, all of them loaded', year),
      row("the nation's month, from kept totals", nation),
    ],
    notes: [
      `all loaded / one: ${ratio(among, alone, 0.5)} of the p50, ${ratio(among, alone, 0.95)} of the p95; ten times as many / one: ${ratio(amongTen, alone, 0.5)} and ${ratio(amongTen, alone, 0.95)}`,
      `loaded by COPY in ${rounded(loaded / 1_000, 0)} s; the machine's load over the last minute: ${rounded(loadavg()[0] ?? 0, 1)}`,
      `the plans of a question, as loaded | with ${await sizeOf(pool)}:`,
      ...besideEachOther(plans, tenfold),
    ],
  }
}

/** Who asks is looked up, the question read, and answered. */
function makeAsking(ports: Ports) {
  const [askable, answer] = [makeAskable(ports), makeAnswer(ports)]
  return async (id: number, text: string): Promise<void> => {
    const committee = await ports.registry.committeeById(id)
    if (committee === null) throw new Error('The commune is not there.')
    const known = await askable(committee, { kind: 'commune' }, ASKED_AT)
    const read = readQuestion(text, known, null)
    if (read.kind !== 'question') throw new Error('The question was not understood.')
    await answer(committee.id, read.question, leaderViewer)
  }
}

/** Each statement that a question over the year takes, with the values it had, and the nation's month. */
async function statementsOf(database: Database): Promise<Asked[]> {
  const heard = new Map<string, Asked>()
  const pool = heardBy(database.pool, (asked) => heard.set(asked.name, asked))
  const ports = portsOf({ ...database, pool })
  await makeAsking(ports)(7, QUESTIONS[1] ?? '')
  await ports.statistics.nation('2026-12')
  return [...heard.values()]
}

async function sizeOf(pool: Pool): Promise<string> {
  const { rows } = await pool.query<{ reports: number; figures: number }>(
    'SELECT (SELECT count(*) FROM report)::int AS reports, (SELECT count(*) FROM figure)::int AS figures',
  )
  return `${rows[0]?.reports} reports, ${rows[0]?.figures} figures`
}

/** How long it takes, so many times after a few to warm up, sorted. */
async function timesOf(work: (round: number) => Promise<unknown>): Promise<number[]> {
  const times: number[] = []
  for (let round = 0; round < ROUNDS + 30; round += 1) {
    const begun = performance.now()
    await work(round)
    if (round >= 30) times.push(performance.now() - begun)
  }
  return times.toSorted((one, other) => one - other)
}

const ratio = (some: readonly number[], one: readonly number[], part: number): number =>
  rounded(quantile(some, part) / quantile(one, part), 2)

function row(name: string, times: readonly number[]): Row {
  return {
    name,
    values: { 'ms p50': rounded(quantile(times, 0.5), 2), 'ms p95': rounded(quantile(times, 0.95), 2) },
  }
}
