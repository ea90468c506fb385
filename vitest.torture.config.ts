import { defineConfig } from 'vitest/config'
import usual from './vitest.config.ts'

/** What is true at every step, tried at every step: minutes long, so not part of `npm run check`. */
export default defineConfig({ test: { ...usual.test, include: ['test/**/*.torture.ts'] } })
