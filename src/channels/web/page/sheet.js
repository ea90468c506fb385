/** Lines and tables, as a platform shows them that has tables. */
export function makeSheet(sheet) {
  return sheet.map((line) => (typeof line === 'string' ? lineOf(line) : tableOf(line)))
}

function lineOf(line) {
  const paragraph = document.createElement('p')
  paragraph.textContent = line
  return paragraph
}

function tableOf({ head, rows }) {
  const table = document.createElement('table')
  table.append(rowOf('th', head), ...rows.map((cells) => rowOf('td', cells)))
  return table
}

function rowOf(tag, cells) {
  const row = document.createElement('tr')
  for (const cell of cells) row.appendChild(document.createElement(tag)).textContent = cell
  return row
}
