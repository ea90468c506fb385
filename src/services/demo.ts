import type { Notes } from './ports.ts'

/** Whether the figures are for trying: such a database carries the note `demo`, whatever it says. */
export async function isDemo(notes: Pick<Notes, 'read'>): Promise<boolean> {
  return (await notes.read('demo')) !== null
}
