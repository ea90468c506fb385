import type { Filing, PictureOf } from '../../domain/picture.ts'
import { monthOf, yearOf } from '../../domain/period.ts'
import type { Translate } from '../../i18n/translate.ts'
import type { Drawing } from './chart.ts'
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
const ROW = 46

/** Branches by months: in time, late, missing. */
export function boardDrawing(
  { periods, rows, committee, page, pages }: PictureOf<'board'>,
  t: Translate,
): Drawing {
  const cells = rows.flatMap(({ cells }, row) =>
    cells.map((filing, column) => ({
      value: [column, row, filings.indexOf(filing)],
      label: {
        formatter: signs[filing],
        color: filing === 'open' || filing === 'late' ? colours.ink : colours.paper,
      },
    })),
  )
  return {
    title: t('picture.board'),
    subtitle: pages > 1 ? t('picture.page', { committee, page, pages }) : committee,
    height: 260 + rows.length * ROW + 70,
    option: {
      grid: { left: 330, right: 40, top: 220, bottom: 80 },
      xAxis: {
        type: 'category',
        position: 'top',
        data: periods.map((period) =>
          monthOf(period) === 1 ? `1\n${yearOf(period)}` : String(monthOf(period)),
        ),
        axisLine: { show: false },
        axisTick: { show: false },
        axisLabel: { ...text(sizes.small, colours.soft), interval: 0 },
      },
      yAxis: {
        type: 'category',
        inverse: true,
        data: rows.map(({ name }) => name),
        axisLine: { show: false },
        axisTick: { show: false },
        axisLabel: { ...text(sizes.small), width: 290, overflow: 'truncate' },
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
