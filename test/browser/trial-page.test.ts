import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { openRoom, start } from '../channels/web/room.ts'
import { describeWith } from '../support/services.ts'
import { phone, useBrowser, wide } from './browser.ts'

const DAY = 86_400_000

/** What stands in the bubbles of a side. */
const bubbles = (page: Page, side: string) => page.locator(`#${side} .bubble > p`).allTextContents()
const type = (page: Page, side: string, text: string) => page.fill(`#${side} textarea`, text)
const buttons = (page: Page, side: string, label: string) =>
  page.locator(`#${side} .key`).getByText(label, { exact: true })

describeWith('Chromium')('the page of the trial room', () => {
  const open = useBrowser()

  it('shows two seats side by side, each with its own conversation', async () => {
    const room = openRoom()
    const page = await open(`${await room.listen()}/?left=pho_moi&right=leader`, wide)
    await type(page, 'left', 'như tháng trước')
    await page.press('#left textarea', 'Enter')
    await expect.poll(() => bubbles(page, 'left')).toEqual(['như tháng trước', 'Tôi nghe: như tháng trước'])
    await type(page, 'right', 'toàn xã bao nhiêu đảng viên')
    await page.click('#right .composer button')
    await expect
      .poll(() => bubbles(page, 'right'))
      .toEqual(['toàn xã bao nhiêu đảng viên', 'Tôi nghe: toàn xã bao nhiêu đảng viên'])
    expect(room.events.map(({ address }) => address.id)).toEqual(['pho_moi', 'leader'])
    expect(await page.inputValue('#left textarea')).toBe('')
  })

  it('answers by a tap, and a button of an older question fades but still works', async () => {
    const room = openRoom()
    const page = await open(`${await room.listen()}/?left=pho_moi`, wide)
    await page.locator('#left .chip').getByText('Báo cáo').click()
    await expect.poll(() => bubbles(page, 'left')).toEqual(['/baocao', 'Tôi nghe: /baocao'])
    await buttons(page, 'left', 'Chưa đúng').click()
    await expect.poll(() => bubbles(page, 'left')).toHaveLength(4)
    expect(await bubbles(page, 'left')).toEqual(expect.arrayContaining(['Chưa đúng', 'Tôi nghe: ab.no']))
    expect(await page.locator('#left .keys.past').count()).toBe(1)
    expect(await page.locator('#left .keys:not(.past)').count()).toBe(1)
    await buttons(page, 'left', 'Đúng').first().click()
    await expect.poll(() => bubbles(page, 'left')).toHaveLength(6)
    expect(room.events.at(-1)?.input).toEqual({ kind: 'tap', token: 'ab', choice: 'yes', label: 'Đúng' })
  })

  it('shows markup as the letters it is made of', async () => {
    const page = await open(`${await openRoom().listen()}/?left=pho_moi`, wide)
    const text = '<img src=x onerror="document.title=1"><b>23</b> & &lt;'
    await type(page, 'left', text)
    await page.press('#left textarea', 'Enter')
    await expect.poll(() => bubbles(page, 'left')).toEqual([text, `Tôi nghe: ${text}`])
    expect(await page.locator('.messages :is(img, b)').count()).toBe(0)
    expect(await page.title()).toBe('Phòng thử')
  })

  it('begins a new line with Shift and Enter, and leaves Enter to Telex while it composes', async () => {
    const room = openRoom()
    const page = await open(`${await room.listen()}/?left=pho_moi`, wide)
    await type(page, 'left', 'một')
    await page.press('#left textarea', 'Shift+Enter')
    await page.dispatchEvent('#left textarea', 'keydown', { key: 'Enter', isComposing: true })
    await page.type('#left textarea', 'hai')
    expect(room.events).toEqual([])
    await page.press('#left textarea', 'Enter')
    await expect.poll(() => bubbles(page, 'left')).toEqual(['một\nhai', 'Tôi nghe: một\nhai'])
  })

  it('says a command when it is tapped inside a sentence', async () => {
    const room = openRoom()
    const page = await open(`${await room.listen()}/?left=pho_moi`, wide)
    await room.channel.channel.send('pho_moi', { text: 'Hạn 3/11. Xin đồng chí gõ /baocao ạ.', buttons: [] })
    await page.locator('#left .command').click()
    await expect
      .poll(() => room.events.map(({ input }) => input))
      .toEqual([{ kind: 'text', text: '/baocao', message: null }])
  })

  it('gives the words back when they could not be sent', async () => {
    const room = openRoom({ handle: async () => 'again' })
    const page = await open(`${await room.listen()}/?left=pho_moi`, wide)
    await type(page, 'left', '23')
    await page.press('#left textarea', 'Enter')
    await expect.poll(() => page.textContent('#status')).toContain('chưa gửi được')
    expect(await page.inputValue('#left textarea')).toBe('23')
  })

  it('sits down elsewhere, and the address leads back to the same seats', async () => {
    const room = openRoom()
    room.channel.heard('office', 'chào văn phòng')
    const page = await open(`${await room.listen()}/?left=pho_moi&right=leader`, wide)
    await page.getByLabel('Đồng chí ngồi ở vị trí').first().selectOption('office')
    await expect.poll(() => bubbles(page, 'left')).toEqual(['chào văn phòng'])
    expect(new URL(page.url()).search).toBe('?left=office&right=leader')
    await page.reload()
    await expect.poll(() => bubbles(page, 'left')).toEqual(['chào văn phòng'])
    expect(await page.inputValue('#left-seat')).toBe('office')
  })

  it('shows a long message from its beginning, and the way to the latest', async () => {
    const room = openRoom()
    const page = await open(`${await room.listen()}/?left=pho_moi`, wide)
    const text = Array.from({ length: 60 }, (_none, line) => `dòng ${line + 1}`).join('\n')
    const top = () =>
      page.locator('#left').evaluate((pane) => {
        const [list, last] = [pane.querySelector('.messages'), pane.querySelector('.message:last-child')]
        return Math.round((last?.getBoundingClientRect().top ?? 0) - (list?.getBoundingClientRect().top ?? 0))
      })
    await room.channel.channel.send('pho_moi', { text: 'ngắn', buttons: [] })
    // A page that is opened only now would show what has been said from its end.
    await expect.poll(() => bubbles(page, 'left')).toEqual(['ngắn'])
    await room.channel.channel.send('pho_moi', { text, buttons: [] })
    await expect.poll(top).toBe(0)
    await page.getByRole('button', { name: 'Xem tin mới nhất' }).click()
    await expect.poll(top).toBeLessThan(0)
    await expect.poll(() => page.getByRole('button', { name: 'Xem tin mới nhất' }).isVisible()).toBe(false)
  })

  it('connects again by itself when the service has been started anew', async () => {
    const first = openRoom()
    const root = await first.listen()
    const page = await open(`${root}/?left=pho_moi`, wide)
    await first.channel.channel.send('pho_moi', { text: 'trước', buttons: [] })
    await expect.poll(() => bubbles(page, 'left')).toEqual(['trước'])
    await first.close()
    await expect.poll(() => page.textContent('#status')).toContain('đang nối lại')
    const second = openRoom({ port: Number(new URL(root).port) })
    second.channel.heard('pho_moi', 'sau')
    await second.listen()
    await expect.poll(() => bubbles(page, 'left')).toEqual(['sau'])
    await expect.poll(() => page.textContent('#status')).toBe('')
  })

  it('moves the clock, and shows where reminders have come', async () => {
    const room = openRoom({
      reminders: [start + 2 * DAY],
      moved: async ({ channel }) => {
        for (const seat of ['pho_moi', 'dong_ho']) {
          await channel.send(seat, { text: 'Xin nhắc đồng chí ạ.', buttons: [] })
        }
      },
    })
    const page = await open(`${await room.listen()}/?left=pho_moi&right=leader`, wide)
    const day = () => page.textContent('#day')
    await expect.poll(day).toBe('Thứ Hai, 30/10/2017')
    expect(await page.textContent('#time')).toBe('09:00')
    await page.getByRole('button', { name: 'Đến lần nhắc tiếp theo' }).click()
    await expect.poll(() => page.textContent('#status')).toContain('có 2 tin nhắc mới')
    await expect.poll(day).toBe('Thứ Tư, 01/11/2017')
    await expect.poll(() => bubbles(page, 'left')).toEqual(['Xin nhắc đồng chí ạ.'])
    await expect
      .poll(() => page.textContent('#right-seat [value="dong_ho"]'))
      .toBe('Bí thư Chi bộ Đồng Hồ · 1 tin mới')
    await page.getByRole('button', { name: 'Sang ngày hôm sau' }).click()
    await expect.poll(day).toBe('Thứ Năm, 02/11/2017')
    await page.getByRole('button', { name: 'Đến lần nhắc tiếp theo' }).click()
    await expect.poll(() => page.textContent('#status')).toContain('không còn lần nhắc nào')
  })

  it('shows one seat at a time on a phone, and how much news the other has', async () => {
    const room = openRoom()
    const page = await open(`${await room.listen()}/?left=pho_moi&right=leader`, phone)
    expect([await page.isVisible('#left'), await page.isVisible('#right')]).toEqual([true, false])
    await room.channel.channel.send('leader', { text: 'Tóm tắt tháng 10/2017', buttons: [] })
    const other = page.locator('.switch [data-side="right"]')
    await expect.poll(() => other.locator('b:visible').allTextContents()).toEqual(['1'])
    await other.click()
    expect([await page.isVisible('#left'), await page.isVisible('#right')]).toEqual([false, true])
    expect(await bubbles(page, 'right')).toEqual(['Tóm tắt tháng 10/2017'])
    expect(await other.locator('b').isVisible()).toBe(false)
  })
})
