import type { Instant } from '../domain/day.ts'
import { plainCode, writtenCode } from '../domain/invitation-code.ts'
import { type CodeMaker, makeCode } from './invitation-code.ts'
import type { Groups } from './ports/groups.ts'
import type { Notes } from './ports/notes.ts'

/** A code as it is shown, once. Without the bot's name, which the platform has yet to tell, there is no link. */
export type GroupCode = { readonly code: string; readonly bot: string | null; readonly expires: Instant }

export type GroupCodeDeps = {
  readonly groups: Pick<Groups, 'saveCode'>
  readonly notes: Pick<Notes, 'read'>
  readonly codes: CodeMaker
}

const GOOD_FOR = 7 * 86_400_000

/** Makes a code that links one group within a week. Under a key that comes again only the code given last is good. */
export function makeCreateGroupCode({ groups, notes, codes }: GroupCodeDeps) {
  return async (committeeId: number, at: Instant, key: string): Promise<GroupCode> => {
    const code = writtenCode(makeCode(codes.randomBytes))
    const expires = at + GOOD_FOR
    await groups.saveCode({ key, hash: codes.hash(plainCode(code)), committeeId, at, expires })
    return { code, bot: await notes.read('telegram:name'), expires }
  }
}
