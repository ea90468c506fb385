import type { Pool } from 'pg'
import type { KeptTotal, Statistics } from '../services/ports/statistics.ts'
import { inForceOf } from './forms.ts'
import { historiesText, type HistoryRow, historyOf } from './registry-histories.ts'
import { statusOf } from './report-rows.ts'
import { type FigureArray, figuresOfArrays } from './report-figures.ts'
import { type TargetRow, targetOf } from './rows.ts'

/*
 * Each question of a person waits for these, so each is one statement on an index: a committee's reports of some months
 * by (committee, period), their figures by (report, indicator); the branches come with the terms, since a round trip
 * costs more than reading them. None of them looks at another committee's rows, however
 * many there are.
 */
const terms = `
  SELECT
    (SELECT json_agg(json_build_object('version', version, 'from', from_period) ORDER BY version)
      FROM form_version WHERE committee_id = $1) AS versions,
    (SELECT json_agg(json_build_object('code', code, 'kind', kind, 'goal', goal, 'by', "by") ORDER BY id)
      FROM target WHERE committee_id = $1) AS targets,
    EXISTS (SELECT FROM note WHERE name = 'demo') AS demo,
    (SELECT json_agg(history) FROM (${historiesText}) AS history) AS histories`

const months = `
  SELECT report.branch_id AS "branchId", report.period, report.status, report.late,
    (SELECT json_agg(json_build_array(indicator, state, number, text, NULL))
      FROM figure WHERE figure.report_id = report.id AND figure.indicator = ANY($3)) AS figures
  FROM report WHERE report.committee_id = $1 AND report.period = ANY($2)
  ORDER BY report.period, report.branch_id`

const nation = `
  SELECT indicator, sum(value)::float8 AS value, sum(given)::int AS given,
    sum(not_applicable)::int AS "notApplicable", sum(pending)::int AS pending
  FROM rollup WHERE period = $1 GROUP BY indicator ORDER BY indicator`

type TermsRow = {
  readonly versions: readonly { readonly version: number; readonly from: string }[] | null
  readonly targets: readonly TargetRow[] | null
  readonly demo: boolean
  readonly histories: readonly HistoryRow[] | null
}

type MonthRow = {
  readonly branchId: number
  readonly period: string
  readonly status: string
  readonly late: boolean
  readonly figures: readonly FigureArray[] | null
}

/** Figures for questions in plain SQL. */
export function makeStatistics({ pool }: { readonly pool: Pool }): Statistics {
  return {
    terms: async (committeeId, period) => {
      const { rows } = await pool.query<TermsRow>({ name: 'ask-terms', text: terms, values: [committeeId] })
      const [row] = rows
      const version = row && inForceOf(row.versions ?? [], period)
      if (row === undefined || version === undefined) throw new Error(`Committee ${committeeId} has no form.`)
      return {
        formVersion: version.version,
        targets: (row.targets ?? []).map(targetOf),
        demo: row.demo,
        histories: (row.histories ?? []).map(historyOf),
      }
    },
    months: async (committeeId, periods, codes) => {
      const values = [committeeId, periods, codes]
      const { rows } = await pool.query<MonthRow>({ name: 'ask-months', text: months, values })
      return rows.map(({ branchId, period, status, late, figures }) => ({
        branchId,
        period,
        status: statusOf(status),
        late,
        figures: figuresOfArrays(figures),
      }))
    },
    nation: async (period) => {
      const { rows } = await pool.query<KeptTotal>({ name: 'ask-nation', text: nation, values: [period] })
      return rows
    },
  }
}
