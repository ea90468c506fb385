/** How many messages have come to each seat since somebody looked at it. */
export function makeNews(onChange) {
  const counts = new Map()
  const set = (id, count) => {
    counts.set(id, count)
    onChange(id, count)
  }
  return {
    add: (id) => set(id, (counts.get(id) ?? 0) + 1),
    seen: (id) => set(id, 0),
    of: (id) => counts.get(id) ?? 0,
  }
}
