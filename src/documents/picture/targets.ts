import type { PictureOf } from '../../domain/picture.ts'
import { writeMonth, writeNumber } from '../../i18n/format.ts'
import { goalText } from '../../i18n/target-text.ts'
import type { Translate } from '../../i18n/translate.ts'
import type { Drawing } from './chart.ts'
import { headroom } from './headroom.ts'
import { wrapped } from './lines.ts'
import { aroundLabels, colours, sizes, text } from './style.ts'

/** A target, and the labels of the axis below them all. */
const [ROW, LABELS] = [130, 34]

/** How far each target is: numerator and denominator beside the bar, the goal as a mark on it. */
export function targetsDrawing({ targets, period, committee }: PictureOf<'targets'>, t: Translate): Drawing {
  const names = targets.map(({ kind }) =>
    kind === null ? t('picture.targetEvery') : t('picture.target', { kind: t(`kind.${kind}`) }),
  )
  const words = { title: t('picture.targets', { month: writeMonth(period) }), subtitle: committee }
  const top = headroom(words)
  return {
    ...words,
    height: top + targets.length * ROW + 60 + LABELS,
    option: {
      grid: { left: 40, right: 60, top, bottom: 60, ...aroundLabels },
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
        data: names.map((name) => wrapped(name, sizes.label, 330)),
        axisTick: { show: false },
        axisLine: { lineStyle: { color: colours.line } },
        axisLabel: { ...text(sizes.label), lineHeight: 32 },
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
            data: targets.map((target, row) => [
              {
                xAxis: target.goal,
                y: top + row * ROW + ROW - 22,
                name: goalText(target, t),
                // Towards the wider side of the picture.
                label: { align: target.goal > 50 ? 'right' : 'left' },
              },
              { xAxis: target.goal, y: top + row * ROW + 18 },
            ]),
          },
        },
      ],
    },
  }
}
