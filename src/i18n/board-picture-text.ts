import type { Filing, PictureOf } from '../domain/picture.ts'
import { writeMonth } from './format.ts'
import { scopeText } from './scope-text.ts'
import type { Translate } from './translate.ts'

/** As many letters of names as leave a caption below what platforms take. */
const NAMES = 300

/** What the board of months shows: how often each way of filing, and who is missing or late in the last month. */
export function boardText(picture: PictureOf<'board'>, t: Translate): string[] {
  const { periods, rows, page, pages } = picture
  const count = (wanted: Filing): number =>
    rows.flatMap(({ cells }) => cells).filter((cell) => cell === wanted).length
  const first = periods[0] ?? ''
  const last = periods.at(-1) ?? ''
  const parts = (['onTime', 'late', 'missing', 'open'] as const)
    .filter((filing) => count(filing) > 0)
    .map((filing) => `${t(`filedWhen.${filing}`)} ${count(filing)}`)
  const named = (filing: Filing): string[] =>
    rows.filter(({ cells }) => cells.at(-1) === filing).map(({ name }) => name)
  return [
    [
      t('picture.board'),
      scopeText(picture, t),
      ...(pages > 1 ? [t('picture.page', { page, pages })] : []),
    ].join(' · '),
    t(first === last ? 'picture.boardMonth' : 'picture.boardText', {
      first: writeMonth(first),
      last: writeMonth(last),
      list: parts.join(', '),
    }),
    ...lastMonth('picture.boardMissing', last, named('missing'), t),
    ...lastMonth('picture.boardLate', last, named('late'), t),
  ]
}

function lastMonth(key: string, month: string, names: readonly string[], t: Translate): string[] {
  return names.length === 0 ? [] : [t(key, { month, list: bounded(names, t) })]
}

/** The names in a row; those that go too far are counted. */
function bounded(names: readonly string[], t: Translate): string {
  let list = names[0] ?? ''
  for (const [index, name] of names.entries()) {
    if (index === 0) continue
    if (list.length + name.length > NAMES)
      return t('picture.boardMore', { list, count: names.length - index })
    list = `${list}, ${name}`
  }
  return list
}
