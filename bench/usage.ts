import { readdirSync, readFileSync, readlinkSync } from 'node:fs'

// USER_HZ, in which /proc tells processor time, is 100 on every Linux that node runs on.
const TICKS_PER_SECOND = 100

/** Whether this system tells what a process uses (/proc of Linux). */
export const tellsUsage = process.platform === 'linux'

/** Processor time that a process has used, in seconds; NaN where the system does not tell. */
export function cpuSeconds(pid: number): number {
  if (!tellsUsage) return Number.NaN
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
  // The name before it may hold spaces; utime and stime are the 14th and 15th field.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  return (Number(fields[11]) + Number(fields[12])) / TICKS_PER_SECOND
}

/** Memory of processes in MB, shared pages divided among those who share them; NaN where it is not told. */
export function memory(pids: readonly number[]): number {
  if (!tellsUsage) return Number.NaN
  const kilobytes = pids.map((pid) => {
    const pss = /^Pss:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'))?.[1]
    return Number(pss)
  })
  return kilobytes.reduce((sum, one) => sum + one, 0) / 1_024
}

/** The processes that work in a folder: each of PostgreSQL's does in its data. */
export function processesIn(folder: string): number[] {
  if (!tellsUsage) return []
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => worksIn(pid, folder))
}

function worksIn(pid: number, folder: string): boolean {
  try {
    return readlinkSync(`/proc/${pid}/cwd`) === folder
  } catch {
    return false
  }
}
