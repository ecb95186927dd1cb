/** Reads CSV from spreadsheets as records. Build only. */
import { dsvFormat } from 'd3-dsv';
import type { Reporter } from '../reporter.ts';
import { readColumnHeader, type Column } from './fields.ts';
import type { Cell, LayerRecord, RecordFile } from './record.ts';

const SEPARATORS = [',', ';', '\t', '|', '؛', '،'];
/** Larger tables are data sets, not layers of a story. */
const MAX_ROWS = 5000;
/** Columns that locate a row. */
const LOCATION_COLUMNS = 'columns such as `lat` and `lon`, `coordinates`, `WKT` or `place`';

/** Reads the reporter's text and reports what cannot be read. */
export function readTable(reporter: Reporter): RecordFile {
  const declaration = /^sep=(.)\r?\n/i.exec(reporter.text);
  const bodyStart = declaration?.[0].length ?? 0;
  const body = reporter.text.slice(bodyStart);
  const separator = declaration?.[1] ?? detectSeparator(body);
  const rows = dsvFormat(separator).parseRows(body);
  const [head = [], ...rest] = rows;
  const columns = head.map(readColumnHeader);
  const fields = columns.flatMap((column) => column?.field ?? []);
  const none: RecordFile = { records: [], ignoredColumns: [] };
  const failed = (message: string, expected: string): RecordFile => {
    reporter.report(bodyStart, message, { expected });
    return none;
  };
  if (body.trim() === '')
    return failed('the table is empty', 'a row of headers, and a row for each feature');
  if (!fields.some((field) => LOCATION_FIELDS.includes(field))) {
    const given = head.map((one) => `\`${one.trim()}\``).join(', ');
    return failed(
      `no column says where the features are: the first row has ${given}`,
      LOCATION_COLUMNS,
    );
  }
  if (rest.length > MAX_ROWS) return failed(`${rest.length} rows`, `at most ${MAX_ROWS}`);
  const starts = rowOffsets(body, rows);
  const records = rest.flatMap((row, index): LayerRecord[] => {
    if (row.every((cell) => cell.trim() === '')) return [];
    const start = bodyStart + (starts[index + 1] ?? 0);
    if (row.length > head.length && row.slice(head.length).some((cell) => cell.trim() !== ''))
      reporter.report(
        start,
        `the row has ${row.length} cells, and the table ${head.length} columns`,
        {
          expected: 'quotes around a cell that contains the separator',
        },
      );
    return [{ cells: createCells(row, columns, reporter.text, start, separator), at: () => start }];
  });
  if (records.length === 0) return failed('the table has no rows', 'a row for each feature');
  return { records, ignoredColumns: head.filter((one, i) => !columns[i] && one.trim() !== '') };
}

const LOCATION_FIELDS = ['lat', 'lon', 'coordinates', 'wkt', 'place', 'name'];

function createCells(
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
      : [{ ...column, text: cell.trim(), at: () => cellOffset(text, start, index, separator) }];
  });
}

/** The separator that splits the first row into the most known columns, then into the most columns. */
function detectSeparator(text: string): string {
  const line = /^[^\r\n]*/.exec(text)?.[0] ?? '';
  const scores = SEPARATORS.map((separator) => {
    const [head = []] = dsvFormat(separator).parseRows(line);
    return {
      separator,
      known: head.filter((one) => readColumnHeader(one)).length,
      all: head.length,
    };
  });
  return scores.sort((a, b) => b.known - a.known || b.all - a.all)[0]?.separator ?? ',';
}

/** Offset of each row; quoted cells may contain line ends. */
function rowOffsets(text: string, rows: readonly (readonly string[])[]): readonly number[] {
  const lines = [0, ...[...text.matchAll(/\r\n|\n|\r/g)].map((end) => end.index + end[0].length)];
  let line = 0;
  return rows.map((row) => {
    const start = lines[line] ?? text.length;
    line += 1 + row.reduce((ends, cell) => ends + (cell.match(/\r\n|\n|\r/g)?.length ?? 0), 0);
    return start;
  });
}

/** Offset of a cell in a row. */
function cellOffset(text: string, start: number, index: number, separator: string): number {
  let [at, cell, quoted] = [start, 0, false];
  for (; at < text.length && cell < index; at += 1) {
    if (text[at] === '"') quoted = !quoted;
    else if (text[at] === separator && !quoted) cell += 1;
  }
  return at;
}
