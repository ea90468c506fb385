import type { Filing, Picture, PictureOf } from '../domain/picture.ts'
import { writeMonth } from './format.ts'
import { growthText } from './growth-text.ts'
import { targetText } from './summary-text.ts'
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

function boardText({ periods, rows, committee, page, pages }: PictureOf<'board'>, t: Translate): string[] {
  const count = (wanted: Filing): number =>
    rows.flatMap(({ cells }) => cells).filter((cell) => cell === wanted).length
  const first = periods[0] ?? ''
  const last = periods.at(-1) ?? ''
  const parts = (['onTime', 'late', 'missing', 'open'] as const)
    .filter((filing) => count(filing) > 0)
    .map((filing) => `${t(`filedWhen.${filing}`)} ${count(filing)}`)
  const head = pages > 1 ? t('picture.page', { committee, page, pages }) : committee
  const months = { first: writeMonth(first), last: writeMonth(last), list: parts.join(', ') }
  return [
    `${t('picture.board')} · ${head}`,
    first === last ? t('picture.boardMonth', months) : t('picture.boardText', months),
  ]
}

function movementText(picture: PictureOf<'movement'>, t: Translate): string[] {
  const { period: month, before, after, movements, reported, expected, committee } = picture
  const list = movements.map(({ label, value, adds }) => `${label} ${adds ? '+' : '−'}${value}`).join(', ')
  return [
    `${t('picture.movement', { month })} · ${committee}`,
    list === ''
      ? t('picture.movementNone', { before, after, reported, expected })
      : t('picture.movementText', { before, after, list, reported, expected }),
  ]
}

function targetsText({ targets, period: month, committee }: PictureOf<'targets'>, t: Translate): string[] {
  return [
    `${t('picture.targets', { month })} · ${committee}`,
    ...targets.map((target) => targetText(target, t)),
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
