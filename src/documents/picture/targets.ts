import type { PictureOf } from '../../domain/picture.ts'
import { writeMonth, writeNumber } from '../../i18n/format.ts'
import type { Translate } from '../../i18n/translate.ts'
import type { Drawing } from './chart.ts'
import { aroundLabels, colours, sizes, text } from './style.ts'

const ROW = 130

/** How far each target is: numerator and denominator beside the bar, the goal as a mark on it. */
export function targetsDrawing({ targets, period, committee }: PictureOf<'targets'>, t: Translate): Drawing {
  const names = targets.map(({ kind }) =>
    kind === null ? t('picture.targetEvery') : t('picture.target', { kind: t(`kind.${kind}`) }),
  )
  return {
    title: t('picture.targets', { month: writeMonth(period) }),
    subtitle: committee,
    height: 260 + targets.length * ROW + 60,
    option: {
      grid: { left: 40, right: 60, top: 230, bottom: 60, ...aroundLabels },
      xAxis: {
        type: 'value',
        min: 0,
        max: 100,
        splitLine: { lineStyle: { color: colours.line } },
        axisLabel: { ...text(sizes.small, colours.soft), formatter: '{value}%' },
      },
      yAxis: {
        type: 'category',
        inverse: true,
        data: names,
        axisTick: { show: false },
        axisLine: { lineStyle: { color: colours.line } },
        axisLabel: { ...text(sizes.label), width: 330, overflow: 'break' },
      },
      series: [
        {
          type: 'bar',
          barWidth: 56,
          data: targets.map(({ numerator, denominator, percent, goal }) => ({
            value: percent,
            itemStyle: {
              color: percent !== null && percent >= goal ? colours.reached : colours.probationary,
            },
            label: { formatter: `${numerator}/${denominator} = ${writeNumber(percent ?? 0)}%` },
          })),
          label: { show: true, position: 'insideLeft', ...text(sizes.label, colours.ink), fontWeight: 700 },
          markLine: {
            silent: true,
            symbol: 'none',
            lineStyle: { color: colours.goal, width: 4, type: 'solid' },
            label: { ...text(sizes.small), position: 'end', rotate: 0, formatter: '{b}' },
            data: targets.map(({ goal, needed }, row) => [
              { xAxis: goal, y: 230 + row * ROW + ROW - 22, name: t('picture.goal', { goal, needed }) },
              { xAxis: goal, y: 230 + row * ROW + 18 },
            ]),
          },
        },
      ],
    },
  }
}
