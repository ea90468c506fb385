import { openChat, stocks } from '../test/conversation/world.ts'
import type { Row, Table } from './table.ts'

type Way = { readonly name: string; readonly acts: readonly string[] }

const rest = ['[Đã họp]', '[3/10]', '22', '[Không]', '85', '[Không có ý kiến]', '[Nộp báo cáo]']

/** Each question after the card, one by one. */
const afterCard = [
  '[5]',
  ...Array<string>(3).fill('[0]'),
  '[Đã họp]',
  '[3/10]',
  '22',
  '[0]',
  '[Không]',
  '85',
  '[2]',
  ...Array<string>(2).fill('[0]'),
  '[Không có ý kiến]',
  '[Nộp báo cáo]',
]

/** How a secretary may file a month; what stands in brackets is a tap. */
const ways: readonly Way[] = [
  {
    name: 'unchanged, each question',
    acts: ['/baocao', '[Không]', '[Đúng]', ...afterCard],
  },
  { name: 'unchanged, "như tháng trước"', acts: ['/baocao', 'như tháng trước', ...rest] },
  {
    name: 'unchanged, several in one line',
    acts: [
      '/baocao',
      'như tháng trước',
      'họp mùng 3, dự 22, 85 điểm, không chuyên đề',
      '[Không có ý kiến]',
      'đúng',
    ],
  },
  {
    name: 'two changes, each question',
    acts: ['/baocao', '[Có]', '[1]', '[1]', ...Array<string>(6).fill('[0]'), '[Đúng]', ...afterCard],
  },
  {
    name: 'two changes, all at once',
    acts: [
      '/baocao',
      'kết nạp 1, chuyển chính thức 1, chính thức 22, dự bị 2, họp mùng 3, dự 22, 85 điểm, không chuyên đề, còn lại như tháng trước',
      '[Không có ý kiến]',
      'đúng',
    ],
  },
]

/** What a secretary types and taps for a month, by the real conversation; a way that does not end in a receipt fails. */
export async function measureFiling(): Promise<Table> {
  return { title: 'filing: what a secretary does for a month', rows: ways.map(rowOf), notes: [] }
}

function rowOf({ name, acts }: Way): Row {
  const chat = openChat({
    previous: { ...stocks(21, 2, 1), candidates_tracked: { state: 'given', value: 5, words: '5' } },
  })
  for (const act of acts) {
    if (act.startsWith('[')) chat.taps(act.slice(1, -1))
    else chat.says(act)
  }
  if (!chat.text().startsWith('Biên nhận số')) throw new Error(`"${name}" ended with: ${chat.text()}`)
  const texts = acts.filter((act) => !act.startsWith('['))
  return {
    name,
    values: {
      'texts and taps': acts.length,
      texts: texts.length,
      characters: texts.join('').length,
    },
  }
}
