/** Asks once for the same; a question that failed is asked again. */
export function once<Asked extends readonly unknown[], Answer>(
  ask: (...asked: Asked) => Promise<Answer>,
): (...asked: Asked) => Promise<Answer> {
  const known = new Map<string, Promise<Answer>>()
  return (...asked) => {
    const key = JSON.stringify(asked)
    const answered = known.get(key)
    if (answered !== undefined) return answered
    const answer = ask(...asked)
    known.set(key, answer)
    answer.catch(() => known.delete(key))
    return answer
  }
}
