import type { Expected } from '../src/language/reading.ts'
import { median, rounded } from './numbers.ts'
import { builtFile, programFile, startProgram } from './programs.ts'
import type { Table } from './table.ts'

/** Answers as people type them: mostly short, some with courtesy, without diacritics, or not to be understood. */
const ANSWERS: readonly (readonly [Expected, string])[] = [
  ['count', '24'],
  ['count', 'dạ 24 ạ'],
  ['count', 'hai mươi tư đồng chí'],
  ['count', 'hai muoi lam'],
  ['count', 'không'],
  ['count', 'như tháng trước'],
  ['count', '21 CT 2 DB'],
  ['count', '23/25'],
  ['count', 'nhầm, 24'],
  ['count', 'khoảng hai chục gì đó'],
  ['count', 'chưa có số liệu ạ'],
  ['yesno', 'đúng rồi đồng chí ạ'],
  ['yesno', 'ko'],
  ['yesno', 'vâng'],
  ['yesno', 'chưa họp'],
  ['date', '3/11'],
  ['date', 'mùng 3'],
  ['date', 'hôm qua'],
  ['date', 'ngày 5 tháng 11 năm 2026'],
  ['percent', '92%'],
  ['text', 'không có ý kiến gì'],
  ['text', 'Bà con mong sớm sửa đường vào bản, đề nghị Đảng ủy quan tâm'],
]

/** One reading of an answer, over a mixed list of them. */
export async function measureReading(cwd: string): Promise<Table> {
  const program = startProgram(programFile('reading.mjs'), {
    cwd,
    env: { READ_MODULE: builtFile('language/read.js'), ANSWERS: JSON.stringify(ANSWERS) },
  })
  const [, rounds = ''] = await program.says(/rounds (\[.*\])/)
  await program.stop()
  const microseconds = JSON.parse(rounds) as readonly number[]
  return {
    title: `reading: ${ANSWERS.length} answers`,
    rows: [
      {
        name: 'one reading',
        values: {
          'us median': rounded(median(microseconds), 2),
          'us least': rounded(Math.min(...microseconds), 2),
          'us most': rounded(Math.max(...microseconds), 2),
        },
      },
    ],
    notes: [],
  }
}
