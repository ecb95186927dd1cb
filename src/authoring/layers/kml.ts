/** KML → records. Build only. */
import { kml } from '@tmcw/togeojson';
import { DOMParser } from '@xmldom/xmldom';
import type { Reporter } from '../reporter.ts';
import { columnOf } from './fields.ts';
import type { Cell, RecordFile } from './record.ts';

const NONE: RecordFile = { records: [], unread: [] };
/** How things look there: they are drawn as their kind is here. */
const LOOKS = /^(?:style|icon|stroke|fill|label|visibility|marker|@|gx)/i;

/** Reads the reporter's text; what cannot be read is reported. */
export function readKml(reporter: Reporter): RecordFile {
  const { text } = reporter;
  const failed = (message: string, expected: string): RecordFile => {
    reporter.report(0, message, { expected });
    return NONE;
  };
  if (/<!(?:DOCTYPE|ENTITY)/i.test(text))
    return failed('the KML has a document type', 'none: save it anew from Google Earth or QGIS');
  let fault: string | undefined;
  const note = (_level: string, message: string): void => {
    fault ??= message.split('\n')[0];
  };
  const document = attempt(() =>
    new DOMParser({ onError: note }).parseFromString(text, 'text/xml'),
  );
  if (document === undefined || fault !== undefined || !/<(?:\w+:)?kml[\s>]/i.test(text))
    return failed(
      `this is not KML that can be read${fault === undefined ? '' : `: ${fault}`}`,
      'a file that begins with <kml>',
    );
  const { features } = kml(document, { skipNullGeometry: false });
  const places = [...text.matchAll(/<(?:\w+:)?Placemark[\s>]/g)].map(({ index }) => index);
  if (features.length === 0) return failed('the KML has no placemarks', 'one or more');
  const unread = new Set<string>();
  const records = features.map(({ properties, geometry }, index) => {
    const at = (): number => places[index] ?? 0;
    const cells = Object.entries(properties ?? {}).flatMap(([key, value]): Cell[] => {
      const words = wordsOf(value);
      const column = columnOf(key);
      if (column === undefined && !LOOKS.test(key)) unread.add(key);
      return column === undefined || words === undefined ? [] : [{ ...column, text: words, at }];
    });
    return { cells, geometry, at };
  });
  return { records, unread: [...unread] };
}

/** Plain words: descriptions come as HTML. */
function wordsOf(value: unknown): string | undefined {
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
