import type { ReplyOf } from '../conversation/reply.ts'
import type { Attachment } from '../domain/attachment.ts'
import type { Reply } from '../conversation/reply.ts'
import { pictureText } from './picture-text.ts'
import { splitLong } from './split-long.ts'
import type { Translate } from './translate.ts'

/** The most that a platform takes as a caption, in UTF-16 units. */
const LONGEST_CAPTION = 1_024

/** A branch's own year, told to its secretary. */
export function branchYearText({ picture }: ReplyOf<'branchYear'>, t: Translate): string[] {
  return [t('documents.branchYear'), ...pictureText(picture, t)]
}

/** What stands below a document. */
export function documentText({ file, pack }: ReplyOf<'document'>, t: Translate): string[] {
  return [
    ...(pack.summary.demo ? [t('summary.demo')] : []),
    ...(pack.summary.part ? [t('scope.part')] : []),
    captionOf(file, pack.summary.part, t),
  ]
}

function captionOf(file: 'report' | 'workbook', part: boolean, t: Translate): string {
  if (file === 'workbook') return t('document.workbookCaption')
  // What is of a part is signed by nobody.
  return t(part ? 'document.partCaption' : 'document.reportCaption')
}

/** What a reply brings beside its words; undefined for words alone. */
export function attachmentIn(reply: Reply): Attachment | undefined {
  switch (reply.kind) {
    case 'picture':
    case 'branchYear':
      return { kind: 'picture', picture: reply.picture }
    case 'document':
      return { kind: reply.file, pack: reply.pack }
    default:
      return undefined
  }
}

/** The caption of an attachment, and after it what does not fit. */
export function captioned(text: string): readonly string[] {
  const [caption = ''] = splitLong(text, LONGEST_CAPTION)
  const rest = text.slice(caption.length).trim()
  return rest === '' ? [caption] : [caption, ...splitLong(rest)]
}
