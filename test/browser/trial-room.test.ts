import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type App, startApp } from '../../src/app.ts'
import { readConfig } from '../../src/config.ts'
import { makeLog } from '../../src/log/log.ts'
import { describeWith } from '../support/services.ts'
import { phone, useBrowser, wide } from './browser.ts'

/** The last message of a side once it is the bot's word: a question with its buttons, or what `ends` matches. */
async function heard(page: Page, side: string, ends?: RegExp): Promise<string> {
  const last = page.locator(`#${side} .message`).last()
  const settled = async (): Promise<boolean> => {
    const words = (await last.locator('.bubble > p').textContent()) ?? ''
    return (await last.locator('.keys:not(.past)').count()) > 0 || ends?.test(words) === true
  }
  await expect.poll(settled).toBe(true)
  return (await last.locator('.bubble > p').textContent()) ?? ''
}

/** Taps something on a side, and waits until that is in its chat. */
async function tap(page: Page, side: string, button: Locator): Promise<void> {
  const lastId = () => page.locator(`#${side} .message`).last().getAttribute('data-id')
  const before = (await page.locator(`#${side} .message`).count()) === 0 ? null : await lastId()
  await button.click()
  await expect.poll(lastId).not.toBe(before)
}

const chip = (page: Page, side: string, name: string): Locator =>
  page.locator(`#${side} .chip`).getByText(name, { exact: true })

const keys = (page: Page): Locator => page.locator('#left .message').last().locator('.key')

describeWith('Chromium')('the trial room with the bot in it', () => {
  const open = useBrowser()
  let folder = ''
  let app: App

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'giaoban-trial-'))
    const config = readConfig({ DATA_DIR: folder, PORT: '0', SCHEDULE: 'off', TRIAL: 'on' })
    app = await startApp(config, makeLog('error'), Date.now)
  })
  afterAll(async () => {
    await app?.stop()
    await rm(folder, { recursive: true, force: true })
  })

  it('a secretary files a month with one new member, and the leader sees the total change', async () => {
    const page = await open(`${app.address}/?left=secretary-pho_moi&right=leader`, wide)
    await tap(page, 'right', chip(page, 'right', 'Tóm tắt'))
    const before = await heard(page, 'right', /Tóm tắt tháng 10\/2017/)
    expect(before).toContain('(0/14)')
    expect(before).toContain('166 đảng viên')

    await tap(page, 'left', chip(page, 'left', 'Báo cáo'))
    let words = await heard(page, 'left')
    for (let question = 0; question < 40 && !words.startsWith('Biên nhận số'); question += 1) {
      const admitted = words.includes('lễ kết nạp cho bao nhiêu')
      // The first button agrees, or comes nearest to it.
      await tap(page, 'left', admitted ? keys(page).getByText('1', { exact: true }) : keys(page).first())
      words = await heard(page, 'left', /^Biên nhận số/)
    }
    expect(words).toMatch(/^Biên nhận số \d+ · Tháng 10\/2017 · Chi bộ Phố Mới/)

    await tap(page, 'right', chip(page, 'right', 'Tóm tắt'))
    await expect
      .poll(() => page.locator('#right .from-bot .bubble > p').last().textContent())
      .toContain('24 đảng viên (21 chính thức, 3 dự bị) · tính trên 1/14 chi bộ')
    expect(await heard(page, 'right', /Tóm tắt/)).toContain('167 đảng viên')
  })

  it('the next reminder reaches a branch that still owes the month', async () => {
    const page = await open(`${app.address}/?left=secretary-sin_chai&right=secretary-pho_moi`, wide)
    await page.getByRole('button', { name: 'Đến lần nhắc tiếp theo' }).click()
    expect(await heard(page, 'left', /hạn nộp/)).toContain('Chi bộ Sín Chải chưa nộp số liệu tháng 10/2017')
    await expect.poll(() => page.textContent('#day')).toBe('Thứ Tư, 01/11/2017')
    expect(await page.locator('#right .bubble > p').allTextContents()).not.toEqual(
      expect.arrayContaining([expect.stringContaining('chưa nộp')]),
    )
  })

  // The first picture brings its libraries with it.
  it('a leader sees the pictures of the month on a phone, and fetches its documents', async () => {
    const page = await open(`${app.address}/?left=leader&right=office`, phone)
    await tap(page, 'left', chip(page, 'left', 'Biểu đồ'))
    const shown = page.locator('#left .bubble img')
    await expect.poll(() => shown.count()).toBe(4)
    const widths = await shown.evaluateAll((images) => images.map(({ clientWidth }) => clientWidth))
    for (const width of widths) expect(width).toBeGreaterThan(300)
    await expect
      .poll(() => shown.evaluateAll((all) => all.map((one) => Number(Reflect.get(one, 'naturalWidth')))))
      .toEqual([1080, 1080, 1080, 1080])

    await chip(page, 'left', 'Xuất tệp').click()
    const files = page.locator('#left .bubble .file')
    await expect.poll(() => files.count()).toBe(2)
    const [download] = await Promise.all([page.waitForEvent('download'), files.first().click()])
    expect(download.suggestedFilename()).toMatch(/^BC_thang_2017-\d\d_DangUy_xa_Si_Ma_Cai\.docx$/)
  })
})
