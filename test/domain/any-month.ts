import * as fc from 'fast-check'
import type { Values } from './form.ts'

/** A month before and movements that may follow it: nobody is converted or lost who was not there. */
export type AnyMonth = { readonly before: Values; readonly movements: Values }

const few = fc.nat(6)

export const anyMonth: fc.Arbitrary<AnyMonth> = fc
  .record({
    official: fc.nat(60),
    probationary: fc.nat(8),
    admitted: few,
    arrived: few,
    restored: fc.nat(2),
    left: few,
    died: fc.nat(3),
    struckOff: fc.nat(2),
    expelled: fc.nat(2),
    resigned: fc.nat(2),
    converted: few,
    arrivedProbationary: few,
    lostProbationary: few,
  })
  .map((any) => {
    const arrivedProbationary = Math.min(any.arrivedProbationary, any.arrived)
    const converted = Math.min(any.converted, any.probationary + arrivedProbationary)
    const decrease = any.left + any.died + any.struckOff + any.expelled + any.resigned
    const lostProbationary = Math.min(
      any.lostProbationary,
      decrease - any.expelled,
      any.probationary + any.admitted + arrivedProbationary - converted,
    )
    const cameOfficial = converted + any.arrived - arrivedProbationary + any.restored
    const official = Math.max(any.official, decrease - lostProbationary - cameOfficial)
    return {
      before: {
        member_official: official,
        member_probationary: any.probationary,
        member_total: official + any.probationary,
      },
      movements: {
        admitted_count: any.admitted,
        converted_count: converted,
        transferred_in_count: any.arrived,
        transferred_in_probationary_count: arrivedProbationary,
        restored_count: any.restored,
        transferred_out_count: any.left,
        deceased_count: any.died,
        struck_off_count: any.struckOff,
        expelled_count: any.expelled,
        resigned_count: any.resigned,
        decrease_probationary_count: lostProbationary,
      },
    }
  })
