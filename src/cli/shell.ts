import type { Instant } from '../domain/day.ts'
import type { Translate } from '../i18n/translate.ts'
import type { Office, OpenOffice } from './office.ts'
import type { Result } from './result.ts'

/** What a command may reach of the world around it. */
export type Shell = {
  readonly say: Translate
  readonly now: () => Instant
  readonly readFile: (path: string) => Promise<Buffer>
  /** Writes a file, and the folders that lead to it; false where that is not allowed. */
  readonly writeFile: (path: string, content: Uint8Array) => Promise<boolean>
  readonly readInput: () => Promise<string>
  readonly open: OpenOffice
}

/** A command's own work, told to the program when it is done. */
export type Finish = (result: Result) => void

/** Opens the office for one piece of work, and closes it whatever comes of it. */
export async function atOffice(shell: Shell, work: (office: Office) => Promise<Result>): Promise<Result> {
  const office = await shell.open()
  try {
    return await work(office)
  } finally {
    await office.close()
  }
}
