import { codes } from '../src/codes.ts'
import { addMonths, periodOf } from '../src/domain/period.ts'
import { localDay } from '../src/domain/day.ts'
import { readSetupFile } from '../src/files/setup-file.ts'
import { defaultForm } from '../src/shipped-files.ts'
import { makeInvite } from '../src/services/invite.ts'
import { makeRedeem } from '../src/services/redeem.ts'
import { makeSetUp } from '../src/services/setup.ts'
import { openDatabase } from '../src/storage/open.ts'
import { type Ports, portsOf } from '../src/stores.ts'
import { chatOf } from './updates.ts'

/** A given database by its address, or an embedded one by its folder. */
export type Place =
  | { readonly url: string; readonly dataDir: '' }
  | { readonly url: null; readonly dataDir: string }

/** How many accept their invitation at once. */
const AT_ONCE = 8

/** Makes the database: a committee by a setup file, and a secretary in each of its branches. */
export async function prepare(place: Place, secretaries: number, now: number): Promise<void> {
  const database = await openDatabase({ ...place, name: 'giaoban' })
  try {
    const ports = portsOf(database)
    const taken = readSetupFile(setupFile(secretaries, now))
    if (taken.faults !== undefined) throw new Error(`The setup has faults: ${JSON.stringify(taken.faults)}`)
    await makeSetUp({ ...ports, defaultForm: defaultForm() })(taken.setup, now)
    const waiting = Array.from({ length: secretaries }, (_, secretary) => secretary)
    const seat = seater(ports, now)
    const seatNext = async (): Promise<void> => {
      for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) await seat(next)
    }
    await Promise.all(Array.from({ length: AT_ONCE }, seatNext))
  } finally {
    await database.close()
  }
}

/** How many answers the database holds, whatever number of figures each of them changed. */
export async function countAnswers(place: Place): Promise<number> {
  const database = await openDatabase({ ...place, name: 'giaoban' })
  try {
    const { rows } = await database.pool.query<{ count: number }>(
      'SELECT count(DISTINCT (report_id, key))::int AS count FROM answer',
    )
    return rows[0]?.count ?? 0
  } finally {
    await database.close()
  }
}

/** Open from the first of a month to nearly the end of the next, so that a month can be filed on any day. */
function setupFile(branches: number, now: number): string {
  const before = addMonths(periodOf(localDay(now)), -2)
  const opening = `{ period: ${before}, member_official: 20, member_probationary: 2 }`
  return [
    'committee: { code: bench, name: "Đảng ủy xã Đo", place: "Đo" }',
    'calendar: { open_day: 1, due_day: 27, lock_day: 28 }',
    'branches:',
    ...Array.from(
      { length: branches },
      (_, at) => `  - { code: branch_${at}, name: "Thôn ${at}", kind: village, opening: ${opening} }`,
    ),
  ].join('\n')
}

function seater(ports: Ports, now: number): (secretary: number) => Promise<void> {
  const invite = makeInvite({ ...ports, codes })
  const redeem = makeRedeem({ ...ports, hash: codes.hash, handOver: async () => [] })
  return async (secretary) => {
    const wish = { committee: 'bench', role: 'secretary', seat: null, days: 1 } as const
    const invited = await invite({ ...wish, branches: [`branch_${secretary}`] }, now)
    if (invited.kind !== 'invited') throw new Error(`Nobody could be invited: ${invited.why}`)
    const by = { channel: 'telegram', id: String(chatOf(secretary)) }
    const key = `bench:${secretary}`
    const redeemed = await redeem(invited.code, { by, accountId: null, role: null, at: now, key })
    if (redeemed.kind !== 'invitationRedeemed') throw new Error(`An invitation was refused: ${redeemed.why}`)
  }
}
