import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { initWasm, Resvg } from '@resvg/resvg-wasm'
import { FONT, WIDTH } from './style.ts'

const { resolve } = createRequire(import.meta.url)
const fontFiles = ['400Regular/BeVietnamPro_400Regular', '700Bold/BeVietnamPro_700Bold'].map(
  (name) => `@expo-google-fonts/be-vietnam-pro/${name}.ttf`,
)

let fonts: Promise<Uint8Array[]> | null = null

/** The renderer and its fonts, made ready once and only where a picture is wanted. */
function ready(): Promise<Uint8Array[]> {
  fonts ??= makeReady().catch((error: unknown) => {
    fonts = null
    throw error
  })
  return fonts
}

async function makeReady(): Promise<Uint8Array[]> {
  await initWasm(await readFile(resolve('@resvg/resvg-wasm/index_bg.wasm')))
  return Promise.all(fontFiles.map((file) => readFile(resolve(file))))
}

/** An SVG as PNG, as wide as pictures are. It knows no font but its own, so letters are the same everywhere. */
export async function pngOf(svg: string): Promise<Uint8Array> {
  const fontBuffers = await ready()
  const resvg = new Resvg(svg, {
    fitTo: { mode: 'width', value: WIDTH },
    font: { fontBuffers, defaultFontFamily: FONT, loadSystemFonts: false },
  })
  try {
    const image = resvg.render()
    try {
      return image.asPng()
    } finally {
      image.free()
    }
  } finally {
    // The memory is the WebAssembly's own, out of reach of the collector of garbage.
    resvg.free()
  }
}
