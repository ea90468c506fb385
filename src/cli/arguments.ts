import { InvalidArgumentError, Option } from 'commander'
import { type Instant, instantOf, isDay } from '../domain/day.ts'
import { isPeriod, type Period } from '../domain/period.ts'
import type { Translate } from '../i18n/translate.ts'

// How the values of options are read. Each refuses with what it takes, which is wrong usage.

export function periodArgument(say: Translate) {
  return (text: string): Period => {
    if (!isPeriod(text)) throw new InvalidArgumentError(say('usage.period'))
    return text
  }
}

export function daysArgument(say: Translate) {
  return (text: string): number => {
    const days = /^\d{1,3}$/.test(text) ? Number(text) : 0
    if (days < 1 || days > 365) throw new InvalidArgumentError(say('usage.days'))
    return days
  }
}

export function dayArgument(say: Translate) {
  return (text: string): string => {
    if (!isDay(text)) throw new InvalidArgumentError(say('usage.day'))
    return text
  }
}

/** An ISO instant; without an offset it is Viet Nam's time, whatever this machine's is. */
export function instantArgument(say: Translate) {
  return (text: string): Instant => {
    const match = /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}:\d{2})(:\d{2}(?:\.\d{1,3})?)?(Z|[+-]\d{2}:\d{2})?)?$/.exec(
      text,
    )
    const [, day = '', time = '00:00', seconds = '', offset] = match ?? []
    const at = offset === undefined ? instantOf(day, time) : Date.parse(text)
    const more = offset === undefined ? Number(seconds.slice(1) || 0) * 1_000 : 0
    if (match === null || !isDay(day) || time > '23:59' || Number.isNaN(at)) {
      throw new InvalidArgumentError(say('usage.instant'))
    }
    return at + more
  }
}

/** An option that takes one of some words. */
export function choiceOption(
  say: Translate,
  flags: string,
  description: string,
  choices: readonly string[],
): Option {
  return new Option(flags, description).choices(choices).argParser((text: string): string => {
    if (!choices.includes(text))
      throw new InvalidArgumentError(say('usage.choices', { choices: choices.join(', ') }))
    return text
  })
}
