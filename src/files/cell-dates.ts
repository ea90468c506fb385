// A spreadsheet has no months and no times of day, only dates: a day at 00:00 UTC, and a time as one in 1899.

/** The day of a date cell, `2027-02-05`. */
export function localDayOfCell(cell: Date): string {
  return cell.toISOString().slice(0, 10)
}

/** The month of a date cell, `2016-12`; anything else as it is. */
export function periodOfCell(cell: unknown): unknown {
  return cell instanceof Date ? cell.toISOString().slice(0, 7) : cell
}

/** The time of a date cell, or of a fraction of a day, `07:30`; anything else as it is. */
export function timeOfCell(cell: unknown): unknown {
  if (cell instanceof Date) return new Date(cell.getTime() + 30_000).toISOString().slice(11, 16)
  if (typeof cell !== 'number' || cell < 0 || cell >= 1) return cell
  return new Date(Math.round(cell * 1_440) * 60_000).toISOString().slice(11, 16)
}
