import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Figure, type Figures, valueOrState } from '../../src/domain/figure.ts'
import { asFigures, figuresAfter, type RecordedChange, recordChanges } from '../../src/domain/revision.ts'

const figure: fc.Arbitrary<Figure> = fc.oneof(
  fc.record({ state: fc.constant('given' as const), value: fc.nat(99), words: fc.constant('số') }),
  fc.record({
    state: fc.constant('given' as const),
    value: fc.constantFrom('co', 'khong'),
    words: fc.constant(null),
  }),
  fc.record({
    state: fc.constantFrom('pending' as const, 'not_applicable' as const),
    words: fc.constant(null),
  }),
)
const figures = fc.dictionary(fc.constantFrom('a', 'b', 'c', 'd'), figure, { noNullPrototype: true })

const said = (all: Figures) =>
  Object.fromEntries(Object.entries(all).map(([code, one]) => [code, valueOrState(one)]))

describe('what revisions record', () => {
  test('rebuilds the figures of every one of them', () => {
    fc.assert(
      fc.property(fc.array(figures, { minLength: 1, maxLength: 6 }), (versions) => {
        const recorded: { changes: readonly RecordedChange[] }[] = []
        for (const version of versions) {
          recorded.push({ changes: recordChanges(recorded, version) })
          expect(said(figuresAfter(recorded))).toEqual(said(version))
        }
      }),
    )
  })

  test('names what was and what is, and nothing that did not change', () => {
    const before = { changes: recordChanges([], { a: given(20), b: given(2) }) }
    const changes = recordChanges([before], {
      a: given(21),
      b: given(2),
      c: { state: 'pending', words: 'chưa' },
    })
    expect(changes).toEqual([
      { indicator: 'a', old: 20, new: 21, words: '21' },
      { indicator: 'c', old: null, new: 'pending', words: 'chưa' },
    ])
    expect(asFigures(changes)[0]).toEqual({
      indicator: 'a',
      old: { state: 'given', value: 20, words: null },
      new: given(21),
    })
  })
})

function given(value: number): Figure {
  return { state: 'given', value, words: String(value) }
}
