import { describe, expect, it } from 'vitest'
import { readChoice } from '../../src/language/choice.ts'

const meeting = { da_hop: 'Đã họp', chua_hop: 'Chưa họp', hoan: 'Hoãn' }
const yesNo = { co: 'Có', khong: 'Không' }

describe('a choice in one’s own words', () => {
  it.each([
    ['đã họp', 'da_hop'],
    ['da hop roi', 'da_hop'],
    ['dạ chi bộ đã họp rồi ạ', 'da_hop'],
    ['Đã họp.', 'da_hop'],
    ['chưa họp ạ', 'chua_hop'],
    ['chua hop', 'chua_hop'],
    ['chưa ạ', 'chua_hop'],
    ['vẫn chưa', 'chua_hop'],
    ['dạ rồi ạ', 'da_hop'],
    ['họp rồi', 'da_hop'],
    ['có họp', 'da_hop'],
    ['họp xong rồi', 'da_hop'],
    ['hoãn', 'hoan'],
    ['hoan lai', 'hoan'],
    ['Hoãn rồi đồng chí ạ'.normalize('NFD'), 'hoan'],
  ])('%j is %j', (text, expected) => {
    expect(readChoice(text, meeting)).toBe(expected)
  })

  it.each([
    'có',
    'không',
    'họp',
    'đã họp hay chưa họp',
    'họp chưa',
    'rồi hay chưa',
    '23',
    '',
    '<b>hoãn</b>',
    'hoàn',
  ])('does not guess at %j', (text) => {
    expect(readChoice(text, meeting)).toBeUndefined()
  })

  it.each([
    ['có', 'co'],
    ['dạ có ạ', 'co'],
    ['đúng rồi', 'co'],
    ['vâng', 'co'],
    ['không', 'khong'],
    ['Dạ, không ạ', 'khong'],
    ['ko', 'khong'],
    ['chưa có', 'khong'],
    ['khong co gi', 'khong'],
  ])('where the choices are yes and no, %j is %j', (text, expected) => {
    expect(readChoice(text, yesNo)).toBe(expected)
  })

  it.each(['có không', 'có hay không', 'không sai', 'không, đúng', '3', 'có 3', 'có?', 'chắc có'])(
    'asks again for %j',
    (text) => {
      expect(readChoice(text, yesNo)).toBeUndefined()
    },
  )

  it('does not choose between equal labels', () => {
    expect(readChoice('hoãn', { a: 'Hoãn', b: 'hoãn' })).toBeUndefined()
  })
})
