import type { PictureOf } from '../../domain/picture.ts'
import { writeMonth } from '../../i18n/format.ts'
import { scopeLines } from '../../i18n/scope-text.ts'
import type { Translate } from '../../i18n/translate.ts'
import type { Drawing } from './chart.ts'
import { headroom } from './headroom.ts'
import { aroundLabels, colours, sizes, text } from './style.ts'

const ROW = 78

/** From the members of the month before to those of the month, movement by movement. */
export function movementDrawing(picture: PictureOf<'movement'>, t: Translate): Drawing {
  const { period, before, after, movements, reported, expected } = picture
  const steps = stepsOf(before, movements)
  const rows = [
    { name: t('picture.before'), from: 0, to: before, label: String(before), color: colours.soft },
    ...steps,
    { name: t('picture.after'), from: 0, to: after, label: String(after), color: colours.official },
  ]
  const low = Math.min(before, after, ...steps.flatMap(({ from, to }) => [from, to]))
  // The movements are few beside the members: the axis begins near them, and the bars' numbers say what they are.
  const floor = Math.max(0, Math.floor(low * 0.9) - 1)
  const words = {
    title: t('picture.movement', { month: writeMonth(period) }),
    subtitle: [
      ...scopeLines(picture, t),
      `${t('picture.basis', { reported, expected })} · ${t('picture.axis', { floor })}`,
    ].join('\n'),
  }
  const top = headroom(words)
  return {
    ...words,
    height: top + rows.length * ROW + 40,
    option: {
      grid: { left: 40, right: 120, top, bottom: 40, ...aroundLabels },
      xAxis: { type: 'value', min: floor, show: false },
      yAxis: {
        type: 'category',
        inverse: true,
        data: rows.map(({ name }) => name),
        axisTick: { show: false },
        axisLine: { lineStyle: { color: colours.line } },
        axisLabel: text(sizes.label),
      },
      series: [
        {
          type: 'bar',
          stack: 'bridge',
          silent: true,
          itemStyle: { color: 'transparent' },
          data: rows.map(({ from, to }) => Math.max(floor, Math.min(from, to))),
        },
        {
          type: 'bar',
          stack: 'bridge',
          barMaxWidth: 48,
          label: { show: true, position: 'right', ...text(sizes.label), fontWeight: 700 },
          data: rows.map(({ from, to, label, color }) => ({
            value: Math.abs(to - from) - (Math.min(from, to) < floor ? floor - Math.min(from, to) : 0),
            itemStyle: { color },
            label: { formatter: label },
          })),
        },
      ],
    },
  }
}

function stepsOf(before: number, movements: PictureOf<'movement'>['movements']) {
  let at = before
  return movements.map(({ label: name, value, adds }) => {
    const from = at
    at += adds ? value : -value
    return {
      name,
      from,
      to: at,
      label: `${adds ? '+' : '−'}${value}`,
      color: adds ? colours.adds : colours.takes,
    }
  })
}
