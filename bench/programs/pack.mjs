// What the month's pack takes: the first one as soon as the program stands, then some more in the same process.

const { openOffice } = await import(process.env.OFFICE_MODULE)
const { readConfig } = await import(process.env.CONFIG_MODULE)
const office = await openOffice(readConfig(process.env))
const committee = await office.registry.committee('bench')
const memory = () => process.resourceUsage().maxRSS / 1_024

async function pack() {
  const begun = performance.now()
  const files = await office.monthFiles(committee.id, process.env.PERIOD, Number(process.env.NOW))
  const ms = performance.now() - begun
  return { ms, mb: memory(), kinds: files.map(({ kind }) => kind), bytes: sizeOf(files) }
}

const sizeOf = (files) => files.reduce((sum, { content }) => sum + content.length, 0)

const atRest = memory()
const packs = []
while (packs.length < 7) packs.push(await pack())
process.stdout.write(`packs ${JSON.stringify({ atRest, packs })}\n`)
await office.close()
