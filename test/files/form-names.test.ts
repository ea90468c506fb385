import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readFormFile } from '../../src/files/form-file.ts'

const text = readFileSync('locales/vi/form.yaml', 'utf8')

/** The faults of the default form, by line, where the names of kết nạp are these. */
function faultsWith(names: string): string[] {
  const label = '    label: Kết nạp\n'
  const before = text.slice(0, text.indexOf(label) + label.length)
  const after = text.slice(before.length).replace(/^ {4}names: .*\n/, '')
  const line = before.split('\n').length
  const faults = readFormFile(`${before}    names: ${names}\n${after}`).faults ?? []
  return faults.map(({ where, takes, detail }) =>
    'line' in where ? `${where.line - line} ${takes} ${detail ?? ''}`.trim() : takes,
  )
}

describe('what people call an indicator', () => {
  it('is known for each indicator of the default form but the few that nobody abbreviates', () => {
    const taken = readFormFile(text)
    const nameless = taken.faults === undefined ? taken.form.indicators.filter(({ names }) => !names) : []
    expect(nameless.map(({ code }) => code)).toEqual([])
  })

  it('may be said in several ways, and in its own label once more', () => {
    expect(faultsWith('[kết nạp mới, Kết nạp]')).toEqual([])
  })

  it.each([
    ['a name of another', '[kết nạp mới, dự bị]'],
    ['without marks', '[ket nap moi, du bi]'],
    ['the label of another', '[Chuyển đi]'],
    ['with other punctuation', '["kiểm tra - giám sát"]'],
  ])('is refused where it is %s', (_, names) => {
    const faults = faultsWith(names)
    expect(faults).toContainEqual(expect.stringMatching(/^0 once /))
  })

  it('is refused on the line of each that shares a name, where both are names', () => {
    expect(faultsWith('[DB]')).toHaveLength(2)
  })

  it.each(['kết nạp mới', '[1]', '[""]'])('is a list of words: %s is not', (names) => {
    expect(faultsWith(names)).toHaveLength(1)
  })
})
