/** CSV as spreadsheets save it → records. Build only. */
import { dsvFormat } from 'd3-dsv';
import type { Reporter } from '../reporter.ts';
import { columnOf, type Column } from './fields.ts';
import type { Cell, Record, RecordFile } from './record.ts';

const SEPARATORS = [',', ';', '\t', '|', '؛', '،'];
/** Rows of a table: more are a data set, which no map of a story shows. */
const ROWS_MOST = 5000;
/** What each row needs beside its name. */
const WHERE = 'columns such as `lat` and `lon`, `coordinates`, `WKT` or `place`';

/** Reads the reporter's text; what cannot be read is reported. */
export function readTable(reporter: Reporter): RecordFile {
  const told = /^sep=(.)\r?\n/i.exec(reporter.text);
  const begin = told?.[0].length ?? 0;
  const body = reporter.text.slice(begin);
  const separator = told?.[1] ?? separatorOf(body);
  const rows = dsvFormat(separator).parseRows(body);
  const [head = [], ...rest] = rows;
  const columns = head.map(columnOf);
  const fields = columns.flatMap((column) => column?.field ?? []);
  const none: RecordFile = { records: [], unread: [] };
  const failed = (message: string, expected: string): RecordFile => {
    reporter.report(begin, message, { expected });
    return none;
  };
  if (body.trim() === '')
    return failed('the table is empty', 'a row of headers, and a row for each feature');
  if (!fields.some((field) => WHERE_FIELDS.includes(field))) {
    const given = head.map((one) => `\`${one.trim()}\``).join(', ');
    return failed(`no column says where things are: the first row has ${given}`, WHERE);
  }
  if (rest.length > ROWS_MOST) return failed(`${rest.length} rows`, `at most ${ROWS_MOST}`);
  const starts = startsOf(body, rows);
  const records = rest.flatMap((row, index): Record[] => {
    if (row.every((cell) => cell.trim() === '')) return [];
    const start = begin + (starts[index + 1] ?? 0);
    if (row.length > head.length && row.slice(head.length).some((cell) => cell.trim() !== ''))
      reporter.report(
        start,
        `the row has ${row.length} cells, and the table ${head.length} columns`,
        {
          expected: 'quotes around a cell that holds the sign between cells',
        },
      );
    return [{ cells: cellsOf(row, columns, reporter.text, start, separator), at: () => start }];
  });
  if (records.length === 0) return failed('the table has no rows', 'a row for each feature');
  return { records, unread: head.filter((one, i) => !columns[i] && one.trim() !== '') };
}

const WHERE_FIELDS = ['lat', 'lon', 'coordinates', 'wkt', 'place', 'name'];

function cellsOf(
  row: readonly string[],
  columns: readonly (Column | undefined)[],
  text: string,
  start: number,
  separator: string,
): readonly Cell[] {
  return row.flatMap((cell, index): Cell[] => {
    const column = columns[index];
    return column === undefined
      ? []
      : [{ ...column, text: cell.trim(), at: () => placeOfCell(text, start, index, separator) }];
  });
}

/** The sign that takes the first row apart into most columns that are known, or into most at all. */
function separatorOf(text: string): string {
  const line = /^[^\r\n]*/.exec(text)?.[0] ?? '';
  const scores = SEPARATORS.map((separator) => {
    const [head = []] = dsvFormat(separator).parseRows(line);
    return { separator, known: head.filter((one) => columnOf(one)).length, all: head.length };
  });
  return scores.sort((a, b) => b.known - a.known || b.all - a.all)[0]?.separator ?? ',';
}

/** Where each row begins: a cell in quotes may hold ends of lines. */
function startsOf(text: string, rows: readonly (readonly string[])[]): readonly number[] {
  const lines = [0, ...[...text.matchAll(/\r\n|\n|\r/g)].map((end) => end.index + end[0].length)];
  let line = 0;
  return rows.map((row) => {
    const start = lines[line] ?? text.length;
    line += 1 + row.reduce((ends, cell) => ends + (cell.match(/\r\n|\n|\r/g)?.length ?? 0), 0);
    return start;
  });
}

/** Where a cell of a row begins. */
function placeOfCell(text: string, start: number, index: number, separator: string): number {
  let [at, cell, quoted] = [start, 0, false];
  for (; at < text.length && cell < index; at += 1) {
    if (text[at] === '"') quoted = !quoted;
    else if (text[at] === separator && !quoted) cell += 1;
  }
  return at;
}
