/** Says how many whole seconds the bot must wait before a message to this chat; 0 is at once. */
export type Rates = (chat: unknown) => number

interface Bucket {
  tokens: number
  at: number
}

/**
 * Token buckets of messages a second, for the bot and for each chat, each holding one second's worth (at least one).
 * `clock` is a steady clock in milliseconds.
 */
export function makeRates(
  perSecond: number | undefined,
  perChat: number | undefined,
  clock: () => number,
): Rates {
  const whole: Bucket = { tokens: Math.max(1, perSecond ?? 0), at: clock() }
  const chats = new Map<string, Bucket>()

  const fill = (bucket: Bucket, rate: number): Bucket => {
    const now = clock()
    bucket.tokens = Math.min(Math.max(1, rate), bucket.tokens + ((now - bucket.at) / 1000) * rate)
    bucket.at = now
    return bucket
  }

  return (chat) => {
    const used: { readonly bucket: Bucket; readonly rate: number }[] = []
    if (perSecond !== undefined) used.push({ bucket: fill(whole, perSecond), rate: perSecond })
    if (perChat !== undefined) {
      const bucket = chats.get(String(chat)) ?? { tokens: Math.max(1, perChat), at: clock() }
      chats.set(String(chat), bucket)
      used.push({ bucket: fill(bucket, perChat), rate: perChat })
    }
    const waits = used.map(({ bucket, rate }) =>
      bucket.tokens >= 1 ? 0 : Math.ceil((1 - bucket.tokens) / rate),
    )
    const wait = Math.max(0, ...waits)
    if (wait === 0) for (const { bucket } of used) bucket.tokens -= 1
    return wait
  }
}
