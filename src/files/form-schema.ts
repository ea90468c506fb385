import type { z } from 'zod'
import type { Takes } from './fault.ts'
import { list, reading, record } from './schema.ts'
import { sharedNames } from './shared-names.ts'

const lineBreaks = /[\p{Cc}\p{Zl}\p{Zp}]/u

const text = (takes: Takes, most = 500) =>
  reading(takes, (value) =>
    typeof value === 'string' && value.trim() !== '' && value.length <= most && !lineBreaks.test(value.trim())
      ? value.trim().normalize('NFC')
      : undefined,
  )

const hint = reading('text', (value) =>
  value === ''
    ? ''
    : typeof value === 'string' && value.length <= 500 && !lineBreaks.test(value)
      ? value.trim()
      : undefined,
)

// With its token and what it does, a code has to fit into the 64 bytes of a button.
const code = reading('indicator_code', (value) =>
  typeof value === 'string' && /^[a-z][a-z0-9_]{1,44}$/.test(value) ? value : undefined,
)

const whole = (takes: Takes) =>
  reading(takes, (value) => (Number.isSafeInteger(value) && Number(value) >= 0 ? Number(value) : undefined))

const most = reading('max', (value) => {
  if (typeof value === 'string' && value.trim() !== '') return value.trim()
  return Number.isSafeInteger(value) && Number(value) >= 0 ? Number(value) : undefined
})

const oneOf = <const T extends string>(takes: Takes, ...values: readonly T[]) =>
  reading(takes, (value) => values.find((known) => known === value))

const yesOnly = reading('yes_no', (value) => (typeof value === 'boolean' ? value : undefined))

const texts = (takes: Takes, key: RegExp) =>
  reading(takes, (value): Record<string, string> | undefined => {
    if (value === null || typeof value !== 'object' || Array.isArray(value)) return undefined
    const entries = Object.entries(value)
    const sound = entries.every(
      ([name, words]) => key.test(name) && typeof words === 'string' && words.trim() !== '',
    )
    return sound && entries.length > 0 ? Object.fromEntries(entries) : undefined
  })

const indicator = record({
  code,
  section: text('section', 40),
  label: text('name', 100),
  names: list(text('name', 60)).exactOptional(),
  kind: oneOf('indicator_kind', 'gate', 'stock', 'flow', 'state', 'text'),
  type: oneOf('indicator_type', 'int', 'choice', 'date', 'text'),
  question: text('text'),
  hint: hint.default(''),
  required: text('required'),
  default: oneOf('default', 'none', 'carry', 'zero', 'derived'),
  min: whole('min').exactOptional(),
  max: most.exactOptional(),
  choices: texts('choices', /^[a-z][a-z0-9_]{0,44}$/).exactOptional(),
  expected: text('expected', 60).exactOptional(),
  hidden: yesOnly.exactOptional(),
  firm: yesOnly.exactOptional(),
  restricted: yesOnly.exactOptional(),
  total: oneOf('total', 'sum', 'average').exactOptional(),
})

const rule = record({
  code: reading('code', (value) =>
    typeof value === 'string' && /^[A-Za-z][A-Za-z0-9_]{0,19}$/.test(value) ? value : undefined,
  ),
  severity: oneOf('severity', 'error', 'explain', 'note'),
  holds: text('condition', 2_000),
  message: text('text', 4_000),
  office: text('text', 4_000).exactOptional(),
  fixes: list(code),
})

/** The indicators of a form: what people call one of them, they call no other. */
const indicators = list(indicator).check((context) => {
  const once: Takes = 'once'
  for (const { path, name } of sharedNames(context.value)) {
    context.issues.push({ code: 'custom', message: `${once} ${name}`, path: [...path], input: name })
  }
})

/** A form as its file holds it. */
export const formSchema = record({
  sections: texts('section', /^[A-Za-z][A-Za-z0-9_]{0,39}$/),
  indicators,
  derived: texts('derived', /^[a-z][a-z0-9_]{1,59}$/).default({}),
  rules: list(rule).default([]),
}) satisfies z.ZodType
