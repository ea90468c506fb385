import { it } from 'vitest'
import { namMa } from './support/commune.ts'
import { openWorld } from './support/world.ts'
it('x', { timeout: 60000 }, async () => {
  const w = await openWorld({ database: 'embedded', sessions: 'database', updates: 'webhook' })
  try {
    const t0 = Date.now(); const lap = (s: string) => console.log(s, Date.now() - t0)
    const code = await w.setUp(namMa()); lap('setup')
    const s = await w.start(); lap('start')
    const p = w.person(1)
    console.log(await p.tell('/start ' + code)); lap('redeem')
    const c = await w.invite('secretary', '--branch', 'co_lu'); lap('invite')
    const b = w.person(2)
    console.log(await b.tell(c.toLowerCase().replaceAll('-', '')))
    const say = async (t: string) => console.log('>', t, '\n', (await b.tell(t)).join('\n----\n'), b.buttons)
    const tap = async (t: string) => console.log('> [', t, ']\n', (await b.tap(t)).join('\n----\n'), b.buttons)
    await say('bao cao')
    await tap('Không'); await tap('Đúng'); await tap('0');await tap('0');await tap('0');await tap('0');
    await tap('Đã họp'); await tap(/^2\//); await tap('20'); await tap('0'); await tap('Không'); await say('95'); await tap('0'); await tap('0'); await tap('0'); await tap('Không có ý kiến'); await tap('Nộp báo cáo'); lap('filed')
    console.log(await p.tell('/tomtat'))
    console.log(await p.tell('/tiendo'))
    console.log(await p.tell('/thongke'), p.buttons)
    lap('end'); console.log(s.log())
    console.log(w.api.refused)
    console.log(await w.sql('select count(*) from answer')); lap('sql')
  } finally { await w.close() }
})
