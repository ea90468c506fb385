import { describe, expect, it } from 'vitest'
import { spanOf } from '../../../src/language/ask/spans.ts'
import { timeAt } from '../../../src/language/ask/time.ts'
import { questionWords } from '../../../src/language/ask/question-words.ts'

const late = { today: '2017-10-30', current: '2017-09' }

const spanIn = (text: string, months = late, flows = true) => {
  const words = questionWords(text)
  const found = timeAt(words, 0)
  return found?.length === words.length ? spanOf(found.time, months, flows) : undefined
}

describe('a time', () => {
  it.each([
    ['tháng 9', '2017-09', '2017-09'],
    ['tháng 11', '2016-11', '2016-11'],
    ['tháng chín năm 2016', '2016-09', '2016-09'],
    ['thang 9/2016', '2016-09', '2016-09'],
    ['t9', '2017-09', '2017-09'],
    ['9/2016', '2016-09', '2016-09'],
    ['2016-09', '2016-09', '2016-09'],
    ['tháng này', '2017-10', '2017-10'],
    ['tháng trước', '2017-09', '2017-09'],
    ['quý III', '2017-07', '2017-09'],
    ['quy 3 nam 2016', '2016-07', '2016-09'],
    ['quý ba', '2017-07', '2017-09'],
    ['quý trước', '2017-07', '2017-09'],
    ['quý IV', '2016-10', '2016-12'],
    ['6 tháng đầu năm', '2017-01', '2017-06'],
    ['sáu tháng đầu năm 2016', '2016-01', '2016-06'],
    ['6 tháng cuối năm 2016', '2016-07', '2016-12'],
    ['9 thang dau nam', '2017-01', '2017-09'],
    ['9 tháng đầu năm nay', '2017-01', '2017-09'],
    ['từ đầu năm', '2017-01', '2017-09'],
    ['từ đầu năm đến nay', '2017-01', '2017-09'],
    ['từ đầu năm đến hết tháng 6', '2017-01', '2017-06'],
    ['năm 2016', '2016-01', '2016-12'],
    ['năm ngoái', '2016-01', '2016-12'],
    ['năm nay', '2017-01', '2017-09'],
    ['cả năm 2017', '2017-01', '2017-09'],
    ['đến hết tháng 6', '2017-01', '2017-06'],
    ['từ tháng 3 đến tháng 8', '2017-03', '2017-08'],
    ['cùng kỳ năm trước', '2016-09', '2016-09'],
    ['3 tháng gần đây', '2017-07', '2017-09'],
    ['cuối năm 2016', '2016-12', '2016-12'],
  ])('%s', (text, from, to) => {
    const span = spanIn(text, late, !text.startsWith('cuối'))
    expect(span).toMatchObject({ from, to })
  })

  it('that still goes on ends with the last month that is due, and says how far it was to go', () => {
    expect(spanIn('năm 2017')).toEqual({ from: '2017-01', to: '2017-09', asked: '2017-12' })
    expect(spanIn('quý này')).toEqual({ from: '2017-10', to: '2017-10', asked: '2017-12' })
  })

  it('in January is that of the year before, as long as nothing of the new one is due', () => {
    const january = { today: '2018-01-15', current: '2017-12' }
    expect(spanIn('từ đầu năm', january)).toMatchObject({ from: '2017-01', to: '2017-12' })
    expect(spanIn('9 tháng đầu năm', january)).toMatchObject({ from: '2017-01', to: '2017-09' })
  })

  it.each(['tháng 13', 'thang sau', 'quý V', '0 tháng đầu năm', 'tháng'])('"%s" is none', (text) => {
    expect(spanIn(text)).toBeUndefined()
  })
})
