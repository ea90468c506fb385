import type { EChartsCoreOption } from 'echarts/core'
import { writeCount, writeNumber } from '../../i18n/format.ts'
import type { Translate } from '../../i18n/translate.ts'
import { wrapped } from './lines.ts'
import { aroundLabels, colours, sizes, text, WIDTH } from './style.ts'

type Bar = {
  readonly name: string
  readonly official: number | null
  readonly probationary: number | null
  readonly pale: boolean
}

/** As much of the tallest bar holds a number inside; below that the number would stick out. */
const LEGIBLE = 0.08

/**
 * Official and probationary members, one on the other, with their number; a month without a figure has no bar. A bar may
 * be pale, but its number is as dark as any: it is to be read in daylight.
 */
export function stockBars(bars: readonly Bar[], top: number, t: Translate): EChartsCoreOption {
  const few = bars.length <= 13
  const tallest = Math.max(...bars.map((bar) => totalOf(bar) ?? 0))
  const part = (of: 'official' | 'probationary', name: string) => ({
    name,
    ...stacked,
    color: colours[of],
    data: bars.map((bar) => ({
      value: bar[of],
      itemStyle: { opacity: bar.pale ? 0.45 : 1 },
      label: {
        formatter: (bar[of] ?? 0) < tallest * LEGIBLE ? '' : writeCount(bar[of]),
        color: of === 'official' && !bar.pale ? colours.paper : colours.ink,
      },
    })),
    label: { show: few, position: 'inside', opacity: 1, ...text(sizes.small) },
  })
  const [official, probationary] = [t('picture.official'), t('picture.probationary')]
  return {
    grid: { left: 40, right: 40, top, bottom: 90, ...aroundLabels },
    legend: {
      bottom: 20,
      itemWidth: 26,
      itemHeight: 26,
      itemGap: 40,
      textStyle: text(sizes.label),
      data: [official, probationary],
    },
    xAxis: {
      type: 'category',
      data: bars.map(({ name }) => wrapped(name, sizes.small, (WIDTH - 160) / bars.length)),
      axisTick: { show: false },
      axisLine: { lineStyle: { color: colours.line } },
      axisLabel: { ...text(sizes.small), lineHeight: 26, ...(few ? { interval: 0 } : { hideOverlap: true }) },
    },
    yAxis: {
      type: 'value',
      minInterval: 1,
      splitLine: { lineStyle: { color: colours.line } },
      axisLabel: { ...text(sizes.small, colours.soft), formatter: writeNumber },
    },
    series: [part('official', official), part('probationary', probationary), totals(bars, few)],
  }
}

const stacked = { type: 'bar', stack: 'members', barMaxWidth: 72, barCategoryGap: '20%' } as const

/** Nothing but the numbers above the bars, which are the sums of what is below. */
function totals(bars: readonly Bar[], show: boolean) {
  return {
    ...stacked,
    silent: true,
    data: bars.map((bar) => ({ value: 0, label: { formatter: writeCount(totalOf(bar)) } })),
    label: { show, position: 'top', ...text(sizes.label), fontWeight: 700 },
  }
}

function totalOf({ official, probationary }: Bar): number | null {
  return official === null || probationary === null ? null : official + probationary
}
