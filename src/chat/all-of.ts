/** Waits for all of them even when one fails, so that nothing goes on unseen; then throws what the first threw. */
export async function allOf<T>(works: readonly Promise<T>[]): Promise<T[]> {
  await Promise.allSettled(works)
  return Promise.all(works)
}
