import { mkdir, mkdtemp, readlink, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { libraryPath } from '../../src/storage/embedded/libraries.ts'
import { waysFrom } from '../../src/storage/embedded/run-as.ts'
import { socketFolder } from '../../src/storage/embedded/socket-folder.ts'

test('the links between libraries that an install left out are made in a folder of our own', async () => {
  const base = await mkdtemp(join(tmpdir(), 'giaoban-libraries-'))
  const native = join(base, 'native')
  await mkdir(join(native, 'lib'), { recursive: true })
  await writeFile(join(native, 'lib', 'libx.so.1.2'), '')
  const links = [{ source: 'native/lib/libx.so.1.2', target: 'native/lib/libx.so.1' }]
  await writeFile(join(native, 'pg-symlinks.json'), JSON.stringify(links))
  const cache = join(base, 'cache')
  const path = Object.values(await libraryPath(native, cache))
  expect(path).toEqual([`${cache}:${join(native, 'lib')}`])
  expect(await readlink(join(cache, 'libx.so.1'))).toBe(join(native, 'lib', 'libx.so.1.2'))
  await writeFile(join(native, 'lib', 'libx.so.1'), '')
  expect(await libraryPath(native, cache)).toEqual({})
  await rm(base, { recursive: true })
})

test('root becomes a user that exists, in a namespace first and for real where there are none', () => {
  const passwd =
    'root:x:0:0::/root:/bin/sh\nnobody:x:65534:65533::/:/bin/false\nnguoi:x:1000:1000::/:/bin/sh\n'
  expect(waysFrom(passwd)).toEqual([
    { before: ['unshare', '--user', '--map-user=65534', '--map-group=65533'], user: null },
    { before: [], user: { uid: 65534, gid: 65533 } },
  ])
})

test('the socket lives in the data folder, or in a short one that is always the same', () => {
  expect(socketFolder('/srv/giaoban/data/postgres')).toBe('/srv/giaoban/data/postgres')
  const long = `/srv/${'x'.repeat(100)}/postgres`
  expect(socketFolder(long)).toBe(socketFolder(long))
  expect(socketFolder(long).length).toBeLessThan(90)
  expect(socketFolder(long)).not.toBe(socketFolder(`${long}2`))
})
