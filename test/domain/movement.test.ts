import { describe, expect, it } from 'vitest'
import { isMovement, isStock } from '../../src/domain/movement.ts'
import { movementCodes, stockCodes } from '../../src/domain/stocks.ts'
import { form } from './form.ts'

describe('the default form', () => {
  it('has the movements of the increase and decrease form behind its gate, and no others', () => {
    const found = form.indicators.filter((indicator) => isMovement(form, indicator))
    expect(found.map(({ code }) => code)).toEqual([...movementCodes])
  })

  it('has the four stocks of members, and no others among its stocks of the card', () => {
    const found = form.indicators.filter(isStock).map(({ code }) => code)
    expect(found.toSorted()).toEqual([...stockCodes].toSorted())
    expect(found).not.toContain('candidates_tracked')
  })

  it('counts admissions proposed and discipline as no movement, though they are summed too', () => {
    const flows = form.indicators.filter(({ kind }) => kind === 'flow').map(({ code }) => code)
    const others = flows.filter((code) => !movementCodes.some((movement) => movement === code))
    expect(others).toEqual([
      'awareness_class_sent_count',
      'admission_proposed_count',
      'directives_disseminated_count',
      'inspection_supervision_count',
      'disciplined_count',
    ])
  })

  it('without its gate has no movement', () => {
    const gateless = { ...form, indicators: form.indicators.filter(({ kind }) => kind !== 'gate') }
    expect(gateless.indicators.some((indicator) => isMovement(gateless, indicator))).toBe(false)
  })
})
