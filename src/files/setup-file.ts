import type { Taken } from './fault.ts'
import { takeSetup, type TakenSetup } from './take-setup.ts'
import { readYaml } from './yaml-source.ts'

/** A committee's setup from its YAML text, taken whole or not at all; each fault names its line. */
export function readSetupFile(text: string): Taken<TakenSetup> {
  const yaml = readYaml(text)
  return 'faults' in yaml ? yaml : takeSetup(yaml.source)
}
