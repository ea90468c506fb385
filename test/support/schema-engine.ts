import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { PrismaPg } from '@prisma/adapter-pg'
import {
  bindMigrationAwareSqlAdapterFactory,
  ColumnTypeEnum,
  type SqlDriverAdapter,
  type SqlMigrationAwareDriverAdapterFactory,
} from '@prisma/driver-adapter-utils'
import type * as Engine from '@prisma/schema-engine-wasm'
import { type ClientConfig, Pool, type QueryArrayResult } from 'pg'

/**
 * What a database still lacks to be what the schema says, as SQL, by Prisma's own schema engine; null where
 * they are in step. The engine knows nothing of triggers and leaves them out on both sides.
 */
export async function difference(connection: ClientConfig, schema: string): Promise<string | null> {
  const pool = new Pool(connection)
  try {
    const { SchemaEngine } = await (loaded ??= loadEngine())
    const files = [{ path: 'schema.prisma', content: schema }]
    const adapter = bindMigrationAwareSqlAdapterFactory(factory(pool))
    const engine = await SchemaEngine.new({ datamodels: [['schema.prisma', schema]] }, () => {}, adapter)
    const { exitCode, stdout } = await engine.diff({
      from: { tag: 'schemaDatasource', files, configDir: '.' },
      to: { tag: 'schemaDatamodel', files },
      script: true,
      exitCode: true,
      filters: { externalTables: [], externalEnums: [] },
    })
    return exitCode === 0 ? null : stdout
  } finally {
    await pool.end()
  }
}

/** The engine keeps its memory in its module, so it is put together once. */
let loaded: Promise<Glue> | null = null

type Glue = typeof Engine & { readonly __wbg_set_wasm: (exports: unknown) => void }

/** The part of WebAssembly that is used; the types of Node 20 leave it to those of browsers. */
type Wasm = {
  readonly instantiate: (
    code: Uint8Array,
    imports: Record<string, unknown>,
  ) => Promise<{ readonly instance: { readonly exports: { readonly __wbindgen_start: () => void } } }>
}

/** Node 20 cannot import WebAssembly, so the engine is put together by hand. */
async function loadEngine(): Promise<Glue> {
  const path = createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm/schema_engine_bg')
  const glue = (await import(path)) as Glue
  const code = await readFile(join(dirname(path), 'schema_engine_bg.wasm'))
  const { WebAssembly } = globalThis as unknown as { readonly WebAssembly: Wasm }
  const { instance } = await WebAssembly.instantiate(code, { './schema_engine_bg.js': glue })
  const { __wbg_set_wasm: take } = glue
  const { __wbindgen_start: begin } = instance.exports
  take(instance.exports)
  begin()
  return glue
}

/** The type "char" of the system catalogue: the engine wants it as a character, and Prisma's adapter refuses it. */
const charType = 18
const textType = 25

/** Prisma's adapter, told that such a column is text, and its answer put right afterwards. */
function factory(pool: Pool): SqlMigrationAwareDriverAdapterFactory {
  let chars: readonly boolean[] = []
  const query = pool.query.bind(pool) as (asked: unknown) => Promise<QueryArrayResult>
  Object.assign(pool, {
    query: async (asked: unknown) => {
      const result = await query(asked)
      chars = result.fields.map((field) => field.dataTypeID === charType)
      for (const field of result.fields) if (field.dataTypeID === charType) field.dataTypeID = textType
      return result
    },
  })
  const made = new PrismaPg(pool)
  const connect = made.connect.bind(made)
  return Object.assign(made, {
    connect: async () => {
      const adapter = await connect()
      const queryRaw = adapter.queryRaw.bind(adapter)
      const corrected: SqlDriverAdapter['queryRaw'] = async (asked) => {
        const answer = await queryRaw(asked)
        const columnTypes = answer.columnTypes.map((type, i) => (chars[i] ? ColumnTypeEnum.Character : type))
        return { ...answer, columnTypes }
      }
      return Object.assign(adapter, { queryRaw: corrected })
    },
  })
}
