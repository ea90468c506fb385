import type { Page } from 'playwright-core'

export type Legible = {
  /** The smallest letters on the screen, in pixels. */
  readonly letters: number
  /** The lowest contrast of letters to what is behind them, as WCAG 2 counts it: 1 to 21. */
  readonly contrast: number
  /** The lowest control that can be tapped, in pixels. */
  readonly control: number
  /** Whether the page is wider than its window. */
  readonly overflows: boolean
  /** Controls that nothing names. */
  readonly nameless: number
}

/** How well the page can be read and tapped as it is now. */
export async function legibilityOf(page: Page): Promise<Legible> {
  return page.evaluate<Legible>(measure)
}

/** Runs in the page: measures every visible element that has letters of its own. */
const measure = `(() => {
  const parse = (color) => {
    const [r, g, b, a = 1] = color.match(/[\\d.]+/g).map(Number)
    return { r, g, b, a }
  }
  const over = (top, below) => ({
    r: top.r * top.a + below.r * (1 - top.a),
    g: top.g * top.a + below.g * (1 - top.a),
    b: top.b * top.a + below.b * (1 - top.a),
    a: 1,
  })
  const behind = (node) => {
    if (node === null) return { r: 255, g: 255, b: 255, a: 1 }
    const color = parse(getComputedStyle(node).backgroundColor)
    return color.a === 1 ? color : over(color, behind(node.parentElement))
  }
  const light = ({ r, g, b }) => {
    const [x, y, z] = [r, g, b].map((value) => {
      const part = value / 255
      return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
    })
    return 0.2126 * x + 0.7152 * y + 0.0722 * z
  }
  const contrast = (node) => {
    const ground = behind(node)
    const ink = over(parse(getComputedStyle(node).color), ground)
    const [low, high] = [light(ground), light(ink)].sort((one, other) => one - other)
    return (high + 0.05) / (low + 0.05)
  }
  const seen = [...document.body.querySelectorAll('*')].filter((node) => node.checkVisibility({ visibilityProperty: true }))
  const lettered = seen.filter((node) =>
    [...node.childNodes].some((child) => child.nodeType === Node.TEXT_NODE && child.data.trim() !== ''),
  )
  const controls = seen.filter((node) => node.matches('button:not(.command), select, textarea'))
  const nameless = controls.filter(
    (node) => !node.innerText?.trim() && !node.ariaLabel && !(node.labels?.length > 0),
  )
  return {
    letters: Math.min(...lettered.map((node) => parseFloat(getComputedStyle(node).fontSize))),
    contrast: Math.min(...lettered.map(contrast)),
    control: Math.min(...controls.map((node) => node.getBoundingClientRect().height)),
    overflows: document.documentElement.scrollWidth > innerWidth || document.documentElement.scrollHeight > innerHeight,
    nameless: nameless.length,
  }
})()`
