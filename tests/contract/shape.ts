/**
 * What code of a major version may count on in what it reads: the shape of published data, once and for
 * all of the major. More fields may come; none that is named here may go, change its kind, or bring a
 * value that is not listed. A new field goes in as optional; whoever must break the shape makes a new major.
 */

/** A name of a simple type, a pattern for a text, a list of one shape, or fields: `name?` may be absent, `*` is any name. */
export type Shape =
  | 'text'
  | 'number'
  | 'yes or no'
  | RegExp
  | readonly [Shape]
  | readonly ['fixed', ...Shape[]]
  | { readonly [name: string]: Shape };

/** What does not fit, each as a sentence with its place; empty if all does. */
export function misfits(value: unknown, shape: Shape, place = ''): string[] {
  const wrong = (expected: string) => [
    `${place || 'the whole'} is ${(value === undefined ? 'absent' : JSON.stringify(value)).slice(0, 80)}, expected ${expected}`,
  ];
  if (shape === 'text') return typeof value === 'string' ? [] : wrong('a text');
  if (shape === 'number') return typeof value === 'number' ? [] : wrong('a number');
  if (shape === 'yes or no') return typeof value === 'boolean' ? [] : wrong('true or false');
  if (shape instanceof RegExp)
    return typeof value === 'string' && shape.test(value) ? [] : wrong(String(shape));
  if (isList(shape)) {
    if (!Array.isArray(value)) return wrong('a list');
    const [first, ...parts] = shape;
    if (first !== 'fixed')
      return value.flatMap((one, at) => misfits(one, first, `${place}[${at}]`));
    if (value.length !== parts.length) return wrong(`a list of ${parts.length}`);
    return parts.flatMap((part, at) => misfits(value[at], part, `${place}[${at}]`));
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return wrong('fields');
  const fields = value as Readonly<Record<string, unknown>>;
  return Object.entries(shape).flatMap(([key, part]) => {
    if (key === '*')
      return Object.entries(fields).flatMap(([name, one]) =>
        misfits(one, part, `${place}.${name}`),
      );
    const name = key.replace(/\?$/, '');
    if (key !== name && fields[name] === undefined) return [];
    return misfits(fields[name], part, `${place}.${name}`);
  });
}

function isList(shape: Shape): shape is readonly [Shape] | readonly ['fixed', ...Shape[]] {
  return Array.isArray(shape);
}

const ID = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const DATE = /^\d{4}(?:-\d\d(?:-\d\d)?)?$/;
const LANG = /^[a-z]{2,3}(?:-[A-Za-z0-9]+)*$/;
const ADDRESS = /^https?:\/\//;
/** Below the site's root: relative, and not out of it. */
const PATH = /^(?!\/|\.\.)[^:]*$/;
const LONLAT: Shape = ['fixed', 'number', 'number'];
const BOX: Shape = ['fixed', 'number', 'number', 'number', 'number'];
const WORDS: Shape = { en: 'text', '*': 'text' };
const SURE = /^[ABC]$/;

const FIGURE: Shape = {
  measure:
    /^(length|width|width-least|width-greatest|gap|distance|area|elevation|population|capacity|voltage|towers|progress|drawn-share)$/,
  'value?': 'number',
  'range?': ['fixed', 'number', 'number'],
  unit: /^(km|km²|m|MW|kV|%|people|towers|1)$/,
  'error?': 'number',
  how: /^(published|computed|drawn|inferred)$/,
  'date?': DATE,
  sources: [ID],
  'note?': WORDS,
  'superseded?': 'yes or no',
};

const ENTRY = {
  id: ID,
  kind: ID,
  names: WORDS,
  'local?': LANG,
  status: /^(exists|in-service|built|under-construction|suspended|planned|unknown)$/,
  asOf: DATE,
  'undated?': 'yes or no',
  'located?': /^(districts|reading|ends|towns|stand-in|parts|base|list|computed|gazetteer)$/,
  'route?': [ID],
  sources: [ID],
  'figures?': [FIGURE],
  'note?': WORDS,
  'countries?': [/^[A-Z]{2}$/],
} as const;

/** `data/atlas.json`. */
export const ATLAS: Shape = {
  asOf: DATE,
  layers: [
    {
      id: ID,
      file: /^[\w-]+\.geojson$/,
      names: WORDS,
      kinds: [ID],
      'toggle?': ID,
      licence: 'text',
      sources: [ID],
    },
  ],
  groups: [{ ...ENTRY, members: [ID] }],
  sources: {
    '*': {
      id: ID,
      title: 'text',
      publisher: 'text',
      'url?': ADDRESS,
      'date?': DATE,
      licence: 'text',
      'sure?': SURE,
      'read?': /^(full|excerpt|not found again)$/,
      'gives?': /^(place|name)$/,
    },
  },
};

/** Each file that `data/atlas.json` lists. */
export const LAYER: Shape = {
  type: /^FeatureCollection$/,
  features: [
    {
      type: /^Feature$/,
      geometry: {
        type: /^(Multi)?(Point|LineString|Polygon)$/,
      },
      properties: {
        ...ENTRY,
        precisionKm: 'number',
        'group?': ID,
        'current?': /^(ac|dc)$/,
        'kv?': 'number',
        'mw?': 'number',
        'river?': ID,
        'roles?': [/^(sends|carries|receives)$/],
        'rank?': 'number',
        'anchor?': LONLAT,
        'label?': WORDS,
      },
    },
  ],
};

/** Of `data/evidence.json` what an embed reads: a step in the past needs it. */
export const EVIDENCE: Shape = {
  milestones: [
    {
      id: ID,
      date: DATE,
      'until?': DATE,
      about: [ID],
      'status?':
        /^(exists|in-service|built|under-construction|suspended|planned|unknown|studied|agreed|contracted)$/,
      'place?': ID,
      'mw?': ['fixed', 'number', 'number'],
      'inTest?': 'yes or no',
      title: WORDS,
      'note?': WORDS,
      sources: [ID],
      sure: SURE,
      'claims?': [{ date: DATE, by: WORDS, sources: [ID] }],
      'expected?': 'yes or no',
      'by?': WORDS,
    },
  ],
};

/** `<story>/<lang>/story.json`. */
export const STORY: Shape = {
  picture: /^<svg[\s>]/,
  page: {
    story: {
      id: ID,
      lang: LANG,
      dir: /^(ltr|rtl)$/,
      title: 'text',
      standfirst: 'text',
      date: DATE,
      reviewed: 'yes or no',
      'source?': {
        title: 'text',
        outlet: 'text',
        'place?': 'text',
        date: DATE,
        url: ADDRESS,
      },
      'corrections?': [{ date: DATE, what: 'text' }],
      langs: [LANG],
      steps: [
        {
          id: ID,
          heading: 'text',
          html: 'text',
          mapDescription: 'text',
          look: { 'fit?': BOX, 'center?': LONLAT, 'zoom?': 'number' },
          layers: [ID],
          focus: [ID],
          mentions: [ID],
          'date?': /^\d{4}-\d\d$/,
          'chart?': ID,
          'chartHtml?': 'text',
        },
      ],
    },
    root: /^(\.\.\/)*$/,
    toggles: [{ id: ID, names: WORDS, kinds: [ID] }],
    'legend?': { '*': ['text'] },
    languages: [{ lang: LANG, name: 'text', href: /^(\.\.\/)+[^:]*\/$/ }],
    front: { path: PATH, 'next?': { title: 'text', lang: LANG, path: PATH } },
    relief: {
      tiles: /^[^:]*\{z\}\/\{x\}\/\{y\}\.png$/,
      bounds: BOX,
      minzoom: 'number',
      maxzoom: 'number',
    },
    worker: PATH,
    edition: { version: /^\d+\.\d+\.\d+$/, date: DATE },
  },
};
