/** Reads KML as records. Build only. */
import { kml } from '@tmcw/togeojson';
import { DOMParser } from '@xmldom/xmldom';
import type { Reporter } from '../reporter.ts';
import { readColumnHeader } from './fields.ts';
import type { Cell, RecordFile } from './record.ts';

const EMPTY_FILE: RecordFile = { records: [], ignoredColumns: [] };
/** Style properties, which are ignored: features are drawn by kind. */
const STYLE_KEYS = /^(?:style|icon|stroke|fill|label|visibility|marker|@|gx)/i;

/** Reads the reporter's text and reports what cannot be read. */
export function readKml(reporter: Reporter): RecordFile {
  const { text } = reporter;
  const failed = (message: string, expected: string): RecordFile => {
    reporter.report(0, message, { expected });
    return EMPTY_FILE;
  };
  if (/<!(?:DOCTYPE|ENTITY)/i.test(text))
    return failed(
      'the KML has a document type',
      'none: save the file again from Google Earth or QGIS',
    );
  let parserError: string | undefined;
  const note = (_level: string, message: string): void => {
    parserError ??= message.split('\n')[0];
  };
  const document = attempt(() =>
    new DOMParser({ onError: note }).parseFromString(text, 'text/xml'),
  );
  if (document === undefined || parserError !== undefined || !/<(?:\w+:)?kml[\s>]/i.test(text))
    return failed(
      `this is not KML that can be read${parserError === undefined ? '' : `: ${parserError}`}`,
      'a file that begins with <kml>',
    );
  const { features } = kml(document, { skipNullGeometry: false });
  const offsets = [...text.matchAll(/<(?:\w+:)?Placemark[\s>]/g)].map(({ index }) => index);
  if (features.length === 0) return failed('the KML has no placemarks', 'one or more');
  const ignored = new Set<string>();
  const records = features.map(({ properties, geometry }, index) => {
    const at = (): number => offsets[index] ?? 0;
    const cells = Object.entries(properties ?? {}).flatMap(([key, value]): Cell[] => {
      const words = toPlainText(value);
      const column = readColumnHeader(key);
      if (column === undefined && !STYLE_KEYS.test(key)) ignored.add(key);
      return column === undefined || words === undefined ? [] : [{ ...column, text: words, at }];
    });
    return { cells, geometry, at };
  });
  return { records, ignoredColumns: [...ignored] };
}

/** Plain text of a property; descriptions are HTML. */
function toPlainText(value: unknown): string | undefined {
  const words =
    typeof value === 'object' && value !== null && 'value' in value ? value.value : value;
  if (typeof words === 'number') return String(words);
  if (typeof words !== 'string') return undefined;
  return words
    .replace(/<[^<>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

function attempt<T>(run: () => T): T | undefined {
  try {
    return run();
  } catch {
    return undefined;
  }
}
