import type { Demo } from './services/demo.ts'
import { readImportFile } from './files/import-file.ts'
import { readSetupFile } from './files/setup-file.ts'
import { localeFile } from './resources.ts'

/** The demo that comes with the program, in the formats that the office uses; a fault in it is a mistake. */
export function demo(): Demo {
  const setup = readSetupFile(localeFile('vi/demo/setup.yaml'))
  const figures = readImportFile(localeFile('vi/demo/figures.csv'))
  if (setup.faults !== undefined) throw new Error(`The demo is faulty: ${JSON.stringify(setup.faults)}`)
  if (figures.faults !== undefined) throw new Error(`The demo is faulty: ${JSON.stringify(figures.faults)}`)
  return { setup: setup.setup, rows: figures.rows }
}
