import { it } from 'vitest'
import { connect } from 'node:net'
import { openRoom } from './room.ts'
it('t', async () => {
  const room = openRoom(); const root = await room.listen()
  const s = connect(Number(new URL(root).port), '127.0.0.1'); await new Promise((r)=>s.once('connect', r))
  await new Promise((r) => setTimeout(r, 100))
  setTimeout(()=>{console.log('close by client'); s.destroy()}, 3000)
  console.time('close'); await room.close(); console.timeEnd('close')
})
