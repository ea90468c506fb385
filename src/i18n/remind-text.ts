import type { ReplyOf } from '../conversation/reply.ts'
import type { Translate } from './translate.ts'

/** What became of the messages of a month; where something went amiss, of which branches. */
export function messageBoardText({ period, messages }: ReplyOf<'messageBoard'>, t: Translate): string[] {
  return [
    t('messages.head', { month: period }),
    ...messages.map(({ fate, count, branches }) => t(`fate.${fate}`, { count, list: branches.join(', ') })),
  ]
}
