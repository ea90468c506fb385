import { expect, it } from 'vitest'
import { openRoom } from '../channels/web/room.ts'
import { describeWith } from '../support/services.ts'
import { phone, useBrowser, wide } from './browser.ts'
import { legibilityOf } from './legible.ts'

describeWith('Chromium')('the trial room on a screen', () => {
  const open = useBrowser()

  it.each([
    ['a wide screen', wide],
    ['a phone', phone],
    ['a small phone', { width: 360, height: 640 }],
  ])('can be read and tapped by older eyes and hands on %s', async (_where, viewport) => {
    const room = openRoom()
    for (const text of ['một', 'hai']) {
      room.channel.heard('pho_moi', text)
      const buttons = [[{ data: 'ab.yes', label: 'Sửa thành 24 (22 chính thức, 2 dự bị)' }]]
      await room.channel.channel.send('pho_moi', { text: 'Xin đồng chí gõ /baocao ạ.', buttons })
    }
    const page = await open(`${await room.listen()}/?left=pho_moi&right=leader`, viewport)
    await expect.poll(() => page.locator('#left .bubble').all()).toHaveLength(4)
    const { letters, contrast, control, overflows, nameless } = await legibilityOf(page)
    expect(letters).toBeGreaterThanOrEqual(17)
    expect(contrast).toBeGreaterThanOrEqual(4.5)
    expect(control).toBeGreaterThanOrEqual(44)
    expect([overflows, nameless]).toEqual([false, 0])
  })
})
