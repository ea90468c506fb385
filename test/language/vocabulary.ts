import { readFileSync } from 'node:fs'
import { readFormFile } from '../../src/files/form-file.ts'
import { type Named, readMany } from '../../src/language/many.ts'

/** The indicators of the default form, by everything they are called. */
export const vocabulary: readonly Named[] = namedOfForm()

function namedOfForm(): readonly Named[] {
  const taken = readFormFile(readFileSync(new URL('../../locales/vi/form.yaml', import.meta.url), 'utf8'))
  if (taken.faults !== undefined) throw new Error(JSON.stringify(taken.faults))
  return taken.form.indicators.map(({ code, label, names, type, choices }) => ({
    code,
    label,
    names: names ?? [],
    type,
    ...(choices === undefined ? {} : { choices }),
  }))
}

/** Short names of the codes, so that a table of messages stays readable. */
const SHORT: Readonly<Record<string, string>> = {
  has_member_change: 'gate',
  member_official: 'CT',
  member_probationary: 'DB',
  member_total: 'total',
  member_exempt: 'exempt',
  admitted_count: 'in',
  converted_count: 'conv',
  transferred_in_count: 'to',
  transferred_in_probationary_count: 'toDB',
  transferred_out_count: 'away',
  deceased_count: 'dead',
  struck_off_count: 'struck',
  expelled_count: 'expelled',
  candidates_tracked: 'QC',
  awareness_class_sent_count: 'class',
  admission_proposed_count: 'files',
  probation_due_count: 'due',
  meeting_status: 'status',
  meeting_date: 'date',
  meeting_attended_count: 'came',
  meeting_absent_unexcused_count: 'missed',
  thematic_meeting_held: 'theme',
  meeting_quality_score: 'score',
  directives_disseminated_count: 'docs',
  inspection_supervision_count: 'checks',
  disciplined_count: 'disc',
  opinions_and_proposals: 'words',
}

const short = (code: string): string => SHORT[code] ?? code

/** The month of the reports in these tests. */
export const october = { month: '2026-10', today: '2026-11-02' }

/**
 * What a message came to, one word each: `came=22` found, `docs?` pending, `3:docs|checks` doubtful, `[…]` unplaced,
 * `+rest` for "còn lại như tháng trước".
 */
export function summary(text: string): string {
  const many = readMany(text, vocabulary, october)
  if (many === undefined) return 'none'
  return [
    ...many.found.map(({ code, value }) => `${short(code)}=${value}`),
    ...many.pending.map(({ code }) => `${short(code)}?`),
    ...many.doubtful.map(({ value, codes }) => `${value}:${codes.map(short).join('|')}`),
    ...many.unplaced.map((words) => `[${words}]`),
    ...(many.carryRest !== null ? ['+rest'] : []),
  ].join(' ')
}
