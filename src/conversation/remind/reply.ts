import type { MessageBoard } from '../../domain/message-board.ts'
import type { Period } from '../../domain/period.ts'

/** What became of the messages that branches were sent about a month. */
export type RemindReply = {
  readonly kind: 'messageBoard'
  readonly period: Period
  readonly messages: MessageBoard
}
