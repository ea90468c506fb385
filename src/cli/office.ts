import type { Reply } from '../conversation/reply.ts'
import type { Instant } from '../domain/day.ts'
import type { Form } from '../domain/form.ts'
import type { ImportRow } from '../domain/import-row.ts'
import type { PackFile } from '../domain/pack-file.ts'
import type { Period } from '../domain/period.ts'
import type { Question } from '../domain/question.ts'
import type { Setup } from '../domain/setup.ts'
import type { Tick } from '../schedule/tick.ts'
import type { makeAnswer, makeAskable } from '../services/ask.ts'
import type { MayLeave } from '../services/departure.ts'
import type { Imported } from '../services/import-figures.ts'
import type { InvitationWish, Invited, InviteRefusal } from '../services/invite.ts'
import type { Forms } from '../services/ports/forms.ts'
import type { Offices } from '../services/ports/offices.ts'
import type { Registry } from '../services/ports/registry.ts'
import type { FoundReport, ReportAsked } from '../services/report-view.ts'
import type { SetupDone } from '../services/setup.ts'
import type { FormSet } from '../services/set-form.ts'
import type { MakeSummary } from '../services/summary.ts'

/** What the commands of the office work with, on an open database. */
export type Office = {
  readonly registry: Pick<Registry, 'committee' | 'committees' | 'committeeById' | 'branches'>
  readonly offices: Pick<Offices, 'isHeld'>
  readonly forms: Pick<Forms, 'inForce'>
  readonly setUp: (setup: Setup, now: Instant) => Promise<SetupDone>
  readonly invite: (wish: InvitationWish, now: Instant) => Promise<Invited | InviteRefusal>
  readonly importFigures: (committee: string, rows: readonly ImportRow[], now: Instant) => Promise<Imported>
  readonly setForm: (committee: string, form: Form, from: Period) => Promise<FormSet>
  readonly reportView: (asked: ReportAsked, now: Instant) => Promise<FoundReport>
  readonly summary: MakeSummary
  /** The documents and pictures of a month; null where nobody has reported it. */
  readonly monthFiles: (
    committeeId: number,
    period: Period,
    now: Instant,
  ) => Promise<readonly PackFile[] | null>
  readonly tick: Tick
  /** What a message would say if it left at that moment. */
  readonly foresee: MayLeave
  readonly askable: ReturnType<typeof makeAskable>
  readonly answer: ReturnType<typeof makeAnswer>
  /** A question as it was understood; the label is that of its matter. */
  readonly understood: (question: Question, label: string) => string
  /** What the bot would say. */
  readonly words: (shown: Reply) => string
}

/** Opens the database that the configuration names; nothing else is running then but what is already. */
export type OpenOffice = () => Promise<Office & { readonly close: () => Promise<void> }>
