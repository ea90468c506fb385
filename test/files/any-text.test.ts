import * as fc from 'fast-check'
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readFormFile } from '../../src/files/form-file.ts'
import { readImportFile } from '../../src/files/import-file.ts'
import { readSetupFile } from '../../src/files/setup-file.ts'

const setup = readFileSync('docs/setup-example.yaml', 'utf8')
const form = readFileSync('locales/vi/form.yaml', 'utf8').split('\n').slice(0, 60).join('\n')

/** A text with a piece of it taken out and another put in. */
const spoilt = (text: string) =>
  fc
    .tuple(fc.nat(text.length), fc.nat(12), fc.string({ unit: 'grapheme', maxLength: 8 }))
    .map(([at, cut, put]) => text.slice(0, at) + put + text.slice(at + cut))

describe('whatever a file holds', () => {
  it.each([
    ['setup', setup, readSetupFile],
    ['form', form, readFormFile],
    ['import', 'branch,period,indicator,value\npho_moi,2017-01,admitted_count,1\n', readImportFile],
  ] as const)('a %s file is taken or refused with places, and nothing is thrown', (_, text, read) => {
    fc.assert(
      fc.property(fc.oneof(spoilt(text), fc.string({ unit: 'binary', maxLength: 200 })), (content) => {
        const { faults } = read(content)
        if (faults === undefined) return
        expect(faults.length).toBeGreaterThan(0)
        for (const { where } of faults) expect('line' in where && where.line).toBeGreaterThan(0)
      }),
      { numRuns: 200 },
    )
  })
})
