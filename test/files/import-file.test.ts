import { describe, expect, it } from 'vitest'
import { readImportFile } from '../../src/files/import-file.ts'

const faults = (text: string) =>
  (readImportFile(text).faults ?? []).map(
    ({ where, takes }) => `${'line' in where ? where.line : '?'} ${takes}`,
  )

describe('an import file', () => {
  it('is read row by row, with the lines', () => {
    const text =
      '\ufeffbranch,period,indicator,value\r\npho_moi,2017-01,admitted_count,1\r\n\r\npho_moi, 2017-02 ,admitted_count,\r\n'
    expect(readImportFile(text)).toEqual({
      rows: [
        { line: 2, branch: 'pho_moi', period: '2017-01', indicator: 'admitted_count', value: '1' },
        { line: 4, branch: 'pho_moi', period: '2017-02', indicator: 'admitted_count', value: '' },
      ],
    })
  })

  it('takes the columns in any order, and semicolons', () => {
    expect(readImportFile('Value;Indicator;Period;Branch\n1;admitted_count;2017-01;pho_moi')).toEqual({
      rows: [{ line: 2, branch: 'pho_moi', period: '2017-01', indicator: 'admitted_count', value: '1' }],
    })
  })

  it.each([
    ['', '1 columns'],
    ['branch,period,indicator\na,2017-01,x', '1 columns'],
    ['branch,period,indicator,value,note\n', '1 columns'],
    ['branch,period,indicator,indicator\n', '1 columns'],
    ['branch,period,indicator,value\na,2017-01,x,1,2', '2 cells'],
    ['branch,period,indicator,value\na,2017-13,x,1', '2 period'],
    ['branch,period,indicator,value\na,01/2017,x,1', '2 period'],
    ['branch,period,indicator,value\na,2017-01,"x,1', '2 csv'],
  ])('%j is refused', (text, fault) => {
    expect(faults(text)).toEqual([fault])
  })
})
