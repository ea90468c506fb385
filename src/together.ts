import DataLoader from 'dataloader'

/** Makes questions about one thing each that are asked at the same moment one question about all of them. */
export function together<Asked, Answer>(
  askAll: (asked: readonly Asked[]) => Promise<readonly Answer[]>,
): (one: Asked) => Promise<Answer> {
  const loader = new DataLoader(askAll, { cache: false })
  return (one) => loader.load(one)
}
