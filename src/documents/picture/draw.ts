import type { Picture, PictureOf } from '../../domain/picture.ts'
import type { Translate } from '../../i18n/translate.ts'
import { boardDrawing } from './board.ts'
import { branchDrawing } from './branch.ts'
import { type Drawing, svgOf } from './chart.ts'
import { growthDrawing } from './growth.ts'
import { movementDrawing } from './movement.ts'
import { pngOf } from './png.ts'
import { targetsDrawing } from './targets.ts'

const drawings: {
  readonly [K in Picture['kind']]: (picture: PictureOf<K>, t: Translate) => Drawing
} = {
  board: boardDrawing,
  growth: growthDrawing,
  movement: movementDrawing,
  targets: targetsDrawing,
  branch: branchDrawing,
}

/** A picture as PNG. */
export function drawPicture(picture: Picture, t: Translate): Promise<Uint8Array> {
  return pngOf(svgOfPicture(picture, t))
}

/** A picture as SVG. Figures for trying say so in the picture itself, since pictures are passed on. */
export function svgOfPicture(picture: Picture, t: Translate): string {
  // The table has a row for every kind; that it is this picture's is more than the compiler can follow.
  const draw = drawings[picture.kind] as (picture: Picture, t: Translate) => Drawing
  const drawing = draw(picture, t)
  return svgOf(picture.demo ? { ...drawing, subtitle: `${drawing.subtitle}\n${t('summary.demo')}` } : drawing)
}
