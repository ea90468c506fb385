#!/usr/bin/env node
import { readFile } from 'node:fs/promises'
import { text } from 'node:stream/consumers'
import { ConfigError, loadConfig } from '../config.ts'
import { makeTranslate } from '../i18n/translate.ts'
import { sentencesIn } from '../resources.ts'
import { languages, runCommand } from './program.ts'
import { writeFile } from './write-file.ts'

/** The office's command line: works beside a running service, and calls no platform. */
async function main(args: readonly string[]): Promise<number> {
  const asked = args[args.indexOf('--lang') + 1]
  const language = args.includes('--lang') ? languages.find((known) => known === asked) : undefined
  const { status, out, err } = await runCommand(args, {
    say: makeTranslate(language ?? 'vi', sentencesIn(`${language ?? 'vi'}/cli.json`)),
    now: Date.now,
    readFile,
    writeFile,
    readInput: () => text(process.stdin),
    open: async () => {
      // Only here, so that a command which needs no database starts without one.
      const { openOffice } = await import('../office.ts')
      return openOffice(loadConfig())
    },
  })
  process.stderr.write(err)
  process.stdout.write(out)
  return status
}

try {
  process.exitCode = await main(process.argv.slice(2))
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exitCode = error instanceof ConfigError ? 2 : 1
}
