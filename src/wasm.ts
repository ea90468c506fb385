import { setFlagsFromString } from 'node:v8'

/**
 * Has V8 leave WebAssembly as it is first compiled, without optimizing what is called often. Two modules are used here:
 * Prisma's compiler of queries and the renderer of pictures, whose functions have up to 130 kB. Optimizing them took
 * 40 MB for the one and 80 MB for the other, which the process kept, and longer than the pictures of a month took
 * afterwards; a command of the office would wait for it at its end, 0.4 s of 1.7. To be called before the first of them
 * is loaded.
 */
export function keepWasmPlain(): void {
  setFlagsFromString('--no-wasm-tier-up')
  setFlagsFromString('--no-wasm-dynamic-tiering')
}
