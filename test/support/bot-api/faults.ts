import type { Json } from './types.ts'

/** Which calls a scripted fault meets: `*` is every method, no `chat` is every chat; once unless `times` says more. */
interface Aim {
  readonly method: string
  readonly times?: number
  readonly chat?: number
}

/** `delivered` cuts the socket after the call was carried out: the message arrived, its answer did not. */
export type FaultRequest =
  | (Aim & { readonly kind: 'hangUp'; readonly delivered?: boolean })
  | (Aim & { readonly kind: 'slow'; readonly ms: number })
  | (Aim & {
      readonly kind: 'fail'
      readonly status: number
      readonly description?: string
      readonly parameters?: Json
    })

export type Wish<K extends FaultRequest['kind']> = Omit<Extract<FaultRequest, { kind: K }>, 'kind'>

export interface Faults {
  readonly add: (fault: FaultRequest) => void
  /** Uses up and returns what meets this call: at most one delay and one failure. */
  readonly meet: (method: string, chat: unknown) => readonly FaultRequest[]
}

/** Scripted faults, each for its number of calls, in the order they were asked for. */
export function makeFaults(): Faults {
  const script: { readonly fault: FaultRequest; left: number }[] = []
  const first = (good: (fault: FaultRequest) => boolean): FaultRequest[] => {
    const found = script.find(({ fault, left }) => left > 0 && good(fault))
    if (found === undefined) return []
    found.left -= 1
    return [found.fault]
  }
  return {
    add: (fault) => {
      script.push({ fault, left: fault.times ?? 1 })
    },
    meet: (method, chat) => {
      const aimed = (fault: FaultRequest) =>
        (fault.method === '*' || fault.method === method) &&
        (fault.chat === undefined || String(fault.chat) === String(chat))
      return [
        ...first((fault) => fault.kind === 'slow' && aimed(fault)),
        ...first((fault) => fault.kind !== 'slow' && aimed(fault)),
      ]
    },
  }
}
