/**
 * What one benchmark found.
 *
 * @typedef {object} Report
 * @property {string} title
 * @property {string[]} method Paragraphs: what was measured, and how.
 * @property {Table} table
 * @property {Goal[]} goals
 * @property {string[]} [notes] Paragraphs below the tables.
 */

/**
 * @typedef {object} Table
 * @property {string[]} columns
 * @property {(string | number)[][]} rows
 */

/**
 * A ratio or count of the same run with its limit; one of the two limits is given.
 *
 * @typedef {object} Goal
 * @property {string} name
 * @property {number} value
 * @property {number} [atMost]
 * @property {number} [atLeast]
 */

/** @param {Goal} goal */
const isMet = ({ value, atMost = Infinity, atLeast = -Infinity }) => value <= atMost && value >= atLeast;

/** @param {number} value */
const short = (value) => (Number.isInteger(value) ? String(value) : value.toFixed(2));

/** @param {Table} table @returns {string} */
function markdownTable({ columns, rows }) {
  const cells = rows.map((row) =>
    row.map((cell) => (typeof cell === 'number' ? cell.toLocaleString('en') : cell)),
  );
  const widths = columns.map((column, index) =>
    Math.max(column.length, ...cells.map((row) => row[index]?.length ?? 0)),
  );
  /** @param {string[]} row */
  const line = (row) =>
    `| ${row.map((cell, index) => (index === 0 ? cell.padEnd(widths[index] ?? 0) : cell.padStart(widths[index] ?? 0))).join(' | ')} |`;
  const rule = widths.map((width, index) => (index === 0 ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`));
  return [line(columns), line(rule), ...cells.map(line)].join('\n');
}

/** @param {Report} report @returns {string} Markdown. */
export function write({ title, method, table, goals, notes = [] }) {
  const verdicts = {
    columns: ['goal', 'measured', 'limit', 'verdict'],
    rows: goals.map((goal) => [
      goal.name,
      short(goal.value),
      goal.atMost === undefined ? `≥ ${short(goal.atLeast ?? 0)}` : `≤ ${short(goal.atMost)}`,
      isMet(goal) ? 'met' : 'MISSED',
    ]),
  };
  return [`## ${title}`, ...method, markdownTable(table), markdownTable(verdicts), ...notes].join('\n\n');
}
