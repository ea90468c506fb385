import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isInvitationCode } from '../../src/domain/invitation-code.ts'
import { receiptCode, receiptCodeIn } from '../../src/domain/receipt-code.ts'

const bytes = fc.uint8Array({ minLength: 32, maxLength: 32 })

describe('the check code of a receipt', () => {
  test('is made of symbols that do not look alike, with a letter and a digit', () => {
    fc.assert(
      fc.property(bytes, (drawn) => {
        const code = receiptCode(drawn)
        fc.pre(code !== undefined)
        expect(code).toMatch(/^BN-(?=.*\d)(?=.*[A-Z].*)[A-HJKMNP-Z2-9]{6}$/)
      }),
    )
  })

  test('is read back however it is typed, and is no invitation', () => {
    fc.assert(
      fc.property(bytes, fc.constantFrom('-', ' ', '', ' – '), fc.boolean(), (drawn, between, small) => {
        const code = receiptCode(drawn)
        fc.pre(code !== undefined)
        const typed = `  ${code.replace('-', between)} `
        expect(receiptCodeIn(small ? typed.toLowerCase() : typed)).toBe(code)
        expect(isInvitationCode(code)).toBe(false)
      }),
    )
  })

  test('is recognised as one, written as it is but typed wrongly', () => {
    expect(receiptCodeIn('BN-7K3M9O')).toBe('BN-7K3M9O')
    expect(receiptCodeIn('bn-123456')).toBe('BN-123456')
  })

  test.each(['bn 123456', 'bn abcdef', 'BN-7K3M9', 'BN-7K3M9QX', 'biên nhận', 'K7MF-2XQA-P94D', '25', ''])(
    'is not in "%s"',
    (text) => {
      expect(receiptCodeIn(text)).toBeUndefined()
    },
  )
})
