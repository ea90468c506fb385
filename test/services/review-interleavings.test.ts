import * as fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Figures, valueOrState } from '../../src/domain/figure.ts'
import { isFiled } from '../../src/domain/report.ts'
import { figuresAfter } from '../../src/domain/revision.ts'
import { freshDatabase } from '../support/databases.ts'
import { type Act, openBranch, people } from './review-people.ts'

let database: Awaited<ReturnType<typeof freshDatabase>>
beforeAll(async () => {
  database = await freshDatabase('embedded')
})
afterAll(() => database.drop())

const count = fc.nat(3)
const act: fc.Arbitrary<Act> = fc.oneof(
  { weight: 2, arbitrary: fc.record({ does: fc.constantFrom('look' as const, 'submit' as const) }) },
  { weight: 1, arbitrary: fc.record({ does: fc.constantFrom('unlock' as const, 'again' as const) }) },
  {
    weight: 4,
    arbitrary: fc.record({
      does: fc.constantFrom('file' as const, 'amend' as const, 'request' as const),
      fresh: fc.boolean(),
      official: count,
      admitted: fc.integer({ min: -1, max: 2 }),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      does: fc.constant('settle' as const),
      fresh: fc.boolean(),
      number: fc.integer({ min: 1, max: 3 }),
      verdict: fc.constantFrom('approve' as const, 'return' as const),
    }),
  },
)

/** At one moment some people act at once, none of them waiting for another. */
const moment = fc.record({
  hours: fc.constantFrom(0, 0, 8, 24),
  acts: fc.array(fc.record({ who: fc.nat(people.length - 1), act }), { minLength: 1, maxLength: 3 }),
})

const said = (figures: Figures) =>
  Object.fromEntries(Object.entries(figures).map(([code, figure]) => [code, valueOrState(figure)]))

const begin: Act[] = [
  { does: 'file', official: 3, admitted: 0, fresh: true },
  { does: 'look' },
  { does: 'submit' },
  { does: 'look' },
]

test('whatever people do at once, the audit rebuilds every figure, and nothing closed changes by itself', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(moment, { minLength: 6, maxLength: 12 }), async (moments) => {
      const branch = await openBranch(database)
      for (const one of begin) await branch.people[0]?.(one)
      await Promise.all(branch.people.map((person) => person({ does: 'look' })))
      const versions = new Map<number, Figures>()
      for (const { hours, acts } of moments) {
        branch.wait(hours)
        const before = await branch.load()
        const done = await Promise.all(acts.map(async ({ who, act: one }) => branch.people[who]?.(one)))
        const [now, view, answers] = await Promise.all([branch.load(), branch.view(), branch.answers()])

        const figures: Record<string, unknown> = {}
        for (const { indicator, old, new: next } of answers) {
          expect(old).toEqual(figures[indicator] ?? null)
          figures[indicator] = next
        }
        const stored = Object.entries(now.figures).map(([code, { words: _words, ...figure }]) => [
          code,
          figure,
        ])
        expect(figures).toEqual(Object.fromEntries(stored))

        const revisions = view?.revisions ?? []
        expect(revisions.map(({ number }) => number)).toEqual(revisions.map((_, index) => index + 1))
        expect(now.revision).toBe(revisions.length)
        const filed = figuresAfter(revisions)
        expect(said(isFiled(now.status) ? now.figures : filed)).toEqual(said(filed))
        for (const [number, version] of versions) {
          expect(said(figuresAfter(revisions.slice(0, number)))).toEqual(said(version))
        }
        versions.set(now.revision, filed)

        const mayChange = branch.takesChanges(before) || done.includes('opens')
        expect(mayChange ? before.figures : now.figures).toEqual(before.figures)
        expect([now.submittedAt, now.receipt?.number]).toEqual([before.submittedAt, before.receipt?.number])
      }
    }),
    { numRuns: 15, endOnFailure: true },
  )
})
