import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { databaseKinds, freshDatabase } from '../../support/databases.ts'
import { emptyForm, sceneOn } from './scene.ts'

describe.each(databaseKinds)('forms, %s database', (kind) => {
  let database: Awaited<ReturnType<typeof freshDatabase>>
  beforeAll(async () => {
    database = await freshDatabase(kind)
  })
  afterAll(() => database.drop())

  const second = { ...emptyForm, sections: { S4: 'Sinh hoạt chi bộ' } }

  test('a month has the newest form that holds in it', async () => {
    const scene = await sceneOn(database, { form: { version: 1, from: '2026-01', form: emptyForm } })
    const { registry, setup, forms, committee } = scene
    expect((await forms.inForce(committee.id, '2027-01')).version).toBe(1)
    await registry.saveSetup({ ...setup, form: { version: 2, from: '2027-01', form: second } })
    expect((await forms.inForce(committee.id, '2026-12')).version).toBe(1)
    expect(await forms.inForce(committee.id, '2027-01')).toEqual({
      version: 2,
      from: '2027-01',
      form: second,
    })
    expect(await forms.version(committee.id, 1)).toEqual({ version: 1, from: '2026-01', form: emptyForm })
  })

  test('a month before all forms has the first one', async () => {
    const { forms, committee } = await sceneOn(database, {
      form: { version: 1, from: '2026-01', form: emptyForm },
    })
    expect((await forms.inForce(committee.id, '2025-12')).version).toBe(1)
  })

  test('a form is read once: everybody gets the same object', async () => {
    const { forms, committee } = await sceneOn(database)
    const several = await Promise.all([1, 2, 3].map(() => forms.inForce(committee.id, '2026-11')))
    const again = await forms.version(committee.id, 1)
    expect(several.every((one) => one === again)).toBe(true)
  })

  test('communes whose forms are written alike share one object', async () => {
    const [one, other] = [await sceneOn(database), await sceneOn(database)]
    const { forms } = one
    const read = await forms.inForce(one.committee.id, '2026-11')
    expect((await forms.inForce(other.committee.id, '2026-11')).form).toBe(read.form)
  })

  test('a form that is not there is an error in plain words', async () => {
    const { forms, committee } = await sceneOn(database, { form: null })
    await expect(forms.inForce(committee.id, '2026-11')).rejects.toThrow('has no form.')
    await expect(forms.version(committee.id, 7)).rejects.toThrow('has no form version 7.')
  })
})
