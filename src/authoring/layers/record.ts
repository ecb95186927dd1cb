/** Common form of tables, KML and plain GeoJSON: text fields with their offsets. Build only. */
import type { Geometry } from 'geojson';
import type { Column, Field } from './fields.ts';

/** Text of a field. */
export interface Cell extends Column {
  readonly text: string;
  /** Offset in the file, in UTF-16 units; computed lazily. */
  at(): number;
}

/** A future feature. */
export interface LayerRecord {
  readonly cells: readonly Cell[];
  /** Present in formats with geometries. */
  readonly geometry?: Geometry | null;
  at(): number;
}

/** The non-empty cell of a field without a language; undefined if there is none. */
export function findCell({ cells }: LayerRecord, field: Field): Cell | undefined {
  return cells.find((cell) => cell.field === field && cell.lang === undefined && cell.text !== '');
}

/** The records of a file, and what it says about all of them. */
export interface RecordFile {
  readonly records: readonly LayerRecord[];
  /** Columns that are ignored. */
  readonly ignoredColumns: readonly string[];
  readonly name?: string;
  readonly source?: string;
  readonly licence?: string;
}
