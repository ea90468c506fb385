import { performance } from 'node:perf_hooks'
import type { Pool } from 'pg'
import { instantOf } from '../src/domain/day.ts'
import type { Question } from '../src/domain/question.ts'
import { leaderViewer } from '../src/domain/statistics/evidence.ts'
import { readQuestion } from '../src/language/ask/read-question.ts'
import { makeAnswer, makeAskable } from '../src/services/ask.ts'
import { openDatabase } from '../src/storage/open.ts'
import { portsOf } from '../src/stores.ts'
import type { Leaving } from './leaving.ts'
import { quantile, rounded } from './numbers.ts'
import { givenHome } from './places.ts'
import { BRANCHES, loadCommunes, MONTHS } from './statistics-data.ts'
import type { Row, Table } from './table.ts'

/** Fewer may be loaded where time is short. */
const COMMUNES = Number(process.env.BENCH_COMMUNES ?? 1_000)
const ASKED_AT = instantOf('2027-01-10', '09:00')
const ROUNDS = 300

const QUESTIONS = [
  'toàn xã có bao nhiêu đảng viên',
  'từ đầu năm kết nạp mấy đồng chí',
  'liệt kê số đảng viên từng chi bộ',
  'chi bộ nào chưa nộp',
  'tỷ lệ chi bộ thôn có chi ủy',
  'đảng viên tăng bao nhiêu so với tháng 6',
  'quý III dự bị được công nhận chính thức mấy đồng chí',
]

/** Twelve months of two counts. */
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

/** Questions of one commune with nobody else and with the nation beside it, and the nation's month. */
export async function measureStatistics(_cwd: string, _standIn: unknown, leaving: Leaving): Promise<Table> {
  const home = await givenHome('statistics')
  leaving.later(home.remove)
  const database = await openDatabase({ ...home.place, name: 'giaoban' })
  leaving.later(database.close)
  const { pool } = database
  const ports = portsOf(database)
  const [askable, answer] = [makeAskable(ports), makeAnswer(ports)]
  const askAs = (id: (round: number) => number) =>
    timesOf(async (round) => {
      const committee = await ports.registry.committeeById(id(round))
      if (committee === null) throw new Error('The commune is not there.')
      const known = await askable(committee, { kind: 'commune' }, ASKED_AT)
      const read = readQuestion(QUESTIONS[round % QUESTIONS.length] ?? '', known, null)
      if (read.kind !== 'question') throw new Error('The question was not understood.')
      await answer(committee.id, read.question, leaderViewer)
    })

  const answersOf = (id: (round: number) => number) =>
    timesOf((round) => answer(id(round), sinceJanuary, leaderViewer))

  await loadCommunes(pool, 1, 1)
  const figuresAlone = await answersOf(() => 1)
  const alone = await askAs(() => 1)
  await loadCommunes(pool, 2, COMMUNES)
  const among = await askAs((round) => 1 + ((round * 37) % COMMUNES))
  const figures = await answersOf((round) => 1 + ((round * 37) % COMMUNES))
  const nation = await timesOf(() => ports.statistics.nation('2026-12'))
  const { rows: sizes } = await pool.query<{ reports: number; figures: number }>(
    'SELECT (SELECT count(*) FROM report)::int AS reports, (SELECT count(*) FROM figure)::int AS figures',
  )
  const shapes = await plansOf(pool)
  return {
    title: `statistics: ${sizes[0]?.reports} reports, ${sizes[0]?.figures} figures of ${COMMUNES} communes of ${BRANCHES} branches, ${MONTHS} months`,
    rows: [
      row('the year of a commune, alone', figuresAlone),
      row('the year of a commune, all of them loaded', figures),
      row('a question read and answered, one commune loaded', alone),
      row('a question read and answered, all of them loaded', among),
      row("the nation's month, from kept totals", nation),
    ],
    notes: [
      `all loaded / one: ${rounded(quantile(among, 0.5) / quantile(alone, 0.5), 2)} of the p50`,
      ...shapes,
    ],
  }
}

/** What the plan reads: as long as it is one commune's rows by an index, ten times the nation changes only the index's depth. */
async function plansOf(pool: Pool): Promise<string[]> {
  const { rows } = await pool.query<{ 'QUERY PLAN': string }>(
    `EXPLAIN (ANALYZE, COSTS OFF, TIMING OFF, SUMMARY OFF)
    SELECT report.branch_id, (SELECT json_agg(json_build_array(indicator, state, number, text)) FROM figure
      WHERE figure.report_id = report.id AND figure.indicator = ANY('{member_total}'))
    FROM report WHERE report.committee_id = 7 AND report.period = ANY('{2026-11,2026-12}')`,
  )
  return ['the plan of a question:', ...rows.map((line) => `  ${line['QUERY PLAN']}`)]
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

function row(name: string, times: readonly number[]): Row {
  return {
    name,
    values: { 'ms p50': rounded(quantile(times, 0.5), 2), 'ms p95': rounded(quantile(times, 0.95), 2) },
  }
}
