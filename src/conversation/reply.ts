import type { Day, Instant } from '../domain/day.ts'
import type { Figures } from '../domain/figure.ts'
import type { Form, Indicator } from '../domain/form.ts'
import type { Notice } from '../domain/notice.ts'
import type { Role } from '../domain/office.ts'
import type { Period } from '../domain/period.ts'
import type { BranchCard, Progress } from '../domain/progress.ts'
import type { Receipt } from '../domain/report.ts'
import type { Stocks } from '../domain/stocks.ts'
import type { Summary } from '../domain/summary.ts'

/** Parameters of a sentence; `render` writes whole numbers the Vietnamese way. */
export type Params = Readonly<Record<string, string | number>>

/** A sentence of `locales/vi`, by its key; `next` is said after it. */
export type Phrase = { readonly key: string; readonly params?: Params; readonly next?: Phrase }

/** A button: what it means when tapped, and its words, from `locales` or as they are. */
export type Choice = { readonly id: string; readonly label: Phrase | string }

/** Buttons in rows, under the token that tells them from older ones. */
export type Choices = { readonly token: string; readonly rows: readonly (readonly Choice[])[] }

/** Where the person stands: "Câu 4/16". */
export type Position = { readonly number: number; readonly of: number }

/** Something asked, with a note above it where there is something to say first. */
type Asked = { readonly note: Phrase | null; readonly choices: Choices }

/** The reply of a kind. */
export type ReplyOf<Kind extends Reply['kind']> = Extract<Reply, { kind: Kind }>

/** What the bot says, without its words. In one turn the question comes last. */
export type Reply =
  | ({ readonly kind: 'phrase' } & Phrase)
  | ({ readonly kind: 'ask'; readonly phrase: Phrase } & Asked)
  | ({
      readonly kind: 'question'
      readonly period: Period
      readonly indicator: Indicator
      readonly position: Position
      /** What the placeholders of the question name; one without a value takes its bracket away. */
      readonly values: Readonly<Record<string, number | undefined>>
      /** Last month's stocks, above the gate question. */
      readonly before: Stocks | null
    } & Asked)
  | ({
      readonly kind: 'card'
      readonly period: Period
      readonly form: Form
      readonly position: Position
      readonly stocks: Stocks
      readonly before: Stocks
      readonly broken: readonly string[]
    } & Asked)
  | ({
      readonly kind: 'readback'
      readonly period: Period
      readonly branch: string
      readonly form: Form
      readonly figures: Figures
      readonly broken: readonly string[]
    } & Asked)
  | {
      readonly kind: 'receipt'
      readonly period: Period
      readonly branch: string
      readonly form: Form
      readonly figures: Figures
      readonly receipt: Receipt
      readonly late: boolean
      /** The day before which the figures may still be corrected. */
      readonly lockDay: Day
    }
  | {
      readonly kind: 'welcome'
      readonly committee: string
      readonly role: Role
      readonly branches: readonly string[]
      /** The commands of the menu from now on. */
      readonly commands: readonly string[]
    }
  | { readonly kind: 'help'; readonly commands: readonly string[] }
  /** What the rules remark is for the office and the leaders alone. */
  | { readonly kind: 'summary'; readonly summary: Summary; readonly withAlerts: boolean }
  | Notice
  | { readonly kind: 'progress'; readonly progress: Progress }
  | { readonly kind: 'branchCard'; readonly card: BranchCard; readonly whole: boolean }
  | {
      readonly kind: 'invitation'
      readonly role: Role
      readonly branches: readonly string[]
      readonly code: string
      readonly link: string | null
      readonly expires: Instant
    }
