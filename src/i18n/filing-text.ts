import type { Position } from '../conversation/filing/reply.ts'
import type { ReplyOf } from '../conversation/reply.ts'
import { indicatorOf } from '../domain/form-index.ts'
import type { Period } from '../domain/period.ts'
import type { Stocks } from '../domain/stocks.ts'
import { figureLines } from './figure-text.ts'
import { writeDayOf, writeNumber, writeTime } from './format.ts'
import { fillQuestion } from './question-text.ts'
import type { Translate } from './translate.ts'

/** A question of the form, with where the person stands above it and its hint below. */
export function questionText(reply: ReplyOf<'question'>, t: Translate): string[] {
  const { indicator, before, position, period, values } = reply
  return [
    positionLine(position, period, t),
    ...(before === null ? [] : [beforeLine(before, t)]),
    fillQuestion(indicator.question, period, values),
    ...(indicator.hint === '' ? [] : [indicator.hint]),
  ]
}

/** The card of the stocks: each beside the month before where it moved; then what differs, or the question. */
export function cardText(reply: ReplyOf<'card'>, t: Translate): string[] {
  const { form, stocks, before, period, broken } = reply
  const row = (code: string, value: number | undefined, last: number | undefined): string => {
    const label = indicatorOf(form, code)?.label ?? code
    const shown = value === undefined ? t('figure.unanswered') : writeNumber(value)
    return last === undefined || last === value
      ? t('filing.stock', { label, value: shown })
      : t('filing.stockChanged', { label, value: shown, before: last })
  }
  const question = indicatorOf(form, 'member_total')?.question ?? ''
  const { total, official, probationary, exempt } = stocks
  const values = { member_total: total, member_official: official, member_probationary: probationary }
  return [
    positionLine(reply.position, period, t),
    row('member_total', total, before.total),
    row('member_official', official, before.official),
    row('member_probationary', probationary, before.probationary),
    row('member_exempt', exempt, before.exempt),
    ...(broken.length > 0 ? broken : [fillQuestion(question, period, values)]),
  ]
}

/** The whole report before it is submitted. */
export function readbackText(reply: ReplyOf<'readback'>, t: Translate): string[] {
  const { period, branch, form, figures, broken } = reply
  return [
    t('readback.head', { month: period, branch }),
    ...figureLines(form, figures, t),
    ...(broken.length > 0 ? broken : [t('readback.ask')]),
  ]
}

/** What the branch keeps in hand: number, month, time and every figure. */
export function receiptText(reply: ReplyOf<'receipt'>, t: Translate): string[] {
  const { period, branch, form, figures, receipt, late, lockDay, current, whole } = reply
  const at = { time: writeTime(receipt.at), day: writeDayOf(receipt.at) }
  const which = { number: String(receipt.number), month: period, branch }
  const { revision, code } = receipt
  return [
    revision > 1 ? t('receipt.headAmended', { ...which, times: revision - 1 }) : t('receipt.head', which),
    t(late ? 'receipt.late' : 'receipt.at', at),
    t('receipt.code', { code, version: revision }),
    ...(current ? [] : [t('receipt.earlier', { version: revision })]),
    ...figureLines(form, figures, t, ({ restricted }) => whole || restricted !== true),
    ...(lockDay === null ? [] : [t('receipt.thanks', { lockDay })]),
  ]
}

function positionLine({ number, of }: Position, period: Period, t: Translate): string {
  return t('filing.position', { number, of, month: period })
}

/** The stocks of the month before, in a line. */
export function beforeLine(before: Stocks, t: Translate): string {
  const { total, official, probationary, exempt } = before
  return exempt === undefined
    ? t('filing.before', { total, official, probationary })
    : t('filing.beforeExempt', { total, official, probationary, exempt })
}
