import type { Calendar } from './calendar.ts'
import type { Instant } from './day.ts'
import { filingOf, type PicturedMonths } from './month-pictures.ts'
import type { PictureOf } from './picture.ts'

/** As many branches as are readable in one picture. */
const ROWS = 30

/**
 * The branches that were to report in any of the months, under the names of the last, against the months in which any
 * was; a long list goes over several pages. Empty where nobody was to report.
 */
export function filingBoards(
  months: PicturedMonths,
  calendar: Calendar,
  now: Instant,
): Pick<PictureOf<'board'>, 'kind' | 'periods' | 'rows' | 'page' | 'pages'>[] {
  const shown = [...months].filter(([, known]) => known.some(({ expected }) => expected))
  const names = new Map(shown.flatMap(([, known]) => known.map(({ month }) => [month.code, month.name])))
  const rows = [...names]
    .map(([code, name]) => ({
      name,
      cells: shown.map(([period, known]) => {
        const found = known.find(({ month }) => month.code === code)
        return found === undefined ? 'notExpected' : filingOf(found, period, calendar, now)
      }),
    }))
    .filter(({ cells }) => cells.some((cell) => cell !== 'notExpected'))
  const pages = Math.ceil(rows.length / ROWS)
  return Array.from({ length: pages }, (_, index) => ({
    kind: 'board',
    periods: shown.map(([period]) => period),
    rows: rows.slice(index * ROWS, (index + 1) * ROWS),
    page: index + 1,
    pages,
  }))
}
