import { chromium, type Browser, type Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect } from 'vitest'
import { need } from '../support/services.ts'

export const wide = { width: 1200, height: 800 }
export const phone = { width: 390, height: 844 }

const quiet = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

type Opened = (url: string, viewport: { readonly width: number; readonly height: number }) => Promise<Page>

/**
 * A browser for the tests of a file; a page is closed after its test, which fails when the page has complained
 * or asked for anything from elsewhere.
 */
export function useBrowser(): Opened {
  let browser: Browser
  const pages: Page[] = []
  const complaints: string[] = []

  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: need('Chromium'), args: quiet })
  })
  afterAll(async () => browser?.close())
  afterEach(async () => {
    for (const page of pages.splice(0)) await page.context().close()
    expect(complaints.splice(0)).toEqual([])
  })

  return async (url, viewport) => {
    const context = await browser.newContext({ viewport, locale: 'en-US', timezoneId: 'America/New_York' })
    const page = await context.newPage()
    pages.push(page)
    page.setDefaultTimeout(60_000)
    page.on('pageerror', (error) => complaints.push(error.message))
    page.on('request', (request) => {
      if (new URL(request.url()).origin !== new URL(url).origin) complaints.push(request.url())
    })
    page.on('console', (message) => {
      // What the server refused is told to the person, and the browser writes it down as well.
      const refused = message.text().startsWith('Failed to load resource')
      if (message.type() === 'error' && !refused) complaints.push(message.text())
    })
    await page.goto(url)
    await page.locator('.pane').first().waitFor()
    return page
  }
}
