import type { ReplyOf } from '../conversation/reply.ts'
import type { Notice } from '../domain/notice.ts'
import type { OfficeNotice } from '../domain/office-notice.ts'
import type { Stocks } from '../domain/stocks.ts'
import { writeDayOf } from './format.ts'
import { titleText } from './offices-text.ts'
import type { Translate } from './translate.ts'

/** Who the person is now. */
export function welcomeText({ committee, role, seat, branches }: ReplyOf<'welcome'>, t: Translate): string[] {
  return [t('start.welcome', { committee, role: titleText({ role, seat, branches }, t) })]
}

/** The commands that a person may use. */
export function helpText({ commands }: ReplyOf<'help'>, t: Translate): string[] {
  return [
    t('help.head'),
    ...commands.map((command) => t('help.line', { command, does: t(`menu.${command}`) })),
  ]
}

/** A code to pass on by hand. */
export function invitationText(reply: ReplyOf<'invitation'>, t: Translate): string[] {
  const { code, link, expires, replaces } = reply
  return [
    t('invite.made', { role: titleText(reply, t), code }),
    ...(link === null ? [] : [t('invite.link', { link })]),
    t('invite.expires', { day: writeDayOf(expires) }),
    ...(replaces ? [t('offices.replaces')] : []),
  ]
}

/** What is said to people who were not waiting for it: by the clock, or because somebody filed. */
export function noticeText(
  notice: Exclude<Notice, OfficeNotice | { kind: 'monthSummary' }>,
  t: Translate,
): string[] {
  switch (notice.kind) {
    case 'opening':
    case 'reminder': {
      const params = { month: notice.period, branches: notice.branches.join(', '), day: notice.dueDay }
      return [t(notice.kind === 'opening' ? 'notice.opening' : `notice.${notice.when}`, params)]
    }
    case 'filedByOther':
    case 'behalfDenied':
      return [t(`notice.${notice.kind}`, filedParams(notice))]
    case 'filedOnBehalf':
      return [
        t('notice.filedOnBehalf', { ...filedParams(notice), by: t(`role.${notice.by}`) }),
        ...(notice.stocks === null ? [] : [stocksLine(notice.stocks, t)]),
        t('notice.isItRight'),
      ]
  }
}

function filedParams({ period, branch, number }: { period: string; branch: string; number: number }) {
  return { month: period, branch, number: String(number) }
}

function stocksLine({ total, official, probationary }: Stocks, t: Translate): string {
  return t('notice.stocks', { total, official, probationary })
}
