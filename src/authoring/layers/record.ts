/** What tables, KML and plain GeoJSON have in common: fields with words in them, and where each stands. Build only. */
import type { Geometry } from 'geojson';
import type { Column, Field } from './fields.ts';

/** Words of a field. */
export interface Cell extends Column {
  readonly text: string;
  /** Where they stand in the file, in UTF-16 units; worked out when it is asked for. */
  at(): number;
}

/** A feature to be. */
export interface Record {
  readonly cells: readonly Cell[];
  /** Of a file that has shapes. */
  readonly geometry?: Geometry | null;
  at(): number;
}

/** The words of a field in no language of its own; undefined where there are none. */
export function cellOf({ cells }: Record, field: Field): Cell | undefined {
  return cells.find((cell) => cell.field === field && cell.lang === undefined && cell.text !== '');
}

/** A file taken apart, and what it says of all its features. */
export interface RecordFile {
  readonly records: readonly Record[];
  /** Columns that are not read. */
  readonly unread: readonly string[];
  readonly name?: string;
  readonly source?: string;
  readonly licence?: string;
}
