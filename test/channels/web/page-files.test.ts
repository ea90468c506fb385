import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readPageFiles } from '../../../src/channels/web/page-files.ts'
import { openRoom, sentences } from './room.ts'

const files = readPageFiles()
const english = JSON.parse(
  readFileSync(new URL('../../../locales/en/trial.json', import.meta.url), 'utf8'),
) as Readonly<Record<string, unknown>>

/** `clock.label` and the like. */
function keysOf(part: unknown, path = ''): string[] {
  if (typeof part !== 'object' || part === null) return [path]
  return Object.entries(part).flatMap(([name, value]) =>
    keysOf(value, path === '' ? name : `${path}.${name}`),
  )
}

describe('the page of the trial room', () => {
  it('is at the root, allows nothing from elsewhere, and every file that it names is there', async () => {
    const { app } = openRoom()
    const page = await app.inject('/')
    expect(page.headers['content-type']).toBe('text/html; charset=utf-8')
    expect(page.headers['content-security-policy']).toContain("script-src 'self';")
    expect(page.headers['x-content-type-options']).toBe('nosniff')
    const named = [...page.body.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, path]) => path ?? '')
    expect(named.length).toBeGreaterThan(5)
    for (const path of named) expect((await app.inject(path)).statusCode).toBe(200)
  })

  it('serves its own files and no others', async () => {
    const { app } = openRoom()
    const script = await app.inject('/trial/page/room.js')
    expect(script.headers['content-type']).toBe('text/javascript; charset=utf-8')
    for (const path of ['room.ts', '..%2ftrial-room.ts', '%2e%2e', 'package.json']) {
      expect((await app.inject(`/trial/page/${path}`)).statusCode).toBe(404)
    }
  })

  it('gets its words from the locale', async () => {
    expect((await openRoom().app.inject('/trial/sentences')).json()).toEqual(sentences)
  })

  it('has every word that it asks for, and asks for every word that it has', () => {
    const source = [...files.values()].map(({ body }) => body).join('\n')
    const known = keysOf(sentences)
    const asked = [
      ...source.matchAll(
        /(?:data-(?:words|label|placeholder)="|\bt\('|\? '|: ')([a-z]+(?:\.[a-zA-Z]+)?)["']/g,
      ),
    ]
      .map(([, key]) => key ?? '')
      .filter((key) => key.includes('.') || known.includes(key))
    const byName = known.filter((key) => /^(group|command)\.|^chat\.(bot|person)$/.test(key))
    expect([...new Set([...asked, ...byName])].sort()).toEqual([...known].sort())
  })

  it('speaks English with the same keys', () => {
    expect(keysOf(english).sort()).toEqual(keysOf(sentences).sort())
  })

  it('has no letter of Vietnamese of its own and no markup made of text', () => {
    for (const { body } of files.values()) {
      expect(body).not.toMatch(/[À-ỹ]/u)
      expect(body).not.toMatch(/innerHTML|outerHTML|insertAdjacentHTML|document\.write|eval\(/)
    }
  })
})
