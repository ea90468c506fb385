import type { ReplyOf } from '../conversation/reply.ts'
import type { Notice } from '../domain/notice.ts'
import type { OfficeName } from '../domain/office.ts'
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
    // Whoever may invite is the office, and branches are changed in plain words.
    ...(commands.includes('moi') ? [t('branches.help')] : []),
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

/** What people are told because somebody filed, or is not reached. */
export function noticeText(
  notice: Extract<Notice, { kind: 'filedByOther' | 'filedOnBehalf' | 'behalfDenied' | 'accountUnreachable' }>,
  t: Translate,
): string[] {
  switch (notice.kind) {
    case 'filedByOther':
    case 'behalfDenied':
      return [t(`notice.${notice.kind}`, filedParams(notice))]
    case 'accountUnreachable':
      return unreachableText(notice.offices, t)
    case 'filedOnBehalf':
      return [
        t('notice.filedOnBehalf', { ...filedParams(notice), by: t(`role.${notice.by}`) }),
        ...(notice.stocks === null ? [] : [stocksLine(notice.stocks, t)]),
        t('notice.isItRight'),
      ]
  }
}

/** The offices whose holder no message reaches; of a branch, each branch once. */
function unreachableText(offices: readonly OfficeName[], t: Translate): string[] {
  const names = offices.map(({ role, branch }) =>
    branch === null ? t(`role.${role}`) : t('role.of', { role: t(`role.${role}`), of: branch }),
  )
  return [t('unreachable.head', { offices: [...new Set(names)].join(', ') }), t('unreachable.todo')]
}

function filedParams({ period, branch, number }: { period: string; branch: string; number: number }) {
  return { month: period, branch, number: String(number) }
}

function stocksLine({ total, official, probationary }: Stocks, t: Translate): string {
  return t('notice.stocks', { total, official, probationary })
}
