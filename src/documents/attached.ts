import type { Attachment } from '../domain/attachment.ts'
import type { PackFile } from '../domain/pack-file.ts'
import type { Picture } from '../domain/picture.ts'
import type { Translate } from '../i18n/translate.ts'
import { pictureFile, reportFile, workbookFile } from './pack.ts'

/** The file that a message brings. */
export function attachedFile(attachment: Attachment, t: Translate): Promise<PackFile> {
  switch (attachment.kind) {
    case 'picture':
      return pictureFile(attachment.picture, pictureName(attachment.picture), t)
    case 'report':
      return reportFile(attachment.pack, t)
    case 'workbook':
      return workbookFile(attachment.pack, t)
  }
}

function pictureName({ kind, part }: Picture): string {
  return part ? `BD_chi_bo_phu_trach_${kind}` : `BD_${kind}`
}
