import { BarChart, CustomChart, HeatmapChart, LineChart } from 'echarts/charts'
import {
  GridComponent,
  LegendComponent,
  MarkLineComponent,
  TitleComponent,
  VisualMapComponent,
} from 'echarts/components'
import { type EChartsCoreOption, init, use } from 'echarts/core'
import { SVGRenderer } from 'echarts/renderers'
import { heading, headingLines } from './headroom.ts'
import { colours, sizes, text, WIDTH } from './style.ts'

use([
  BarChart,
  CustomChart,
  GridComponent,
  HeatmapChart,
  LegendComponent,
  LineChart,
  MarkLineComponent,
  SVGRenderer,
  TitleComponent,
  VisualMapComponent,
])

/** A drawing still to be made: a headline, a line below it, and what the charting library takes. */
export type Drawing = {
  readonly title: string
  readonly subtitle: string
  /** In pixels. */
  readonly height: number
  readonly option: EChartsCoreOption
}

/** The drawing as SVG, without a browser. */
export function svgOf(drawing: Drawing): string {
  const { height, option } = drawing
  const { title, subtitle } = headingLines(drawing)
  const chart = init(null, null, { renderer: 'svg', ssr: true, width: WIDTH, height })
  try {
    chart.setOption({
      animation: false,
      backgroundColor: colours.paper,
      textStyle: text(sizes.label),
      title: {
        text: title,
        subtext: subtitle,
        left: heading.left,
        top: heading.top,
        itemGap: heading.gap,
        textStyle: { ...text(sizes.title), lineHeight: heading.titleLine, fontWeight: 700 },
        subtextStyle: { ...text(sizes.subtitle, colours.soft), lineHeight: heading.subtitleLine },
      },
      ...option,
    })
    return chart.renderToSVGString()
  } finally {
    chart.dispose()
  }
}
