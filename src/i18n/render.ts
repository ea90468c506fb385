import type { Reply, ReplyOf } from '../conversation/reply.ts'
import type { Attachment } from '../domain/attachment.ts'
import type { RungNotice } from '../domain/notice.ts'
import type { Sheet, Table } from '../domain/sheet.ts'
import { menuOfRoles } from '../conversation/rights.ts'
import { branchMoveText } from './branch-move-text.ts'
import { answerText } from './answer-text.ts'
import { attachmentIn, branchYearText, captioned, documentText } from './attached-text.ts'
import { branchText, progressText } from './board-text.ts'
import { type Buttons, buttonsIn } from './buttons.ts'
import { cardText, questionText, readbackText, receiptText } from './filing-text.ts'
import { ladderText } from './ladder-text.ts'
import { helpText, invitationText, noticeText, welcomeText } from './office-text.ts'
import { dueProgressText, requestDigestText, weeklyText } from './scheduled-text.ts'
import { spanText } from './span-text.ts'
import { messageBoardText } from './remind-text.ts'
import { pictureText } from './picture-text.ts'
import { reviewNoticeText } from './review-notice-text.ts'
import { amendmentText, changeLines, reviewItemText, reviewListText, revisionsText } from './review-text.ts'
import { aboutOfficeText, officeBoardText, officeNoticeText } from './offices-text.ts'
import { sentence } from './sentence.ts'
import { sheetOf } from './sheet.ts'
import { splitLong } from './split-long.ts'
import { summaryText } from './summary-text.ts'
import { inStyle, type ToneStyle } from './tone-style.ts'
import type { Translate } from './translate.ts'

/** A reply in words: plain text that no platform reads as markup, and its buttons, under the last part. */
export type Rendered = {
  readonly text: string
  readonly buttons: Buttons
  readonly menu?: readonly MenuLine[]
  readonly attachment?: Attachment
  /** What is said where the attachment cannot be made; the text itself where this is absent. */
  readonly instead?: string
  /** The whole reply in tables, and what is sent where the platform refuses them; `text` is only its beginning then. */
  readonly tables?: { readonly sheet: Sheet; readonly inWords: readonly Rendered[] }
}

type MenuLine = { readonly command: string; readonly description: string }

/** Puts replies into the words of a locale. A long one becomes several messages; one in tables is always one. */
export function makeRender(
  t: Translate,
  style: ToneStyle = 'new',
): (reply: Reply, showing?: 'words' | 'tables') => readonly Rendered[] {
  const inWords = makeWords(t, style)
  return (reply, showing = 'words') => {
    const words = inWords(reply)
    const [first] = words
    const sheet = showing === 'tables' && first !== undefined ? sheetOf(reply, t) : null
    if (first === undefined || sheet === null) return words
    const styled = sheet.map((line) =>
      typeof line === 'string' ? polished(line, style) : tableIn(line, style),
    )
    return [{ ...first, buttons: words.at(-1)?.buttons ?? [], tables: { sheet: styled, inWords: words } }]
  }
}

function makeWords(t: Translate, style: ToneStyle): (reply: Reply) => readonly Rendered[] {
  return (reply) => {
    const note = 'note' in reply && reply.note !== null ? [sentence(reply.note, t), ''] : []
    const styled = polished([...note, ...linesOf(reply, t)].join('\n'), style)
    const attachment = attachmentIn(reply)
    const parts = attachment === undefined ? splitLong(styled) : captioned(styled)
    const buttons = buttonsIn(reply, t, style)
    const commands = commandsIn(reply)
    const menu = commands === null ? {} : { menu: menuLines(commands, t) }
    const brought = attachment === undefined ? {} : { attachment, ...insteadOf(attachment, t) }
    return parts.map((text, index) => ({
      text,
      buttons: index === parts.length - 1 ? buttons : [],
      ...menu,
      ...(index === 0 ? brought : {}),
    }))
  }
}

