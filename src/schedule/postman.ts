import { schedule } from 'node-cron'
import { silent } from './silent.ts'

export type Postman = { readonly stop: () => Promise<void> }

/**
 * Sends what the outbox holds every few seconds, whoever put it there: this process's clock, that of another, the
 * command line, or somebody's submission. A process without a clock has one too.
 */
export function startPostman(deliver: () => Promise<unknown>, onError: (error: unknown) => void): Postman {
  const task = schedule(
    '*/5 * * * * *',
    async () => {
      try {
        await deliver()
      } catch (error) {
        onError(error)
      }
    },
    { name: 'postman', noOverlap: true, logger: silent },
  )
  return {
    stop: async () => {
      await task.destroy()
    },
  }
}
