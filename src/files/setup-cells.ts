import { localDayOfCell, periodOfCell, timeOfCell } from './cell-dates.ts'

/** What a spreadsheet hands out for a cell. */
export type Cell = string | number | boolean | Date | null | undefined

const times = ['summary_at', 'remind_at', 'giao_ban.time']
const periods = ['by', 'from', 'opening.period']
const lists = ['remind', 'holidays']
const counts = [
  'open_day',
  'due_day',
  'lock_day',
  'summary_day',
  'meeting_day',
  'opening.member_official',
  'opening.member_probationary',
  'member_official',
  'member_probationary',
  'member_exempt',
]

/**
 * A cell as the setup's YAML would hold it. A spreadsheet turns what is typed into dates, times and fractions,
 * and keeps a list as text: `-2, 0, 1`. What is none of that stays as it is, for the schema to refuse.
 */
export function settingOfCell(column: string, cell: Cell): unknown {
  if (lists.includes(column))
    return itemsOf(cell).map((item) => (column === 'remind' ? numberOf(item) : item))
  if (times.includes(column)) return timeOfCell(cell)
  if (periods.includes(column)) return periodOfCell(cell)
  if (counts.includes(column)) return numberOf(cell)
  if (column === 'has_branch_committee' || column === 'weekends') return yesNoOf(cell)
  // A cell that shows 65% holds 0.65.
  if (column === 'goal') return typeof cell === 'number' && cell <= 1 ? Math.round(cell * 10_000) / 100 : cell
  return typeof cell === 'number' ? String(cell) : cell
}

function itemsOf(cell: Cell): unknown[] {
  if (cell instanceof Date) return [localDayOfCell(cell)]
  return typeof cell === 'string' ? cell.split(/[,;]/).map((item) => item.trim()) : [cell]
}

function numberOf(value: unknown): unknown {
  return typeof value === 'string' && /^[-+]?\d{1,6}$/.test(value.trim()) ? Number(value) : value
}

function yesNoOf(cell: Cell): unknown {
  if (typeof cell !== 'string') return cell
  const word = cell.trim().toLowerCase().normalize('NFC')
  if (['true', 'có', 'co'].includes(word)) return true
  return ['false', 'không', 'khong'].includes(word) ? false : cell
}
