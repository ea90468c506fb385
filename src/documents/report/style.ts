import {
  AlignmentType,
  convertMillimetersToTwip,
  type IRunOptions,
  LineRuleType,
  Paragraph,
  TextRun,
} from 'docx'

/** The Party's document format (2026): A4, Times New Roman, 14 pt, exact lines; see the README's sources. */
export const FONT = 'Times New Roman'

/** Millimetres from the edge of the paper. */
export const margins = {
  top: convertMillimetersToTwip(20),
  bottom: convertMillimetersToTwip(20),
  left: convertMillimetersToTwip(30),
  right: convertMillimetersToTwip(15),
}

/** Between the margins of a standing page, and beside the words of a cell, in twentieths of a point. */
export const TEXT_WIDTH = 11_906 - margins.left - margins.right
export const CELL_MARGIN = 108

/** A line of the body, in twentieths of a point: 18 pt exactly. */
const LINE = 360

/** Letters of a size in points; the library counts half points. */
export function run(text: string, points = 14, more: Partial<IRunOptions> = {}): TextRun {
  return new TextRun({ text, font: FONT, size: points * 2, color: '000000', ...more })
}

/** A paragraph of the body: justified, its first line 10 mm in, 6 pt before. */
export function body(text: string): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.JUSTIFIED,
    indent: { firstLine: convertMillimetersToTwip(10) },
    spacing: { before: 120, line: LINE, lineRule: LineRuleType.EXACT },
    children: [run(text)],
  })
}

/** A heading of the body, "I- …", in bold. */
export function heading(text: string): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.JUSTIFIED,
    indent: { firstLine: convertMillimetersToTwip(10) },
    spacing: { before: 120, line: LINE, lineRule: LineRuleType.EXACT },
    keepNext: true,
    children: [run(text, 14, { bold: true })],
  })
}

/** A centred line. */
export function centred(text: string, points = 14, more: Partial<IRunOptions> = {}): Paragraph {
  return new Paragraph({ alignment: AlignmentType.CENTER, children: [run(text, points, more)] })
}
