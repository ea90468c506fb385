import type { PictureOf, StockPoint } from '../domain/picture.ts'
import { changeOver, isKnown, isPartly } from '../domain/stock-points.ts'
import { writeMonth } from './format.ts'
import { scopeText } from './scope-text.ts'
import type { Translate } from './translate.ts'

/** What the picture of members shows: its first and last figures, and of years how they differ and what is missing. */
export function growthText(picture: PictureOf<'growth'>, t: Translate): string[] {
  const { by, points } = picture
  const known = points.filter(isKnown)
  const ends = known.filter((_, index) => index === 0 || index === known.length - 1)
  return [
    `${growthTitle(by, t)} · ${scopeText(picture, t)}`,
    ...ends.map((end) => endText(end, t)),
    ...(by === 'year' ? [...changeText(points, t), ...missingText(points, t)] : []),
  ]
}

/** What is told of the members: their number over years, or over months. */
export function growthTitle(by: PictureOf<'growth'>['by'], t: Translate): string {
  return t(by === 'year' ? 'picture.growthYears' : 'picture.growth')
}

function endText({ period, official, probationary, reported, expected }: StockPoint, t: Translate): string {
  if (official === null || probationary === null) throw new Error(`Nothing is known of ${period}.`)
  const total = official + probationary
  return t('picture.growthText', { month: period, total, official, probationary, reported, expected })
}

function changeText(points: readonly StockPoint[], t: Translate): string[] {
  const change = changeOver(points)
  if (change === null) return []
  const key = change.by > 0 ? 'picture.grew' : change.by < 0 ? 'picture.shrank' : 'picture.same'
  const [from, to] = [writeMonth(change.from), writeMonth(change.to)]
  return [t(key, { from, to, by: Math.abs(change.by) })]
}

function missingText(points: readonly StockPoint[], t: Translate): string[] {
  const partly = points
    .filter(isPartly)
    .map(({ period: month, reported, expected }) => t('picture.partOf', { month, reported, expected }))
  const unknown = points.filter((point) => !isKnown(point)).map(({ period }) => writeMonth(period))
  return [
    ...(partly.length === 0 ? [] : [t('picture.partlyText', { list: partly.join(', ') })]),
    ...(unknown.length === 0 ? [] : [t('picture.unknownText', { list: unknown.join(', ') })]),
  ]
}
