export type Row = { readonly name: string; readonly values: Readonly<Record<string, number>> }

/** What one part of the bench measured. */
export type Table = {
  readonly title: string
  readonly rows: readonly Row[]
  readonly notes: readonly string[]
}

/** The table as text, its columns one under the other. */
export function written({ title, rows, notes }: Table): string {
  const columns = Object.keys(rows[0]?.values ?? {})
  const cells = rows.map(({ name, values }) => [name, ...columns.map((column) => shown(values[column]))])
  const lines = [['', ...columns], ...cells]
  const widths = ['', ...columns].map((_, at) => Math.max(...lines.map((line) => line[at]?.length ?? 0)))
  const aligned = lines.map((line) =>
    line
      .map((cell, at) => (at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0)))
      .join('  '),
  )
  return ['', title, ...(rows.length > 0 ? aligned : []), ...notes, ''].join('\n')
}

function shown(value: number | undefined): string {
  return value === undefined || Number.isNaN(value) ? '-' : String(value)
}
