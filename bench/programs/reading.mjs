// How long one reading takes: a mixed list of answers over and over, after the compiler has settled.

const { read } = await import(process.env.READ_MODULE)
const answers = JSON.parse(process.env.ANSWERS)
const context = { month: '2026-11', today: '2026-11-23' }

function microseconds(repeats) {
  const begun = process.hrtime.bigint()
  for (let repeat = 0; repeat < repeats; repeat += 1) {
    for (const [expected, text] of answers) read(text, expected, context)
  }
  return Number(process.hrtime.bigint() - begun) / 1_000 / repeats / answers.length
}

microseconds(300)
const rounds = Array.from({ length: 7 }, () => microseconds(300))
process.stdout.write(`rounds ${JSON.stringify(rounds)}\n`)
