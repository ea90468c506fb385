import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { expect, it } from 'vitest'
import { freshDist } from './support/dist.ts'

const run = promisify(execFile)
const built = (name: string): string => new URL(`../../dist/${name}`, import.meta.url).href

/** Two pictures full of words, drawn by the built program where V8 tells what it compiles. */
const script = `
  const [wasm, png] = process.argv.slice(1)
  const { keepWasmPlain } = await import(wasm)
  keepWasmPlain()
  const { pngOf } = await import(png)
  const words = Array.from({ length: 200 }, (_, at) => '<text y="' + at * 5 + '">Đảng ủy xã</text>').join('')
  const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="1000" height="1000">' + words + '</svg>'
  await pngOf(svg)
  await pngOf(svg)`

it('this V8 knows the flags, and optimizes nothing of the renderer of pictures', async () => {
  await freshDist()
  const traced = ['--trace-wasm-compilation-times', '--input-type=module', '--eval', script]
  const files = [built('wasm.js'), built('documents/picture/png.js')]
  const { stdout, stderr } = await run(process.execPath, [...traced, ...files])
  expect(stderr).toBe('')
  expect(stdout).toContain('using Liftoff')
  expect(stdout).not.toContain('using TurboFan')
})
