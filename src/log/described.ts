/** What is told of an error. The rest stays out: a refused call carries its whole payload, the text of a person with it. */
type Described = {
  readonly name: string
  readonly code?: string | number
  readonly stack: string
  readonly cause?: Described
  readonly errors?: readonly Described[]
}

/** Values of a log line, with errors among them described. */
export function described(about: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(about).map(([key, value]) => [key, value instanceof Error ? ofError(value) : value]),
  )
}

function ofError(error: Error): Described {
  const { code } = error as { readonly code?: unknown }
  return {
    name: error.name,
    ...(typeof code === 'string' || typeof code === 'number' ? { code } : {}),
    stack: error.stack ?? error.message,
    ...(error.cause instanceof Error ? { cause: ofError(error.cause) } : {}),
    ...(error instanceof AggregateError ? { errors: error.errors.filter(isError).map(ofError) } : {}),
  }
}

const isError = (value: unknown): value is Error => value instanceof Error
