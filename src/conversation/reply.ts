import type { Notice } from '../domain/notice.ts'
import type { Question } from '../domain/question.ts'
import type { AskingReply } from './asking/reply.ts'
import type { DocumentsReply } from './documents/reply.ts'
import type { FilingReply } from './filing/reply.ts'
import type { InviteReply } from './invite/reply.ts'
import type { RemindReply } from './remind/reply.ts'
import type { ReviewReply } from './review/reply.ts'
import type { OfficesReply } from './offices/reply.ts'
import type { StatisticsReply } from './statistics/reply.ts'

/** Parameters of a sentence; `render` writes whole numbers the Vietnamese way. */
export type Params = Readonly<Record<string, string | number>>

/** A sentence of `locales/vi`, by its key; `next` is said after it. */
export type Phrase = { readonly key: string; readonly params?: Params; readonly next?: Phrase }

/** A button: what it means when tapped, and its words, from `locales` or as they are, or the question that it asks. */
export type Choice = { readonly id: string; readonly label: Phrase | string | OfferedQuestion }

/** A question in words, with its matter in the words of the form. */
type OfferedQuestion = { readonly asks: Question; readonly label: string }

/** Buttons in rows, under the token that tells them from older ones. */
export type Choices = { readonly token: string; readonly rows: readonly (readonly Choice[])[] }

/** Something asked, with a note above it where there is something to say first. */
export type Asked = { readonly note: Phrase | null; readonly choices: Choices }

/** The reply of a kind. */
export type ReplyOf<Kind extends Reply['kind']> = Extract<Reply, { kind: Kind }>

/** What the bot says, without its words. In one turn the question comes last. */
export type Reply =
  | ({ readonly kind: 'phrase' } & Phrase)
  | ({ readonly kind: 'ask'; readonly phrase: Phrase } & Asked)
  | { readonly kind: 'help'; readonly commands: readonly string[] }
  | FilingReply
  | StatisticsReply
  | InviteReply
  | RemindReply
  | ReviewReply
  | OfficesReply
  | AskingReply
  | DocumentsReply
  | Notice
