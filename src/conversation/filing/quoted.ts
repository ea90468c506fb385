/** Fragments of a message, each in quotation marks. */
export function quoted(fragments: readonly string[]): string {
  return fragments.map((words) => `"${words}"`).join('; ')
}
