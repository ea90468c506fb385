import process from 'node:process'
import { defineConfig } from 'prisma/config'

// `generate`, `validate` and `format` only ask whether an engine file exists; naming any file here
// lets them run on a machine that can download none. `migrate` stays as it is.
const offline = ['generate', 'validate', 'format'].includes(process.argv[2] ?? '')
if (offline) process.env.PRISMA_SCHEMA_ENGINE_BINARY ??= 'package.json'

const url = process.env.DATABASE_URL

export default defineConfig({
  schema: 'prisma/schema.prisma',
  migrations: { path: 'prisma/migrations' },
  ...(url ? { datasource: { url } } : {}),
})
