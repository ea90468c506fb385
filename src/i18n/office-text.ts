import type { ReplyOf } from '../conversation/reply.ts'
import type { Notice } from '../domain/notice.ts'
import type { Stocks } from '../domain/stocks.ts'
import { writeDayOf } from './format.ts'
import type { Translate } from './translate.ts'

/** Who the person is now. */
export function welcomeText({ committee, role, branches }: ReplyOf<'welcome'>, t: Translate): string[] {
  const who = { committee, role: t(`role.${role}`) }
  return [
    branches.length === 0
      ? t('start.welcome', who)
      : t('start.welcomeBranches', { ...who, branches: branches.join(', ') }),
  ]
}

/** The commands that a person may use. */
export function helpText({ commands }: ReplyOf<'help'>, t: Translate): string[] {
  return [
    t('help.head'),
    ...commands.map((command) => t('help.line', { command, does: t(`menu.${command}`) })),
    // Whoever may invite is the office, and branches are changed in plain words.
    ...(commands.includes('moi') ? [t('branches.help')] : []),
  ]
}

/** A code to pass on by hand. */
export function invitationText(reply: ReplyOf<'invitation'>, t: Translate): string[] {
  const { role, branches, code, link, expires } = reply
  const whom = { role: t(`role.${role}`), code }
  return [
    branches.length === 0
      ? t('invite.made', whom)
      : t('invite.madeFor', { ...whom, branches: branches.join(', ') }),
    ...(link === null ? [] : [t('invite.link', { link })]),
    t('invite.expires', { day: writeDayOf(expires) }),
  ]
}

/** What is said to people who were not waiting for it: by the clock, or because somebody filed. */
export function noticeText(
  notice: Exclude<Notice, { kind: 'monthSummary' | 'branchMoves' }>,
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