/** The lines of each kind of reply. */
const lines: { readonly [K in Reply['kind']]: (reply: ReplyOf<K>, t: Translate) => string[] } = {
  phrase: (reply, t) => [sentence(reply, t)],
  ask: (reply, t) => [sentence(reply.phrase, t)],
  help: helpText,
  question: questionText,
  card: cardText,
  readback: readbackText,
  receipt: receiptText,
  welcome: welcomeText,
  invitation: invitationText,
  summary: ({ summary, withAlerts }, t) => summaryText(summary, withAlerts, t),
  monthSummary: ({ summary, withAlerts }, t) => summaryText(summary, withAlerts, t),
  dueProgress: dueProgressText,
  weekly: ({ line }, t) => weeklyText(line, t),
  requestDigest: requestDigestText,
  spanSummary: ({ summary }, t) => spanText(summary, t),
  picture: ({ picture }, t) => pictureText(picture, t),
  branchYear: branchYearText,
  document: documentText,
  messageBoard: messageBoardText,
  progress: ({ progress }, t) => progressText(progress, t),
  branchCard: branchText,
  answer: ({ answer }, t) => answerText(answer, t),
  ladder: ({ parts }, t) =>
    ladderText(
      parts.map(({ said }) => said),
      t,
    ),
  opening: rungText,
  reminder: rungText,
  deputyAsked: rungText,
  officerTold: rungText,
  figuresAsked: rungText,
  figuresTold: rungText,
  callList: rungText,
  monthLocked: rungText,
  meetingToday: rungText,
  meetingAsked: rungText,
  filedByOther: noticeText,
  filedOnBehalf: noticeText,
  behalfDenied: noticeText,
  accountUnreachable: noticeText,
  amendment: amendmentText,
  amended: ({ changes }, t) => [t('amend.done'), ...changeLines(changes, t)],
  reviewList: reviewListText,
  reviewItem: reviewItemText,
  revisions: revisionsText,
  reportAmended: reviewNoticeText,
  changeRequested: reviewNoticeText,
  reportApproved: reviewNoticeText,
  reportReturned: reviewNoticeText,
  requestApproved: reviewNoticeText,
  requestReturned: reviewNoticeText,
  monthUnlocked: reviewNoticeText,
  aboutOffice: aboutOfficeText,
  officeBoard: officeBoardText,
  officeEnded: officeNoticeText,
  officeLeft: officeNoticeText,
  officePaused: officeNoticeText,
  officeResumed: officeNoticeText,
  branchMoves: branchMoveText,
}

/** A picture is told in its caption all the same; a caption alone is no document. */
function insteadOf({ kind }: Attachment, t: Translate): Pick<Rendered, 'instead'> {
  return kind === 'picture' ? {} : { instead: t('documents.notMade') }
}

function rungText(said: RungNotice, t: Translate): string[] {
  return ladderText([said], t)
}

function linesOf(reply: Reply, t: Translate): string[] {
  // The table has a row for every kind; that it is this reply's is more than the compiler can follow.
  const worded = lines[reply.kind] as (reply: Reply, t: Translate) => string[]
  return worded(reply, t)
}

/** The menu that a chat has from now on; null where it stays as it is. */
function commandsIn(reply: Reply): readonly string[] | null {
  if (reply.kind === 'welcome') return reply.commands
  const left = 'left' in reply ? reply.left : undefined
  return left === undefined ? null : menuOfRoles(left)
}

/** The commands with what each does, as a platform's menu shows them. */
export function menuLines(commands: readonly string[], t: Translate): MenuLine[] {
  return commands.map((command) => ({ command, description: t(`menu.${command}`) }))
}

/** A branch may have the word in its name already: "Chi bộ Chi bộ Phố Mới" says it once. */
function polished(text: string, style: ToneStyle): string {
  return inStyle(text.replace(/chi bộ (?=chi bộ )/giu, ''), style)
}

function tableIn({ head, rows }: Table, style: ToneStyle): Table {
  const styled = (cells: readonly string[]): string[] => cells.map((cell) => polished(cell, style))
  return { head: styled(head), rows: rows.map(styled) }
}
