import {
  AlignmentType,
  Document,
  Header,
  PageNumber,
  PageOrientation,
  Packer,
  Paragraph,
  SectionType,
} from 'docx'
import { localDay } from '../../domain/day.ts'
import type { MonthPack } from '../../domain/month-pack.ts'
import { writeDay, writeTime } from '../../i18n/format.ts'
import type { Translate } from '../../i18n/translate.ts'
import { monthsOf } from '../workbook/branch-rows.ts'
import type { Appendix } from './appendix.ts'
import { meetingsAppendix } from './meetings-appendix.ts'
import { membersAppendix } from './members-appendix.ts'
import { cellStyles } from './figures-table.ts'
import { footOf } from './foot.ts'
import { headOf } from './head.ts'
import { sectionsOf } from './sections.ts'
import { subjectOf, titleOf } from './title.ts'
import { body, FONT, heading, margins, run } from './style.ts'

/** The month's report as a .docx in the Party's document format: a draft, without number and signature. */
export async function reportOf(pack: MonthPack, t: Translate): Promise<Uint8Array> {
  const { summary } = pack
  const { part, committee } = summary
  const months = monthsOf(pack)
  const paragraphs = sectionsOf(pack, months, t).flatMap((section) => [
    heading(section.heading),
    ...section.paragraphs.map(body),
  ])
  const document = new Document({
    title: `${t(part ? 'document.partTitle' : 'document.title')} ${subjectOf(summary, t)}`,
    creator: committee.name,
    lastModifiedBy: committee.name,
    styles: {
      default: { document: { run: { font: FONT, size: 28 } } },
      paragraphStyles: [...cellStyles],
    },
    sections: [
      {
        ...page(false),
        children: [
          // A part of the branches is no word of the committee, which heads and signs what is of all of them.
          ...(part ? [] : [headOf(committee, t)]),
          ...titleOf(summary, t),
          ...paragraphs,
          body(t('document.asOf', { time: writeTime(pack.at), on: writeDay(localDay(pack.at)) })),
          ...(part ? [] : [new Paragraph({}), footOf(t)]),
        ],
      },
      ...[membersAppendix(pack, months, t), meetingsAppendix(pack, months, t)].map(appendixPage),
    ],
  })
  return Packer.toBuffer(document)
}

function appendixPage({ title, table, notes }: Appendix) {
  return { ...page(true), children: [...title, ...notes, new Paragraph({}), table] }
}

/** A page of A4, appendices lying; the number stands at the top from the second page on. */
function page(appendix: boolean) {
  const number = new Header({
    children: [
      new Paragraph({
        alignment: AlignmentType.CENTER,
        children: [run('', 14, { children: [PageNumber.CURRENT] })],
      }),
    ],
  })
  return {
    properties: {
      type: SectionType.NEXT_PAGE,
      titlePage: !appendix,
      page: {
        margin: margins,
        size: {
          width: 11906,
          height: 16838,
          orientation: appendix ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
        },
      },
    },
    headers: { default: number },
  }
}
