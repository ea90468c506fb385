import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { packFiles } from '../../src/documents/pack.ts'
import { vietnamese } from '../../src/resources.ts'
import { need, runsWith } from '../support/services.ts'
import { demoPack } from './demo-pack.ts'

const run = promisify(execFile)
let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'giaoban-pack-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

describe.runIf(runsWith('LibreOffice'))('LibreOffice', () => {
  it('opens the report and the workbook, and makes a PDF of each', async () => {
    const { pack } = await demoPack()
    const files = await packFiles(pack, [], vietnamese())
    for (const { name, content } of files) await writeFile(join(folder, name), content)
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`
    const paths = files.map(({ name }) => join(folder, name))
    const to = ['--headless', '--convert-to', 'pdf', '--outdir', folder]
    await run(need('LibreOffice'), [profile, ...to, ...paths])
    for (const { name } of files) {
      const pdf = await readFile(join(folder, name.replace(/\.\w+$/, '.pdf')), 'latin1')
      expect(pdf.startsWith('%PDF')).toBe(true)
      // Its pages, whatever is on them: the report has two, and two appendices.
      expect(pdf.match(/\/Type\s*\/Page\b/g)?.length ?? 0).toBeGreaterThanOrEqual(4)
    }
  })
})
