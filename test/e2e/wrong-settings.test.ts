import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Env, runGiaoban, runService } from './support/process.ts'
import { openWorld, type World } from './support/world.ts'

let world: World
beforeAll(async () => {
  world = await openWorld({ database: 'embedded', sessions: 'database', updates: 'polling' })
})
afterAll(() => world.close())

describe('a wrong setting stops the start with status 2 and one sentence that names it', () => {
  it.each<[string, Env]>([
    ['TRIAL', { TRIAL: 'on' }],
    ['TRIAL', { BOT_TOKEN: '', HOST: '0.0.0.0' }],
    ['PORT', { PORT: 'ba nghìn' }],
    ['BOT_TOKEN', { BOT_TOKEN: 'secret-but-no-token' }],
    ['PUBLIC_URL', { PUBLIC_URL: 'http://bot.example', TELEGRAM_API_ROOT: '' }],
    ['DATABASE_URL', { DATABASE_URL: 'mysql://user:secret@127.0.0.1/x' }],
    ['REDIS_URL', { REDIS_URL: 'http://:secret@127.0.0.1' }],
  ])('%s: %j', async (name, env) => {
    // An empty variable counts as absent, but hides that of .env.
    const { status, err } = await runService(world.folder, env)
    expect(status).toBe(2)
    expect(err.trim().split('\n')).toEqual([expect.stringContaining(name)])
    expect(err).not.toContain('secret')
  })

  it('an absent database is trouble with status 1, and its password is not told', async () => {
    const env = { DATABASE_URL: 'postgresql://bot:secret@127.0.0.1:9/x' }
    for (const { status, err } of [
      await runService(world.folder, env),
      await runGiaoban(world.folder, ['form'], env),
    ]) {
      expect(status).toBe(1)
      expect(err).toContain('127.0.0.1:9')
      expect(err).not.toContain('secret')
    }
  })
})
