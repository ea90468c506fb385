import { badRequest } from './types.ts'

// The tags of parse_mode HTML; anything else is refused by the platform.
const TAGS = new Set(
  'b strong i em u ins s strike del span tg-spoiler tg-emoji tg-time a code pre blockquote'.split(' '),
)
const NAMED: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"' }

/** The text a reader sees of an HTML text; refuses unknown, crossed and open tags and a bare "<". */
function readHtml(html: string): string {
  const open: string[] = []
  const text = html.replace(/<(\/?)([a-z-]+)([^<>]*)>|</gi, (all: string, slash: string, tag: string) => {
    if (tag === undefined) throw badRequest(`can't parse entities: unexpected "<"`)
    const name = tag.toLowerCase()
    if (!TAGS.has(name)) throw badRequest(`can't parse entities: unsupported start tag "${name}"`)
    if (slash === '') open.push(name)
    else if (open.pop() !== name) throw badRequest(`can't parse entities: unmatched end tag "${all}"`)
    return ''
  })
  const left = open.pop()
  if (left !== undefined) throw badRequest(`can't parse entities: can't find end tag of "${left}"`)
  return decode(text)
}

/** The words of a rich message in HTML, without any of its tags. */
export const stripTags = (html: string): string => decode(html.replace(/<[^>]*>/g, ''))

const decode = (text: string): string =>
  text.replace(/&(?:#(\d+)|#x([0-9a-f]+)|(lt|gt|amp|quot));/gi, (_all, decimal, hex, name) => {
    if (typeof name === 'string') return NAMED[name.toLowerCase()] ?? ''
    return String.fromCodePoint(typeof hex === 'string' ? Number.parseInt(hex, 16) : Number(decimal))
  })

/** The text after entity parsing, as the limits count it; refuses a parse mode this stand-in cannot read. */
export function readText(text: string, mode: unknown): string {
  if (mode === undefined || mode === '') return text.trim()
  if (typeof mode === 'string' && mode.toLowerCase() === 'html') return readHtml(text).trim()
  throw badRequest(`unsupported parse_mode`)
}
