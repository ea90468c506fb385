import type { EChartsCoreOption } from 'echarts/core'
import { writeCount, writeNumber } from '../../i18n/format.ts'
import type { Translate } from '../../i18n/translate.ts'
import { aroundLabels, colours, sizes, text } from './style.ts'

type Bar = {
  readonly name: string
  readonly official: number | null
  readonly probationary: number | null
  readonly pale: boolean
}

/**
 * Official and probationary members, one on the other, with their number; a month without a figure has no bar. A bar may
 * be pale, but its number is as dark as any: it is to be read in daylight.
 */
export function stockBars(bars: readonly Bar[], t: Translate): EChartsCoreOption {
  const pale = ({ pale }: Bar) => ({ opacity: pale ? 0.45 : 1 })
  const few = bars.length <= 13
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
      axisLabel: { ...text(sizes.small, colours.soft), formatter: writeNumber },
    },
    series: [
      {
        name: t('picture.official'),
        type: 'bar',
        stack: 'members',
        color: colours.official,
        barMaxWidth: 72,
        barCategoryGap: '20%',
        data: bars.map((bar) => ({
          value: bar.official,
          itemStyle: pale(bar),
          label: { formatter: writeCount(bar.official), color: bar.pale ? colours.ink : colours.paper },
        })),
        label: { show: few, position: 'inside', opacity: 1, ...text(sizes.small) },
      },
      {
        name: t('picture.probationary'),
        type: 'bar',
        stack: 'members',
        color: colours.probationary,
        barMaxWidth: 72,
        barCategoryGap: '20%',
        data: bars.map((bar) => ({
          value: bar.probationary,
          itemStyle: pale(bar),
          label: { formatter: writeCount(totalOf(bar)) },
        })),
        label: { show: few, position: 'top', opacity: 1, ...text(sizes.label), fontWeight: 700 },
      },
    ],
  }
}

function totalOf({ official, probationary }: Bar): number | null {
  return official === null || probationary === null ? null : official + probationary
}
