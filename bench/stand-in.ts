import { programFile, startProgram } from './programs.ts'

/** The bare Bot API of all bots under measurement. */
export type StandIn = {
  readonly address: string
  /** How many messages were sent to it so far. */
  readonly sent: () => Promise<number>
  /** Puts an update in the queue of getUpdates. */
  readonly offer: (update: object) => Promise<void>
  /** Resolves as soon as the next message is sent. */
  readonly next: () => Promise<void>
  readonly stop: () => Promise<void>
}

export async function startStandIn(cwd: string): Promise<StandIn> {
  const program = startProgram(programFile('stand-in.mjs'), { cwd, env: {} })
  const [, address = ''] = await program.says(/listening at (\S+)/)
  return {
    address,
    sent: async () => {
      const answer = await fetch(`${address}/sent`)
      return ((await answer.json()) as { readonly result: number }).result
    },
    offer: async (update) => {
      await fetch(`${address}/offer`, { method: 'POST', body: JSON.stringify(update) })
    },
    next: async () => {
      await fetch(`${address}/next`)
    },
    stop: program.stop,
  }
}
