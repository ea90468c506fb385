import { existsSync } from 'node:fs'
import { describe } from 'vitest'

/** What some tests need and a machine may lack. */
export type Service = 'DATABASE_URL' | 'REDIS_URL' | 'Chromium' | 'LibreOffice'

const services: Readonly<Record<Service, { readonly value: string | null; readonly absence: string }>> = {
  DATABASE_URL: {
    value: process.env.DATABASE_URL || null,
    absence: 'tests on a given PostgreSQL (DATABASE_URL is not set)',
  },
  REDIS_URL: { value: process.env.REDIS_URL || null, absence: 'tests on Redis (REDIS_URL is not set)' },
  LibreOffice: { value: libreOffice(), absence: 'opening the documents (no LibreOffice was found)' },
  Chromium: { value: chromium(), absence: 'tests in a browser (no Chromium was found)' },
}

/** With REQUIRE_ALL=1 nothing is skipped: what lacks its service fails. */
const requireAll = process.env.REQUIRE_ALL === '1'

/** One sentence for each service whose tests this run leaves out. */
export function skipped(): readonly string[] {
  return Object.entries(services).flatMap(([service, { value, absence }]) =>
    value === null && !runsWith(service as Service) ? [`skipped: ${absence}`] : [],
  )
}

/** `describe`, or `describe.skip` where the service is not there. */
export function describeWith(service: Service): typeof describe | typeof describe.skip {
  return runsWith(service) ? describe : describe.skip
}

/** Large, and only one test opens it: that one runs where it happens to be, and its absence is no failure. */
const optional: readonly Service[] = ['LibreOffice']

/** Whether the tests that need a service run. */
export function runsWith(service: Service): boolean {
  return (requireAll && !optional.includes(service)) || services[service].value !== null
}

/** Its address, or the path of the program; fails the test that asks where it is not there. */
export function need(service: Service): string {
  const { value, absence } = services[service]
  if (value === null) throw new Error(`REQUIRE_ALL=1, but these cannot run: ${absence}`)
  return value
}

function libreOffice(): string | null {
  const places = ['/usr/bin/soffice', '/Applications/LibreOffice.app/Contents/MacOS/soffice']
  return places.find((place) => existsSync(place)) ?? null
}

function chromium(): string | null {
  const places = [
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  ]
  return places.find((place) => existsSync(place)) ?? null
}
