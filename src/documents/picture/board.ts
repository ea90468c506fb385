import type { Filing, PictureOf } from '../../domain/picture.ts'
import { scopeLines } from '../../i18n/scope-text.ts'
import type { Translate } from '../../i18n/translate.ts'
import type { Drawing } from './chart.ts'
import { headroom } from './headroom.ts'
import { inTwoLines } from './lines.ts'
import { monthsAxis } from './months-axis.ts'
import { colours, sizes, text } from './style.ts'

/** In the order of the legend. What is not as it should be has a sign beside its colour. */
const filings: readonly Filing[] = ['onTime', 'late', 'missing', 'open']
const signs: Readonly<Record<Filing, string>> = {
  onTime: '',
  late: '+',
  missing: '×',
  open: '…',
  notExpected: '',
}
/** A row of a name in one line, and where some take two. */
const [ROW, HIGH_ROW] = [46, 58]
/** The room of the names, and the months above. */
const [NAMES, MONTHS] = [330, 64]

/** Branches by months: in time, late, missing. */
export function boardDrawing(picture: PictureOf<'board'>, t: Translate): Drawing {
  const { periods, rows, page, pages } = picture
  const cells = rows.flatMap(({ cells }, row) =>
    cells.map((filing, column) => ({
      value: [column, row, filings.indexOf(filing)],
      label: {
        formatter: signs[filing],
        color: filing === 'open' || filing === 'late' ? colours.ink : colours.paper,
      },
    })),
  )
  const words = {
    title: t('picture.board'),
    subtitle: [...scopeLines(picture, t), ...(pages > 1 ? [t('picture.page', { page, pages })] : [])].join(
      '\n',
    ),
  }
  const names = rows.map(({ name }) => inTwoLines(name, sizes.small, NAMES))
  const top = headroom(words) + MONTHS
  return {
    ...words,
    height: top + rows.length * (names.some((name) => name.includes('\n')) ? HIGH_ROW : ROW) + 80,
    option: {
      grid: { left: 40 + NAMES, right: 40, top, bottom: 80 },
      xAxis: {
        type: 'category',
        position: 'top',
        data: monthsAxis(periods).map(({ month, year }) => `${year}\n${month}`.trim()),
        axisLine: { show: false },
        axisTick: { show: false },
        axisLabel: { ...text(sizes.small, colours.soft), interval: 0 },
      },
      yAxis: {
        type: 'category',
        inverse: true,
        data: names,
        axisLine: { show: false },
        axisTick: { show: false },
        axisLabel: { ...text(sizes.small), lineHeight: 26, interval: 0 },
      },
      visualMap: {
        type: 'piecewise',
        orient: 'horizontal',
        left: 'center',
        bottom: 16,
        dimension: 2,
        itemWidth: 26,
        itemHeight: 26,
        textStyle: text(sizes.small),
        pieces: filings.map((filing, value) => ({
          value,
          label: `${signs[filing]} ${t(`filedWhen.${filing}`)}`.trim(),
          color: colours[filing],
        })),
        outOfRange: { color: colours.notExpected },
      },
      series: [
        {
          type: 'heatmap',
          data: cells,
          label: { show: true, ...text(sizes.label), fontWeight: 700 },
          itemStyle: { borderColor: colours.paper, borderWidth: 4, borderRadius: 6 },
        },
      ],
    },
  }
}
