import type { Call } from '../domain/ladder.ts'
import type { RungNotice } from '../domain/notice.ts'
import { branchesText } from './branches-text.ts'
import { askText, itemsText } from './ladder-work-text.ts'
import type { Translate } from './translate.ts'

/** All that a person hears of the ladder at once: each rung a paragraph, and what they can do about it at the end. */
export function ladderText(rungs: readonly RungNotice[], t: Translate): string[] {
  const paragraphs = rungs.map((said) => [...saidText(said, t), ...itemsText(said, t)])
  const all = [...paragraphs, askText(rungs, t)].filter((lines) => lines.length > 0)
  return all.flatMap((lines, index) => (index === 0 ? lines : ['', ...lines]))
}

function saidText(said: RungNotice, t: Translate): string[] {
  const month = said.period
  switch (said.kind) {
    case 'opening':
      return [t('notice.opening', owed(said, t))]
    case 'reminder':
      return [t(`notice.${said.when}`, owed(said, t))]
    case 'deputyAsked':
      return [t('ladder.deputyAsked', owed(said, t))]
    case 'officerTold':
      return [t('ladder.officerTold', { month, branches: said.branches.join(', '), day: said.dueDay })]
    case 'figuresTold':
      return [t('ladder.figuresTold', { month, branches: said.branches.join(', ') })]
    case 'callList':
      return [
        ...callLines('ladder.callList', said, ({ filed }) => !filed, t),
        ...callLines('ladder.callFigures', said, ({ filed }) => filed, t),
      ]
    case 'monthLocked':
      return [
        t('ladder.monthLocked', { month, filed: said.filed, expected: said.expected }),
        ...(said.missing.length === 0
          ? []
          : [t('ladder.monthLockedMissing', { branches: said.missing.join(', ') })]),
      ]
    case 'meetingToday':
      return [
        t(said.tonight ? 'ladder.meetingToday' : 'ladder.meetingTodayLater', {
          month,
          branches: branchesText(said.branches, t),
        }),
      ]
    case 'figuresAsked':
    case 'meetingAsked':
      return [t(`ladder.${said.kind}`, { month, branches: branchesText(said.branches, t) })]
  }
}

/** Whom to call about those that have not filed, or about those that have without some figures; nothing where nobody is. */
function callLines(
  head: 'ladder.callList' | 'ladder.callFigures',
  { calls, period: month }: Extract<RungNotice, { kind: 'callList' }>,
  isOne: (call: Call) => boolean,
  t: Translate,
): string[] {
  const some = calls.filter(isOne)
  if (some.length === 0) return []
  const count = new Set(some.map(({ branch }) => branch)).size
  return [t(head, { month, count }), ...some.map((call) => callLine(call, t))]
}

function owed(
  {
    period: month,
    branches,
    dueDay: day,
  }: Extract<RungNotice, { kind: 'opening' | 'reminder' | 'deputyAsked' }>,
  t: Translate,
) {
  return { month, branches: branchesText(branches, t), day }
}

function callLine({ branch, role, link, unreached }: Call, t: Translate): string {
  if (role === null) return t('ladder.callNobody', { branch })
  const who = t('ladder.call', { role: t(`role.${role}`), branch })
  const linked = link === null ? who : t('ladder.callLink', { who, link })
  return unreached ? t('ladder.callUnreached', { who: linked }) : linked
}
