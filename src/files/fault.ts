/** Where in a file something is amiss: a line of a text file (from 1), or a sheet of a workbook and its cell. */
export type Place = { readonly line: number } | { readonly sheet: string; readonly cell: string | null }

/** What a file takes at a place; worded in `locales`. */
export const takes = [
  'yaml',
  'once',
  'record',
  'list',
  'known_key',
  'code',
  'name',
  'text',
  'kind',
  'yes_no',
  'day_of_month',
  'day_offset',
  'time',
  'quiet',
  'holiday',
  'weekday',
  'period',
  'from_period',
  'count',
  'percent',
  'target_code',
  'unique_code',
  'branches',
  'change',
  'later_lock',
  'workbook',
  'known_sheet',
  'sheet',
  'one_row',
  'csv',
  'columns',
  'cells',
  'section',
  'indicator_code',
  'indicator_kind',
  'indicator_type',
  'indicator',
  'required',
  'default',
  'min',
  'max',
  'choices',
  'expected',
  'total',
  'derived',
  'severity',
  'condition',
  'whole_number',
  'placeholder',
  'reachable',
] as const

export type Takes = (typeof takes)[number]

/** One thing that keeps a file from being taken. */
export type Fault = {
  readonly where: Place
  /** The key that it is about, `calendar.due_day`; empty for the file as a whole. */
  readonly what: string
  readonly takes: Takes
  /** What was found, or what may stand there. */
  readonly detail?: string
}

/** A file taken whole, or what keeps it from being taken. */
export type Taken<T> = ({ readonly faults?: undefined } & T) | { readonly faults: readonly Fault[] }
