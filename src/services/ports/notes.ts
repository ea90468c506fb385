/** What a service keeps for others: the bot's name, whether this is demo data. */
export type Notes = {
  readonly read: (name: string) => Promise<string | null>
  readonly write: (name: string, value: string) => Promise<void>
  /** Writes it unless it is there already; the value that is there then. */
  readonly keep: (name: string, value: string) => Promise<string>
}
