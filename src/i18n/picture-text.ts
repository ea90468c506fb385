import type { Filing, Picture, PictureOf } from '../domain/picture.ts'
import { growthText } from './growth-text.ts'
import { scopeText } from './scope-text.ts'
import { boardText } from './board-picture-text.ts'
import { targetLine } from './target-text.ts'
import type { Translate } from './translate.ts'

/** What a picture shows, in words: its caption, for whoever doesn't see it well or has no network for it. */
export function pictureText(picture: Picture, t: Translate): string[] {
  const demo = picture.demo ? [t('summary.demo')] : []
  return [...demo, ...told(picture, t)]
}

function told(picture: Picture, t: Translate): string[] {
  switch (picture.kind) {
    case 'board':
      return boardText(picture, t)
    case 'growth':
      return growthText(picture, t)
    case 'movement':
      return movementText(picture, t)
    case 'targets':
      return targetsText(picture, t)
    case 'branch':
      return branchText(picture, t)
  }
}

function movementText(picture: PictureOf<'movement'>, t: Translate): string[] {
  const { period: month, before, after, movements, reported, expected } = picture
  const list = movements.map(({ label, value, adds }) => `${label} ${adds ? '+' : '−'}${value}`).join(', ')
  return [
    `${t('picture.movement', { month })} · ${scopeText(picture, t)}`,
    list === ''
      ? t('picture.movementNone', { before, after, reported, expected })
      : t('picture.movementText', { before, after, list, reported, expected }),
  ]
}

function targetsText({ targets, period: month, committee }: PictureOf<'targets'>, t: Translate): string[] {
  return [
    `${t('picture.targets', { month })} · ${committee}`,
    ...targets.map((target) => targetLine(target, t)),
  ]
}

function branchText({ branch, points }: PictureOf<'branch'>, t: Translate): string[] {
  const count = (wanted: Filing): number => points.filter(({ filing }) => filing === wanted).length
  const last = points.findLast(({ official, probationary }) => official !== null && probationary !== null)
  const { official, probationary } = last ?? {}
  return [
    t('picture.branch', { branch }),
    ...(last === undefined || typeof official !== 'number' || typeof probationary !== 'number'
      ? []
      : [
          t('picture.branchStock', {
            month: last.period,
            total: official + probationary,
            official,
            probationary,
          }),
        ]),
    t('picture.branchFiled', { onTime: count('onTime'), late: count('late'), missing: count('missing') }),
  ]
}
