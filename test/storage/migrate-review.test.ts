import { cp, mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client } from 'pg'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { receiptCodeIn } from '../../src/domain/receipt-code.ts'
import { createDatabase } from '../../src/storage/create-database.ts'
import { migrate } from '../../src/storage/migrate.ts'
import { migrationsFolder } from '../../src/storage/migration-files.ts'
import { absentDatabase, databaseKinds, withName } from '../support/databases.ts'

/** A branch with a submitted report that was corrected once, and with an imported month. */
const data = `
  INSERT INTO committee (code, name, place, above, calendar, receipts, created_at)
    VALUES ('xa', 'Xã', 'Xã', 'Tỉnh', '{}', 1, '2026-11-01');
  INSERT INTO branch (committee_id, code, position) VALUES (1, 'pho_moi', 0);
  INSERT INTO report (committee_id, branch_id, period, form_version, status, source, opened_at, submitted_at,
      submit_key, receipt_number, revision)
    VALUES (1, 1, '2026-10', 1, 'submitted', 'chat', '2026-11-01', '2026-11-01', 'telegram:7', 1, 2),
      (1, 1, '2026-09', 1, 'approved', 'import', '2026-11-02', '2026-11-02', NULL, NULL, 1);
  INSERT INTO revision (report_id, number, at, channel, changes)
    VALUES (1, 1, '2026-11-01', 'telegram', '[]'), (1, 2, '2026-11-02', 'telegram', '[]'),
      (2, 1, '2026-11-02', 'import', '[]');
  INSERT INTO figure (report_id, indicator, state, number, text, words)
    VALUES (2, 'member_official', 'given', 20, NULL, NULL), (2, 'meeting_status', 'given', NULL, 'da_hop', NULL),
      (2, 'party_fee', 'pending', NULL, NULL, 'chưa');`

describe.each(databaseKinds)('a database that is older than reviews, on the %s database', (kind) => {
  const { name, connection, drop } = absentDatabase(kind)
  const client = new Client(connection)
  let before: string

  beforeEach(async () => {
    await createDatabase(withName(connection, 'postgres'), name)
    before = await mkdtemp(join(tmpdir(), 'giaoban-migrations-'))
    await cp(migrationsFolder, before, { recursive: true })
    const later = (await readdir(before)).filter((one) => /^\d/.test(one) && one >= '20261124110000_review')
    await Promise.all(later.map((one) => rm(join(before, one), { recursive: true })))
    await migrate(connection, before)
    await client.connect()
    await client.query(data)
  })

  afterEach(async () => {
    await client.end()
    await rm(before, { recursive: true })
    await drop()
  })

  test('gets check codes for its receipts and the beginning of what was imported, and keeps the rest', async () => {
    await migrate(connection)
    const revisions = await client.query(
      'SELECT report_id, number, key, code FROM revision ORDER BY report_id, number',
    )
    expect(revisions.rows.map(({ key }) => key)).toEqual([null, 'telegram:7', null])
    const codes = revisions.rows.map(({ code }) => code as string | null)
    expect(codes[2]).toBeNull()
    expect(new Set(codes).size).toBe(3)
    for (const code of codes.slice(0, 2)) expect(receiptCodeIn(code?.replace('-', '') ?? '')).toBe(code)
    const answers = await client.query(
      'SELECT report_id, indicator, old, new, words, channel FROM answer ORDER BY indicator',
    )
    const imported = { report_id: 2, old: null, channel: 'import' }
    expect(answers.rows).toEqual([
      { ...imported, indicator: 'meeting_status', new: { state: 'given', value: 'da_hop' }, words: null },
      { ...imported, indicator: 'member_official', new: { state: 'given', value: 20 }, words: null },
      { ...imported, indicator: 'party_fee', new: { state: 'pending' }, words: 'chưa' },
    ])
    await expect(client.query("UPDATE revision SET code = 'x'")).rejects.toThrow('keeps its rows for ever')
  })
})
