import { builtFile, type Program, programFile, startProgram } from './programs.ts'

const TOKEN = '7000001:bench-token-of-no-bot'
const SECRET = 'bench-webhook-secret'

/** A bot that listens for updates. */
export type Bot = { readonly program: Program; readonly hook: Hook }

/** Where its webhook is. */
export type Hook = { readonly port: number; readonly secret: string; readonly path: string }

type Surroundings = { readonly cwd: string; readonly apiRoot: string }

/** Where the bot keeps its data: the variables that say so. */
export type Keeping = Readonly<
  Partial<Record<'DATABASE_URL' | 'REDIS_URL' | 'DATA_DIR' | 'SCHEDULE', string>>
>

/** Giao Ban as it is built, by webhook; it has no clock, so that it says nothing but answers. */
export async function startWebhookBot({ cwd, apiRoot }: Surroundings, keeping: Keeping): Promise<Bot> {
  const program = startProgram(builtFile('main.js'), {
    cwd,
    env: {
      ...basics(apiRoot),
      ...keeping,
      PUBLIC_URL: 'http://127.0.0.1',
      WEBHOOK_SECRET: SECRET,
      SCHEDULE: 'off',
    },
  })
  return { program, hook: hookAt(await program.says(/"address":"http:\/\/127\.0\.0\.1:(\d+)"/)) }
}

/** Giao Ban as it is built, by long polling, as on one machine. It is not waited for. */
export function startPollingBot({ cwd, apiRoot }: Surroundings, keeping: Keeping): Program {
  return startProgram(builtFile('main.js'), { cwd, env: { ...basics(apiRoot), ...keeping } })
}

/** A bare echo by webhook. */
export async function startEcho(library: 'telegraf' | 'grammy', surroundings: Surroundings): Promise<Bot> {
  const { cwd, apiRoot } = surroundings
  const program = startProgram(programFile(`${library}-echo.mjs`), {
    cwd,
    env: { ...basics(apiRoot), WEBHOOK_SECRET: SECRET },
  })
  return { program, hook: hookAt(await program.says(/listening at http:\/\/127\.0\.0\.1:(\d+)/)) }
}

const basics = (apiRoot: string) => ({ BOT_TOKEN: TOKEN, TELEGRAM_API_ROOT: apiRoot, PORT: '0' })

const hookAt = ([, port]: RegExpExecArray): Hook => ({
  port: Number(port),
  secret: SECRET,
  path: '/telegram/webhook',
})
