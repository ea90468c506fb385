import type { EChartsCoreOption } from 'echarts/core'
import type { Translate } from '../../i18n/translate.ts'
import { aroundLabels, colours, sizes, text } from './style.ts'

type Bar = {
  readonly name: string
  readonly official: number | null
  readonly probationary: number | null
  readonly pale: boolean
}

/** Official and probationary members, one on the other, with their number; a month without a figure has no bar. */
export function stockBars(bars: readonly Bar[], t: Translate): EChartsCoreOption {
  const pale = ({ pale }: Bar) => ({ opacity: pale ? 0.45 : 1 })
  const few = bars.length <= 13
  const total = ({ official, probationary }: Bar): string =>
    official === null || probationary === null ? '' : String(official + probationary)
  return {
    grid: { left: 40, right: 40, top: 210, bottom: 110, ...aroundLabels },
    legend: { bottom: 20, itemWidth: 26, itemHeight: 26, itemGap: 40, textStyle: text(sizes.label) },
    xAxis: {
      type: 'category',
      data: bars.map(({ name }) => name),
      axisTick: { show: false },
      axisLine: { lineStyle: { color: colours.line } },
      axisLabel: { ...text(sizes.small), ...(few ? { interval: 0 } : { hideOverlap: true }) },
    },
    yAxis: {
      type: 'value',
      minInterval: 1,
      splitLine: { lineStyle: { color: colours.line } },
      axisLabel: text(sizes.small, colours.soft),
    },
    series: [
      {
        name: t('picture.official'),
        type: 'bar',
        stack: 'members',
        color: colours.official,
        barMaxWidth: 72,
        data: bars.map((bar) => ({ value: bar.official, itemStyle: pale(bar) })),
        label: { show: few, position: 'inside', ...text(sizes.small, colours.paper) },
      },
      {
        name: t('picture.probationary'),
        type: 'bar',
        stack: 'members',
        color: colours.probationary,
        barMaxWidth: 72,
        data: bars.map((bar) => ({
          value: bar.probationary,
          itemStyle: pale(bar),
          label: { formatter: total(bar) },
        })),
        label: { show: few, position: 'top', ...text(sizes.label), fontWeight: 700 },
      },
    ],
  }
}
