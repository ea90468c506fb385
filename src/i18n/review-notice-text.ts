import type { Notice } from '../domain/notice.ts'
import { changeLines } from './review-text.ts'
import type { Translate } from './translate.ts'

/** What is told of corrections and review to those who were not waiting for it. */
export type ReviewNotice = Extract<
  Notice,
  {
    kind:
      | 'reportAmended'
      | 'changeRequested'
      | 'reportApproved'
      | 'reportReturned'
      | 'requestApproved'
      | 'requestReturned'
      | 'monthUnlocked'
  }
>

export function reviewNoticeText(notice: ReviewNotice, t: Translate): string[] {
  switch (notice.kind) {
    case 'reportAmended':
      return [
        t('notice.reportAmended', { ...namesOf(notice), by: t(`role.${notice.by}`) }),
        ...changeLines(notice.changes, t),
      ]
    case 'changeRequested': {
      const { request } = notice
      return [
        t('notice.changeRequested', { ...namesOf(request), by: t(`role.${request.by}`) }),
        ...changeLines(request.changes, t),
        t('review.reason', { reason: request.reason }),
        t('review.howTo', { number: String(request.number) }),
      ]
    }
    case 'reportApproved':
      return [t('notice.reportApproved', namesOf(notice))]
    case 'reportReturned':
      return [
        t('notice.reportReturned', namesOf(notice)),
        t('review.reason', { reason: notice.reason }),
        ...(notice.figures.length === 0
          ? []
          : [t('review.lookAt', { list: notice.figures.map(({ label }) => label).join(', ') })]),
        t('review.returnedUntil', { day: notice.until }),
      ]
    case 'requestApproved':
      return [t('notice.requestApproved', namesOf(notice)), ...changeLines(notice.changes, t)]
    case 'requestReturned':
      return [
        t('notice.requestReturned', namesOf(notice)),
        ...changeLines(notice.changes, t),
        t('review.reason', { reason: notice.reason }),
      ]
    case 'monthUnlocked':
      return [t('notice.monthUnlocked', { month: notice.period, branch: notice.branch, day: notice.until })]
  }
}

function namesOf({ period, branch, number }: { period: string; branch: string; number: number }) {
  return { month: period, branch, number: String(number) }
}
