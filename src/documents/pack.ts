import type { MonthPack } from '../domain/month-pack.ts'
import type { PackFile } from '../domain/pack-file.ts'
import type { Picture } from '../domain/picture.ts'
import { pictureText } from '../i18n/picture-text.ts'
import type { Translate } from '../i18n/translate.ts'
import { fileName } from './file-names.ts'
import { drawPicture } from './picture/draw.ts'
import { reportOf } from './report/report.ts'
import { workbookOf } from './workbook/workbook.ts'

/** The report of a month, marked as a draft. */
export async function reportFile(pack: MonthPack, t: Translate): Promise<PackFile> {
  const name = `${fileName('BC', pack.summary)}.docx`
  return { name, kind: 'report', content: await reportOf(pack, t), caption: t('document.reportCaption') }
}

/** The figures of a month. */
export async function workbookFile(pack: MonthPack, t: Translate): Promise<PackFile> {
  const name = `${fileName('SL', pack.summary)}.xlsx`
  return {
    name,
    kind: 'workbook',
    content: await workbookOf(pack, t),
    caption: t('document.workbookCaption'),
  }
}

/** A picture, told in its caption. */
export async function pictureFile(picture: Picture, name: string, t: Translate): Promise<PackFile> {
  const caption = pictureText(picture, t).join('\n')
  return { name: `${name}.png`, kind: 'picture', content: await drawPicture(picture, t), caption }
}

/** The whole pack, one file after the other, so that no more than one is in the making at a time. */
export async function packFiles(
  pack: MonthPack,
  pictures: readonly Picture[],
  t: Translate,
): Promise<PackFile[]> {
  const files = [await reportFile(pack, t), await workbookFile(pack, t)]
  for (const [index, picture] of pictures.entries()) {
    files.push(await pictureFile(picture, `${fileName('BD', pack.summary)}_${index + 1}_${picture.kind}`, t))
  }
  return files
}
