/** Trouble outside that stopped a turn, with whether what was sent is in the database all the same. */
export class TroubleError extends Error {
  readonly saved: boolean

  constructor(message: string, options: { readonly cause: unknown; readonly saved: boolean }) {
    super(message, { cause: options.cause })
    this.name = 'TroubleError'
    this.saved = options.saved
  }
}
