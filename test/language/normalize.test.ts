import { assert, property, string } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canonical, foldMarks } from '../../src/language/normalize.ts'
import { tokensOf } from '../../src/language/tokens.ts'

describe('one spelling of a text', () => {
  it.each([
    ['Đảng uỷ', 'đảng ủy'],
    ['hoà  bình', 'hòa bình'],
    ['thuỷ điện', 'thủy điện'],
    ['quý, quỳ, quà', 'quý, quỳ, quà'],
    ['hoàn toàn, huỳnh, khuỷu', 'hoàn toàn, huỳnh, khuỷu'],
    ['loè', 'lòe'],
    ['２３\u00a0đ／c', '23 đ/c'],
    ['2\u200b3\u0007', '23'],
    ['  Dạ \n 23 ', 'dạ 23'],
  ])('takes %j as %j', (text, expected) => {
    expect(canonical(text.normalize('NFD'))).toBe(expected.normalize('NFC'))
    expect(canonical(text)).toBe(expected)
  })

  it('makes no digits of powers, fractions and circled numbers', () => {
    expect(canonical('2²')).not.toMatch(/22/)
    expect(canonical('½')).not.toMatch(/\d/)
    expect(canonical('②')).not.toMatch(/\d/)
  })

  it('takes marks away, and đ with them', () => {
    expect(foldMarks('Đồng chí Uỷ viên')).toBe('dong chi uy vien')
  })

  it('is at rest once it is done', () => {
    assert(
      property(string({ unit: 'binary' }), (text) => {
        expect(canonical(canonical(text))).toBe(canonical(text))
      }),
    )
  })
})

const parts = (text: string) => tokensOf(text).map((token) => token.text)

describe('the parts of an answer', () => {
  it.each([
    ['23đ/c ạ', ['23', 'đ/c', 'ạ']],
    ['23 (21CT+2DB)', ['23', '(', '21', 'ct', '+', '2', 'db', ')']],
    ['1.234 và 92,5%', ['1.234', 'và', '92,5', '%']],
    ['23 .', ['23', '.']],
    ['1\n234', ['1', ';', '234']],
  ])('of %j are %j', (text, expected) => {
    expect(parts(text)).toEqual(expected)
  })
})
