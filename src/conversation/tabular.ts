import type { Reply, ReplyOf } from './reply.ts'

/** The replies that are figures or lists: a chat may want them in tables. */
const tabularKinds = ['summary', 'monthSummary', 'spanSummary', 'progress', 'dueProgress', 'answer'] as const

export type TabularKind = (typeof tabularKinds)[number]

export function isTabular(reply: Reply): reply is ReplyOf<TabularKind> {
  return tabularKinds.some((kind) => kind === reply.kind)
}
